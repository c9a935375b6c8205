import { paragraph, table, type Case } from './cases.ts';
import * as make from './numbers.ts';
import type { Random } from './random.ts';

const rows = <T>(random: Random, build: () => T): T[] => Array.from({ length: 4 + random.below(4) }, build);
const stamp = (r: Random): string =>
  `20${15 + r.below(10)}0${1 + r.below(9)}${10 + r.below(18)}${10 + r.below(10)}${10 + r.below(49)}${10 + r.below(49)}`;
const tender = (r: Random): string => `DZ${2018 + r.below(8)}-${r.digits(4)}-${r.digits(3)}`;
const project = (r: Random): string =>
  `20${18 + r.below(7)}-341721-${10 + r.below(80)}-0${1 + r.below(3)}-${r.digits(6)}`;
const parcel = (r: Random): string => `341721${r.digits(6)}GB${r.digits(5)}F${r.digits(4)}${r.digits(4)}`;
const hidden = (id: string): string => `${id.slice(0, 6)}********${id.slice(14)}`;
const money = (r: Random): string => String(100 + r.below(90000));

/** Lists that look like leaks and are none. */
export const HARMLESS_TABLES: ((random: Random) => Case)[] = [
  (r) => {
    const data = rows(r, () => [
      '东至县兴农专业合作社',
      make.makeCreditCode(r, r.below(2) === 0),
      make.makeName(r),
      make.makeLandline(r),
    ]);
    return table('企业名单', ['企业名称', '统一社会信用代码', '法定代表人', '联系电话'], data, data.length * 2);
  },
  (r) => {
    const data = rows(r, () => [project(r), '农村公路提升工程', r.digits(18), money(r)]);
    return table('项目清单', ['项目代码', '项目名称', '监管平台编号', '总投资（万元）'], data, data.length * 2);
  },
  (r) => {
    const data = rows(r, () => [r.digits(19), parcel(r), `341721${r.digits(13)}`, '1200.5']);
    return table('土地供应', ['宗地编号', '不动产单元号', '电子监管号', '面积'], data, data.length * 3);
  },
  (r) => {
    const data = rows(r, () => [
      make.makeName(r),
      hidden(make.makeId(r)),
      `${make.makeMobile(r).slice(0, 3)}****${r.digits(4)}`,
      `6217***********${r.digits(4)}`,
      money(r),
    ]);
    return table('已脱敏名单', ['姓名', '身份证号', '联系电话', '银行账号', '补贴金额'], data, data.length * 3);
  },
  (r) => {
    const data = rows(r, () => ['尧渡镇', make.makeName(r), '镇长', make.makeMobile(r)]);
    return table('河长名录', ['河段', '河长姓名', '职务', '联系电话'], data, data.length);
  },
  (r) => {
    const data = rows(r, () => ['县财政局', '县财政国库', make.makeAccount(r), '代理银行']);
    return table('缴款账户', ['收款单位', '账户名称', '账号', '开户行'], data, data.length);
  },
  (r) => {
    const data = rows(r, () => [make.makeName(r), '张某', r.digits(12), r.digits(11).replace(/^1/, '2'), '85.5']);
    return table('成绩', ['姓名', '备注', '准考证号', '报名序号', '成绩'], data, data.length * 2);
  },
  (r) => {
    const data = rows(r, () => [make.makeName(r), '尧渡镇联合村', '3', money(r)]);
    return table('合法公示', ['户主姓名', '住址（村）', '保障人口', '月保障金额'], data, data.length);
  },
  (r) => {
    const data = rows(r, () => [stamp(r), r.digits(20), `${stamp(r)}${r.digits(4)}`, '已办结']);
    return table('办件', ['受理时间戳', '办件编号', '流水号', '状态'], data, data.length * 3);
  },
  (r) => {
    const data = rows(r, () => [
      '东至县人民医院',
      `东至县尧渡镇建设路${1 + r.below(200)}号`,
      make.makeLandline(r),
      `dz${r.digits(3)}@163.com`,
    ]);
    return table('定点机构', ['机构名称', '地址', '电话', '邮箱'], data, data.length * 2);
  },
  (r) => {
    const data = rows(r, () => ['兴农专业合作社', make.makeName(r), make.makeMobile(r), r.digits(17)]);
    return table('合作社账户', ['合作社名称', '负责人', '联系电话', '账号'], data, data.length * 2);
  },
  (r) => {
    const data = rows(r, () => ['县财政局', '县财政局', make.makeCard(r), '农行']);
    return table('单位账户', ['单位', '户名', '账号', '开户行'], data, data.length);
  },
];

/** Sentences that look like leaks and are none. */
export const HARMLESS_TEXTS: ((random: Random) => Case)[] = [
  (r) => paragraph('索引号', `索引号：${make.makeCreditCode(r, true)}/2020-${r.digits(5)}`),
  (r) =>
    paragraph(
      '信用代码',
      `东至县某某有限公司，统一社会信用代码${make.makeCreditCode(r, r.below(2) === 0)}，法定代表人${make.makeName(r)}。`,
    ),
  (r) => paragraph('项目代码', `项目代码：${project(r)}，建设单位：东至县交通运输局。`),
  (r) => paragraph('宗地', `不动产单元号${parcel(r)}，宗地代码341721${r.digits(13)}。`, [], 2),
  (r) => paragraph('咨询电话', `联系人：${make.makeName(r)}　联系电话：${make.makeMobile(r)}`),
  (r) => paragraph('监督电话', `公示期间如有异议，请向县民政局反映，监督电话：${make.makeLandline(r)}，12345。`),
  (r) =>
    paragraph(
      '项目联系',
      `采购代理机构：安徽某工程咨询有限公司，项目联系人：${make.makeName(r)}，电话：${make.makeMobile(r)}`,
    ),
  (r) => paragraph('热线', `服务热线：400-${r.digits(3)}-${r.digits(4)}，政府服务热线12345`),
  (r) =>
    paragraph('对公账户', `户名：东至县财政局国库支付中心，开户行：中国工商银行东至支行，账号：${make.makeAccount(r)}`),
  (r) => paragraph('保证金', `投标保证金账户：安徽某某建设有限公司，账号：${make.makeCard(r)}`),
  (r) => paragraph('捐赠', `捐赠账户 户名：东至县红十字会 账号：${make.makeCard(r)}`),
  (r) =>
    paragraph(
      '网址',
      `详见 http://www.dongzhi.gov.cn/news/${stamp(r)}${r.digits(4)}.html?id=${make.makeMobile(r)}`,
      [],
      2,
    ),
  (r) => paragraph('文件名', `W0${stamp(r)}${r.digits(12)}.jpg`),
  (r) => paragraph('时间戳', `发布时间戳${stamp(r)}${r.digits(3)}，批次号${r.digits(18)}`, [], 2),
  (r) => paragraph('案号', `（${2015 + r.below(10)}）皖1721执${r.digits(4)}号，案件编号${r.digits(17)}`),
  (r) => paragraph('招标编号', `招标编号：${tender(r)}，标段编号：E3417${r.digits(13)}`, [], 2),
  (r) => paragraph('许可证', `食品经营许可证编号：JY1341721${r.digits(7)}，药品批准文号国药准字H${r.digits(8)}`, [], 2),
  (r) => paragraph('订单', `订单号${r.digits(18)}，快递单号${r.digits(13)}，发票号码${r.digits(20)}`, [], 3),
  (r) =>
    paragraph('金额', `全年完成财政收入${make.makeMobile(r)}.50元，同比增长5.2%；总额${make.makeMobile(r)}元。`, [], 2),
  (r) => paragraph('脱敏', `${make.makeName(r)}，身份证号${hidden(make.makeId(r))}，电话138****${r.digits(4)}`, [], 2),
  (r) =>
    paragraph('脱敏二', `李某某，身份证号：35*************${r.digits(3)}，卡号6228×××××××××××${r.digits(4)}`, [], 2),
  (r) =>
    paragraph('散列', `SHA-256：${Array.from({ length: 64 }, () => '0123456789abcdef'.charAt(r.below(16))).join('')}`),
  (r) => paragraph('裸号', `附表 ${make.makeId(r)}`),
  (r) =>
    paragraph(
      '公文地址',
      `申请材料请寄：东至县尧渡镇建设路${1 + r.below(200)}号县政府办公室（邮编247200），邮箱：dzx${r.digits(3)}@163.com`,
      [],
      2,
    ),
  (r) => paragraph('地址', `办公地址：东至县政务服务中心${1 + r.below(3)}号楼${1 + r.below(3)}单元${r.below(9)}01室`),
  (r) => paragraph('乡镇', `低保对象${make.makeName(r)}，家庭住址：东至县${make.makeTown(r)}`),
  (r) => paragraph('病', `县医院开展高血压、糖尿病患者健康管理${2 + r.below(9)}次，为肺癌早筛提供服务。`),
  (r) => paragraph('残疾政策', `一级、二级重度残疾人护理补贴每人每月${60 + r.below(40)}元，智力残疾三级参照执行。`),
  (r) => paragraph('儿童政策', `为0-${3 + r.below(5)}岁儿童接种疫苗，困境儿童和留守儿童纳入关爱。`),
  (r) =>
    paragraph('护照政策', `护照、往来港澳通行证全国通办，${2019 + r.below(5)}0401起施行，文号2020${r.digits(4)}。`),
  (r) => paragraph('车辆通行证', `货车通行证编号：${r.digits(8)}`),
  (r) => paragraph('统计', `${r.digits(3)} ${r.digits(4)} ${r.digits(4)} ${r.digits(5)} ${r.digits(4)} ${r.digits(6)}`),
  (r) => paragraph('出生政策', `${1949 + r.below(10)}年10月1日以前出生的人员可以申请。`),
  (r) => paragraph('法律', `住所：东至县尧渡镇东流路${1 + r.below(90)}号，东至县某某商贸有限公司`),
];
