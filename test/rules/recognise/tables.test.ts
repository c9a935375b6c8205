import { describe, expect, it } from 'vitest';
import * as make from '../../../bench/privacy/numbers.ts';
import { describePlace } from '../../../rules/recognise/index.ts';
import { topicOf } from '../../../rules/recognise/topics.ts';
import { hitsInTable, random, tableSegments } from './helpers.ts';

describe('createTable', () => {
  it('reads two header rows as one', () => {
    const segments = tableSegments([
      ['姓名', '联系方式', '证件'],
      ['户主姓名', '联系电话', '身份证号'],
      ['张三', '', make.makeId(random)],
    ]);
    expect(segments.at(-1)?.header).toBe('证件 身份证号');
  });

  it('takes up a new header in the middle of a table', () => {
    const number = make.makeId(random);
    const hits = hitsInTable([
      ['项目名称', '项目代码'],
      ['公路', number],
      ['姓名', '身份证号'],
      ['张三', number],
    ]);
    expect(hits.map(({ place }) => describePlace(place))).toEqual(['表1第4行第2列（身份证号）']);
  });

  it('raises bare numbers of a column without header to likely from the third on', () => {
    const rows = (count: number): string[][] => Array.from({ length: count }, () => ['-', make.makeId(random)]);
    expect(new Set(hitsInTable(rows(2)).map(({ confidence }) => confidence))).toEqual(new Set(['lead']));
    expect(new Set(hitsInTable(rows(3)).map(({ confidence }) => confidence))).toEqual(new Set(['likely']));
  });
});

describe('topicOf', () => {
  it.each([
    ['户主身份证号', 'id'],
    ['身份证号码（18位）', 'id'],
    ['开户人身份证号码', 'id'],
    ['银行卡开户名', 'name'],
    ['社保卡账号', 'bank'],
    ['残疾证号', 'disability'],
    ['统一社会信用代码', 'body'],
    ['项目编号', 'code'],
    ['联系人电话', 'office'],
    ['姓 名', 'name'],
    ['尧渡镇', null],
    ['备注', 'other'],
  ])('%s is %s', (header, topic) => expect(topicOf(header)).toBe(topic));
});
