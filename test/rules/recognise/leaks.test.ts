import { describe, expect, it } from 'vitest';
import * as make from '../../../bench/privacy/numbers.ts';
import { kindsIn, kindsInRow, random } from './helpers.ts';

const id = (): string => make.makeId(random);
const mobile = (): string => make.makeMobile(random);
const card = (): string => make.makeCard(random);
const name = (): string => make.makeName(random);

describe('id-card', () => {
  it.each([
    ['under its label', () => `身份证号：${id()}`, 'id-card certain'],
    ['as 公民身份号码', () => `经查，${name()}（公民身份号码：${id()}）`, 'id-card certain'],
    ['in full width', () => `身份证号：${make.widen(id())}`, 'id-card certain'],
    ['with spaces between all digits', () => `身份证号：${id().split('').join(' ')}`, 'id-card certain'],
    ['grouped 6-8-4 by hyphens', () => `身份证号：${id().replace(/^(.{6})(.{8})/, '$1-$2-')}`, 'id-card certain'],
    ['with zero-width spaces', () => `身份证号：${id().replace(/^(.{6})/, '$1\u200b')}`, 'id-card certain'],
    ['with its label in brackets behind', () => `${id()}（身份证号）`, 'id-card certain'],
    ['beside a name', () => `1、${name()} ${id()}`, 'id-card likely'],
    ['as 驾驶证号', () => `驾驶证号：${id()}`, 'id-card certain'],
    ['as 社会保障号码', () => `社会保障号码 ${id()}`, 'id-card certain'],
    ['of 15 digits under its label', () => `身份证号：${make.makeOldId(random)}`, 'id-card likely'],
    ['in the name of a file', () => `${name()}${id()}.pdf`, 'id-card likely'],
    ['masked too little', () => `身份证号：${id().slice(0, 14)}****`, 'id-card likely'],
  ])('%s', (_, text, wanted) => expect(kindsIn(text())).toEqual([wanted]));

  it('is found with X in any case and width', () => {
    const seventeen = Array.from({ length: 400 }, (_, i) => `3417211980010${String(1000 + i)}`).find((body) =>
      make.withIdCheck(body).endsWith('X'),
    );
    for (const x of ['X', 'x', 'Ｘ', 'ｘ', ' X'])
      expect(kindsIn(`身份证号：${seventeen}${x}`)).toEqual(['id-card certain']);
  });

  it('with a wrong check digit is still a leak under its label, with the reason', () => {
    const right = id();
    const wrong = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1');
    expect(kindsIn(`身份证号：${wrong}`)).toEqual(['id-card likely']);
    expect(kindsIn(`${name()} ${wrong}`)).toEqual([]);
  });

  it('without label or name is a lead, unless a column is full of them', () => {
    expect(kindsIn(`附表 ${id()}`)).toEqual(['id-card lead']);
  });
});

describe('other numbers', () => {
  it.each([
    ['mobile after its label and a name', () => `姓名：${name()}，手机：${mobile()}`, ['mobile certain']],
    ['mobile glued to a name', () => `${name()}${mobile()}`, ['mobile likely']],
    [
      'mobile grouped 3-4-4',
      () => `村民${name()}，电话${mobile().replace(/^(...)(....)/, '$1 $2 ')}`,
      ['mobile certain'],
    ],
    ['mobile of somebody who writes', () => `请问如何办理？我的电话是${mobile()}，请联系我。`, ['mobile likely']],
    ['mobile of an office that writes', () => `有意者请联系我局，电话${mobile()}`, ['mobile lead']],
    ['mobile with +86', () => `本人手机+86${mobile()}`, ['mobile likely']],
    ['card of a named holder', () => `户名：${name()}，账号：${card()}`, ['bank-card certain']],
    ['card in fours', () => `${name()}，银行卡号：${card().replace(/(\d{4})(?=\d)/g, '$1 ')}`, ['bank-card certain']],
    [
      'account without check digit',
      () => `农户${name()}，惠农一卡通账号${make.makeAccount(random)}`,
      ['bank-card likely'],
    ],
    ['passport', () => `护照号码 ${make.makePassport(random)}`, ['passport certain']],
    ['permit', () => `往来港澳通行证C${random.digits(8)}`, ['passport certain']],
    ['disability card', () => `残疾人证号${id()}43`, ['disability-card certain']],
    ['disability card given out again', () => `残疾证号：${id()}43B1`, ['disability-card certain']],
    ['student id', () => `学籍号：G${id()}`, ['student-id certain']],
    ['email beside a name', () => `姓名：${name()} 邮箱：${random.digits(9)}@qq.com`, ['email likely']],
  ])('%s', (_, text, wanted) => expect(kindsIn(text())).toEqual(wanted));
});

describe('sentences about a person', () => {
  it.each([
    ['home to the door', () => `家庭住址：东至县大渡口镇杨套村永兴组12号`, ['home-address likely']],
    ['home after 住', () => `${name()}，女，汉族，住东至县洋湖镇七里村张组15号。`, ['home-address likely']],
    ['home in a building', () => `${name()}，男，43岁，家住城关镇人民路128号3栋2单元502室`, ['home-address likely']],
    ['illness', () => `村民${name()}因患尿毒症致贫`, ['health likely']],
    ['disability', () => `${name()}（肢体残疾二级）`, ['health likely']],
    ['child by age', () => `${name()}（女，9岁）`, ['minor likely']],
    ['child by word', () => `孤儿${name()}，就读于胜利中心小学`, ['minor likely']],
    ['child by birth', () => `${name()}，2015年6月出生`, ['minor likely']],
    ['date of birth under its label', () => `姓名：${name()}，出生日期：1985年3月2日`, ['id-card likely']],
  ])('%s', (_, text, wanted) => expect(kindsIn(text())).toEqual(wanted));
});

describe('tables', () => {
  it('aid list: every column by its header', () => {
    const headers = ['姓名', '身份证号', '家庭住址', '银行账号', '联系电话', '补贴金额'];
    const row = [name(), id(), make.makeHome(random), card(), mobile(), '600'];
    expect(kindsInRow(headers, row)).toEqual([
      '身份证号: id-card certain',
      '家庭住址: home-address certain',
      '银行账号: bank-card certain',
      '联系电话: mobile certain',
    ]);
  });

  it('list of orphans', () => {
    expect(kindsInRow(['儿童姓名', '出生年月', '监护人'], [name(), '2015.06', name()])).toEqual([
      '儿童姓名: minor certain',
      '出生年月: minor likely',
    ]);
  });

  it('kind and grade of a disability', () => {
    expect(kindsInRow(['姓名', '残疾类别', '残疾等级'], [name(), '肢体', '二级'])).toEqual([
      '残疾类别: health certain',
      '残疾等级: health certain',
    ]);
  });

  it('scientific notation under an identity header may be truncated', () => {
    expect(kindsInRow(['姓名', '身份证号'], [name(), '3.41721E+17'])).toEqual(['身份证号: id-card lead']);
  });

  it('a letter put up whole, in a form', () => {
    const letter = (text: string): string[] =>
      kindsInRow(['来信人', '李**', '来信时间', '2024-05-06'], ['来信内容', text, '受理单位', '县水利局']);
    expect(letter(`水压低如何处理？我的电话是${mobile()}，请联系我。`)).toEqual(['李**: mobile likely']);
    expect(letter(`公司要求拨打${mobile()}，是否收费？`)).toEqual(['李**: mobile lead']);
  });

  it('a form of labels and values', () => {
    expect(kindsInRow(['姓名', name(), '性别', '女'], ['身份证号', id(), '联系电话', mobile()]).length).toBe(2);
  });
});
