import { leak, paragraph, table, type Case } from './cases.ts';
import * as make from './numbers.ts';
import type { Random } from './random.ts';

const rows = <T>(random: Random, build: () => T): T[] => Array.from({ length: 3 + random.below(4) }, build);
const money = (random: Random): string => `${100 + random.below(900)}.00`;
const date = ({ year, month, day }: make.Birth): string => `${year}年${month}月${day}日`;

const DISEASES = ['尿毒症', '肺癌', '脑梗死后遗症', '精神分裂症', '白血病', '冠心病', '慢性肾功能衰竭'];
const IMPAIRMENTS = ['肢体', '视力', '听力', '智力', '精神', '言语'];

/** Lists with personal data, after the heads of real lists. */
export const LEAKING_TABLES: ((random: Random) => Case)[] = [
  (r) =>
    table(
      '低保名单',
      ['序号', '户主姓名', '身份证号', '家庭住址', '保障人口', '月保障金额'],
      rows(r, () => [
        String(1 + r.below(99)),
        make.makeName(r),
        leak(make.makeId(r), 'id-card'),
        leak(make.makeHome(r), 'home-address'),
        '2',
        money(r),
      ]),
    ),
  (r) =>
    table(
      '惠农补贴',
      ['乡镇', '姓名', '身份证号码', '银行账号', '补贴金额（元）', '联系电话'],
      rows(r, () => [
        '尧渡镇',
        make.makeName(r),
        leak(make.makeId(r), 'id-card'),
        leak(r.pick([make.makeCard, make.makeAccount])(r), 'bank-card'),
        money(r),
        leak(make.makeMobile(r), 'mobile'),
      ]),
    ),
  (r) =>
    table(
      '残疾人两项补贴',
      ['姓名', '残疾证号', '残疾类别', '残疾等级', '发放金额'],
      rows(r, () => [
        make.makeName(r),
        leak(`${make.makeId(r)}${1 + r.below(7)}${1 + r.below(4)}`, 'disability-card'),
        leak(r.pick(IMPAIRMENTS), 'health'),
        leak(r.pick(['一级', '二级', '三级']), 'health'),
        money(r),
      ]),
    ),
  (r) =>
    table(
      '学生资助',
      ['学生姓名', '学籍号', '监护人', '家长电话', '就读学校'],
      rows(r, () => [
        leak(make.makeName(r), 'minor'),
        leak(`G${make.makeId(r, make.makeBirth(r, 2008, 2015))}`, 'student-id'),
        make.makeName(r),
        leak(make.makeMobile(r), 'mobile'),
        '东至县第一小学',
      ]),
    ),
  (r) =>
    table(
      '大病救助',
      ['序号', '患者姓名', '病种', '手机号', '救助金额'],
      rows(r, () => [
        '1',
        make.makeName(r),
        leak(r.pick(DISEASES), 'health'),
        leak(make.makeMobile(r), 'mobile'),
        money(r),
      ]),
    ),
  (r) =>
    table(
      '无表头续页',
      null,
      rows(r, () => [
        '12',
        make.makeName(r),
        '男',
        leak(make.makeId(r), 'id-card'),
        leak(make.makeCard(r), 'bank-card'),
        leak(make.makeMobile(r), 'mobile'),
        '600',
      ]),
    ),
  (r) =>
    table('申请表', null, [
      ['姓名', make.makeName(r), '性别', '女'],
      ['身份证号', leak(make.makeId(r), 'id-card'), '联系电话', leak(make.makeMobile(r), 'mobile')],
      ['家庭住址', leak(make.makeHome(r), 'home-address')],
    ]),
  (r) =>
    table(
      '公租房配租',
      ['编号', '承租人', '证件号码', '电子邮箱', '现住址'],
      rows(r, () => [
        '2020-015',
        make.makeName(r),
        leak(r.pick([make.makeId, make.makeOldId])(r), 'id-card'),
        leak(`${r.digits(9)}@qq.com`, 'email'),
        leak(make.makeHome(r), 'home-address'),
      ]),
    ),
  (r) =>
    table(
      '人才补贴',
      ['姓名', '出生日期', '护照号码', '开户行及账号', '金额'],
      rows(r, () => [
        make.makeName(r),
        leak(date(make.makeBirth(r)), 'id-card'),
        leak(make.makePassport(r), 'passport'),
        leak(`农行东至支行 ${make.makeCard(r)}`, 'bank-card'),
        money(r),
      ]),
    ),
  (r) =>
    table(
      '孤儿基本生活费',
      ['儿童姓名', '性别', '出生年月', '监护人姓名', '发放金额'],
      rows(r, () => [
        leak(make.makeName(r), 'minor'),
        '男',
        leak(`20${10 + r.below(8)}.0${1 + r.below(9)}`, 'minor'),
        make.makeName(r),
        money(r),
      ]),
    ),
  (r) =>
    table(
      '家庭成员',
      ['家庭成员', '与户主关系', '年龄', '补助金额'],
      rows(r, () => [make.makeName(r), '孙子', leak(String(3 + r.below(13)), 'minor'), money(r)]),
    ),
  (r) =>
    table(
      '全角与空格',
      ['姓名', '公民身份号码', '手机'],
      rows(r, () => {
        const id = make.makeId(r);
        const mobile = make.makeMobile(r);
        const spaced = `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`;
        return [
          make.makeName(r).split('').join('　'),
          leak(r.pick([make.widen(id), spaced, id.toLowerCase()]), 'id-card'),
          leak(`${mobile.slice(0, 3)}-${mobile.slice(3, 7)}-${mobile.slice(7)}`, 'mobile'),
        ];
      }),
    ),
];

/** Sentences with personal data. */
export const LEAKING_TEXTS: ((random: Random) => Case)[] = [
  (r) =>
    paragraph(
      '处罚决定',
      `当事人：${make.makeName(r)}，男，身份证号码：${make.makeId(r)}，住址：${make.makeHome(r)}。`,
      ['id-card', 'home-address'],
    ),
  (r) =>
    paragraph(
      '处罚决定二',
      `被处罚人${make.makeName(r)}，性别女，公民身份号码${make.makeId(r)}，住东至县${make.makeTown(r)}。`,
      ['id-card'],
    ),
  (r) =>
    paragraph(
      '名单一行',
      `${1 + r.below(90)} ${make.makeName(r)} ${make.makeId(r)} ${make.makeMobile(r)} ${money(r)}`,
      ['id-card', 'mobile'],
    ),
  (r) =>
    paragraph(
      '信访答复',
      `您好，反映人${make.makeName(r)}（身份证${make.makeId(r)}，手机${make.makeMobile(r)}）所提问题已办结。`,
      ['id-card', 'mobile'],
    ),
  (r) =>
    paragraph(
      '账号',
      `请将补偿款汇入本人账户，户名：${make.makeName(r)}，开户行：中国农业银行东至县支行，账号：${make.makeCard(r)}。`,
      ['bank-card'],
    ),
  (r) =>
    paragraph('一卡通', `农户${make.makeName(r)}，惠农一卡通账号${make.makeAccount(r)}，身份证号${make.makeId(r)}`, [
      'bank-card',
      'id-card',
    ]),
  (r) => paragraph('病情', `村民${make.makeName(r)}因患${r.pick(DISEASES)}，家庭生活困难，申请临时救助。`, ['health']),
  (r) =>
    paragraph(
      '残疾',
      `${make.makeName(r)}，男，${40 + r.below(30)}岁，${r.pick(IMPAIRMENTS)}残疾${r.pick(['一级', '二级'])}，拟纳入低保。`,
      ['health'],
    ),
  (r) => paragraph('儿童', `${make.makeName(r)}（女，${5 + r.below(10)}岁），父亲去世，由祖父抚养。`, ['minor']),
  (r) => paragraph('孤儿', `经审核，孤儿${make.makeName(r)}，就读于东至县胜利中心小学，符合条件。`, ['minor']),
  (r) => paragraph('户籍', `${make.makeName(r)}，男，汉族，户籍地：${make.makeHome(r)}`, ['home-address']),
  (r) =>
    paragraph(
      '住',
      `申请人${make.makeName(r)}，女，${date(make.makeBirth(r))}出生，现住${make.makeHome(r)}，系本村居民。`,
      ['home-address'],
    ),
  (r) =>
    paragraph('护照', `${make.makeName(r)}，护照号：${make.makePassport(r)}，于近日遗失，声明作废。`, ['passport']),
  (r) => paragraph('港澳通行证', `港澳居民${make.makeName(r)}持通行证（H0${r.digits(7)}）办理登记。`, ['passport']),
  (r) =>
    paragraph(
      '学籍',
      `学生${make.makeName(r)}，全国学籍号G${make.makeId(r, make.makeBirth(r, 2008, 2015))}，申请转学。`,
      ['student-id', 'minor'],
    ),
  (r) =>
    paragraph(
      '残疾证',
      `残疾人${make.makeName(r)}，残疾人证号${make.makeId(r)}${1 + r.below(7)}${1 + r.below(4)}，补贴已停发。`,
      ['disability-card'],
    ),
  (r) => paragraph('驾驶证', `驾驶人${make.makeName(r)}，驾驶证号：${make.makeId(r)}，吊销机动车驾驶证。`, ['id-card']),
  (r) => paragraph('社保', `参保人${make.makeName(r)}，社会保障号码：${make.widen(make.makeId(r))}`, ['id-card']),
  (r) => paragraph('邮箱', `姓名：${make.makeName(r)}　电子邮箱：${r.digits(9)}@qq.com`, ['email']),
  (r) => paragraph('国家码', `姓名：${make.makeName(r)}，手机：+86 ${make.makeMobile(r)}`, ['mobile']),
  (r) => paragraph('脱敏不足', `${make.makeName(r)}，身份证号：${make.makeId(r).slice(0, 14)}****`, ['id-card']),
  (r) => paragraph('附件名', `${make.makeName(r)}${make.makeId(r)}.pdf`, ['id-card']),
];
