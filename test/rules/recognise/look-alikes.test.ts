import { describe, expect, it } from 'vitest';
import * as make from '../../../bench/privacy/numbers.ts';
import { hitsInTable, kindsIn, kindsInRow, random } from './helpers.ts';

const id = (): string => make.makeId(random);
const mobile = (): string => make.makeMobile(random);
const card = (): string => make.makeCard(random);
const name = (): string => make.makeName(random);
const digits = random.digits;
const masked = (): string => `${id().slice(0, 6)}********${digits(4)}`;

describe('is nothing', () => {
  it.each([
    ['credit code under its label', () => `统一社会信用代码：${make.makeCreditCode(random, true)}`],
    ['number passing all checks, called a credit code', () => `统一社会信用代码：${id()}`],
    ['number passing all checks, called a project', () => `项目代码：${id()}`],
    ['index number', () => `索引号：${make.makeCreditCode(random, true)}/2020-00012`],
    ['number with the tail of an index number', () => `${id()}/2020-00012`],
    ['project code', () => `2020-341721-47-03-${digits(6)}`],
    ['parcel of 28 places', () => `不动产单元号341721001001GB00012F00010001`],
    ['land number of 19 digits', () => `宗地代码${digits(19)}`],
    ['licence', () => `许可证编号：JY1341721${digits(7)}`],
    ['case number', () => `案件编号${digits(17)}`],
    ['tender number', () => `招标编号：DZ2020-${digits(11)}`],
    ['timestamp', () => `20260630143000${digits(4)}`],
    ['order number', () => `订单号${id()}`],
    ['invoice', () => `发票号码${digits(20)}`],
    ['hash', () => `sha256 ${'a1'.repeat(8)}${mobile()}${'c3'.repeat(10)}`],
    ['digits within letters', () => `AB${id()}CD`],
    ['mobile within a longer run', () => `1${mobile()}9`],
    ['mobile as an amount', () => `收入${mobile()}元，支出${mobile()}.50元`],
    ['mobile in a web address', () => `http://www.dz.gov.cn/a/${mobile()}/index.html`],
    ['id of a request', () => `/content/detail?id=${mobile()}`],
    ['picture named by a system', () => `W0202006301430${digits(14)}.jpg`],
    ['landline', () => `监督电话：0566-70${digits(5)}`],
    ['hotlines', () => `热线12345，400-820-${digits(4)}`],
    ['treasury account', () => `户名：东至县财政国库支付中心 账号：${make.makeAccount(random)}`],
    ['company account', () => `户名：安徽某某建设有限公司，账号：${card()}`],
    ['deposit account', () => `投标保证金账号：${card()}`],
    ['donation account', () => `户名：东至县红十字会 账号：${card()}`],
    ['account without holder', () => `账号：${make.withLuhn(`3401${digits(12)}`).slice(0, 16)}0`],
    ['masked citizen number', () => `身份证号：${masked()}`],
    ['masked 前2后3', () => `身份证号：34*************${digits(3)}`],
    ['masked by ×', () => `身份证号：341721××××××××${digits(4)}`],
    ['masked by x', () => `身份证号：341721xxxxxxxx${digits(4)}`],
    ['masked by ●', () => `身份证号：341721●●●●●●●●${digits(4)}`],
    ['masked by …', () => `手机：138…${digits(4)}`],
    ['masked mobile', () => `联系电话：138****${digits(4)}`],
    ['masked card', () => `卡号：6228***********${digits(4)}`],
    ['impossible birthday', () => `身份证号：34172119991332${digits(4)}`],
    ['birthday to come', () => `身份证号：34172120990101${digits(4)}`],
    ['unknown province', () => `身份证号：99172119800101${digits(4)}`],
    ['15 digits without label', () => make.makeOldId(random)],
    ['number over two lines', () => `身份证号：${id().replace(/^(.{9})/, '$1\n')}`],
    ['statistics', () => `138 1234 56789 1234 5678 12`],
    ['office mailbox', () => `邮箱：dzzwgk@dongzhi.gov.cn`],
    ['office address', () => `办公地址：东至县建设路10号政务服务中心3号楼`],
    ['company seat', () => `住所：东至县建设路12号，东至县某某有限公司`],
    ['hotel', () => `入住酒店：东至县建设路12号`],
    ['home down to the township', () => `家庭住址：东至县大渡口镇杨套村`],
    ['illness in general', () => `开展高血压、糖尿病患者管理，患癌症人群筛查`],
    ['illness of a masked name', () => `李某某患尿毒症，张*患肺癌`],
    ['disability in general', () => `一级、二级重度残疾人，智力残疾三级`],
    ['children in general', () => `为3岁儿童接种，学生张罗活动，关爱留守儿童`],
    ['pupil in the news', () => `学生${name()}在比赛中获奖`],
    ['birth of a historic person', () => `毛泽东，1893年12月26日出生`],
    ['birth in a rule', () => `1958年10月1日以前出生的人员`],
    ['document about passports', () => `护照、往来港澳通行证20190401起全国通办`],
    ['vehicle permit', () => `货车通行证编号：${digits(8)}`],
    ['number of a document', () => `东政办〔2020〕12号，国药准字H${digits(8)}`],
  ])('%s', (_, text) => expect(kindsIn(text())).toEqual([]));

  it('a value split over two cells', () => {
    const number = mobile();
    expect(
      hitsInTable([
        ['姓名', '手机', '备注'],
        [name(), number.slice(0, 7), number.slice(7)],
      ]),
    ).toEqual([]);
  });

  it.each([
    [
      'companies',
      ['企业名称', '统一社会信用代码', '联系电话'],
      () => ['东至某某合作社', id(), make.makeLandline(random)],
    ],
    ['treasury', ['收款单位', '账户名称', '账号'], () => ['县财政局', '县财政国库', card()]],
    ['masked list', ['姓名', '身份证号', '电话'], () => [name(), masked(), `138****${digits(4)}`]],
    ['lawful list of aid', ['户主姓名', '住址（村）', '月保障金额'], () => [name(), '大渡口镇杨套村', '600.00']],
    ['exam', ['姓名', '准考证号', '成绩'], () => [name(), digits(12), '85.5']],
    ['places of service', ['机构名称', '地址', '电话'], () => ['县医院', '建设路12号', make.makeLandline(random)]],
    ['masked names', ['姓名', '残疾类别'], () => ['张某某', '肢体']],
    ['adults by age', ['姓名', '年龄'], () => [name(), '45']],
    ['appointment', ['姓名', '出生年月', '现任职务'], () => [name(), '1978.05', '科员']],
  ])('table: %s', (_, headers, row) => expect(kindsInRow(headers, row())).toEqual([]));
});

describe('is only a lead', () => {
  it.each([
    ['contact of a notice', () => `联系人：${name()}　联系电话：${mobile()}`, ['mobile lead']],
    ['duty telephone', () => `值班电话：${mobile()}`, ['mobile lead']],
    ['agency of a tender', () => `项目联系人：${name()}，电话：${mobile()}`, ['mobile lead']],
    ['bare mobile', () => `附：${mobile()}`, ['mobile lead']],
    ['bare number passing all checks', () => `附表 ${id()}`, ['id-card lead']],
    ['mailbox of an office with a public provider', () => `意见请发至邮箱：dz${digits(3)}@163.com`, ['email lead']],
  ])('%s', (_, text, wanted) => expect(kindsIn(text())).toEqual(wanted));

  it('mobile of a river chief', () => {
    expect(kindsInRow(['河长姓名', '职务', '联系电话'], [name(), '镇长', mobile()])).toEqual(['联系电话: mobile lead']);
    expect(kindsInRow(['村', '支部书记', '联系电话'], ['河口村', name(), mobile()])).toEqual(['联系电话: mobile lead']);
    expect(kindsInRow(['律师姓名', '律师事务所', '联系电话'], [name(), '某某律所', mobile()])).toEqual([
      '联系电话: mobile lead',
    ]);
  });
});
