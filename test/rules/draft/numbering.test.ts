import { expect, test } from 'vitest';
import { numberOf, readNumbering } from '../../../rules/draft/numbering.ts';

test.each([
  ['一、总体要求', 1, '一', '总体要求'],
  ['（三）健全制度', 2, '（三）', '健全制度'],
  ['(三)健全制度', 2, '（三）', '健全制度'],
  ['2.公开预算', 3, '2', '公开预算'],
  ['2、公开预算', 3, '2', '公开预算'],
  ['（4）公开决算', 4, '（4）', '公开决算'],
  ['1.2 公开决算', 4, '1.2', '公开决算'],
  ['③公开绩效', 5, '③', '公开绩效'],
  ['第五条 公开目录', 1, '第五条', '公开目录'],
])('%s', (text, level, label, rest) => {
  expect(readNumbering(text)).toEqual({ level, label, rest });
});

test.each(['2024年底前完成', '1.5万元以上的项目', '一件事一次办', '12345热线', '26个试点领域'])(
  '%s has no number',
  (text) => {
    expect(readNumbering(text)).toBeNull();
  },
);

test.each([
  ['（三）', 3],
  ['③', 3],
  ['十二', 12],
  ['第五条', 5],
  ['7', 7],
  ['', null],
  ['甲', null],
])('numberOf %s', (label, value) => {
  expect(numberOf(label)).toBe(value);
});
