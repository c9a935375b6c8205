import { expect, test } from 'vitest';
import type { Block } from '../../../rules/draft/blocks.ts';
import { readLines } from '../../../rules/draft/read-lines.ts';

const short = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells.map(({ text }) => text).join('|')),
  );

test('Markdown: marks go, a table is a table', () => {
  expect(
    short(readLines('# 公开方案\n\n- **公开**预算\n\n| 序号 | 任务 |\n| --- | :-: |\n| 1 | 公开<br>决算 |\n')),
  ).toEqual(['公开方案', '公开预算', ['序号|任务', '1|公开\n决算']]);
});

test('tabs between cells make a table that empty lines do not end', () => {
  expect(short(readLines('附件\n\n序号\t任务\t单位\n\n1\t公开预算\t县财政局\n\n各部门照此办理。'))).toEqual([
    '附件',
    ['序号|任务|单位', '1|公开预算|县财政局'],
    '各部门照此办理。',
  ]);
});

test('one cell a line behind a tab makes a table; an empty line ends the row', () => {
  const text = [
    '\t任务',
    '\t单位',
    '\t时限',
    '',
    '\t公开预算',
    '\t县财政局',
    '\t3月底',
    '',
    '\t公开决算',
    '\t县财政局',
    '\t9月底',
    '',
  ];
  expect(short(readLines(text.join('\n')))).toEqual([
    ['任务|单位|时限', '公开预算|县财政局|3月底', '公开决算|县财政局|9月底'],
  ]);
});

test('one cell a line with strokes between: the last column tells where a row ends', () => {
  const cells = ['任务', '单位', '时限', '公开预算', '县财政局', '3月底', '公开决算', '县财政局', '9月底'];
  expect(short(readLines(cells.join('\n|\n') + '\n|'))).toEqual([
    ['任务|单位|时限', '公开预算|县财政局|3月底', '公开决算|县财政局|9月底'],
  ]);
});

test('one cell a line with its stroke behind it; strokes alone are nothing', () => {
  const text = '任务 |\n单位 |\n时限 |\n|\n|\n公开预算 |\n县财政局 |\n3月底 |\n|\n公开决算 |\n县财政局 |\n9月底 |\n|';
  expect(short(readLines(text))).toEqual([['任务|单位|时限', '公开预算|县财政局|3月底', '公开决算|县财政局|9月底']]);
});

test('a last column of texts ends its rows too', () => {
  const text =
    '指标 |\n权重 |\n评估要点 |\n指南 |\n2 |\n公开指南要素齐全、链接可用； |\n目录 |\n3 |\n主动公开目录每年更新。 |';
  expect(short(readLines(text))).toEqual([
    ['指标|权重|评估要点', '指南|2|公开指南要素齐全、链接可用；', '目录|3|主动公开目录每年更新。'],
  ]);
});

test('lines broken at a width are put together, paragraphs are not', () => {
  const line = '县政府各部门要按照统一要求整理本单位现行有效的行政规范性文件并';
  const broken = Array.from({ length: 9 }, (_, i) => (i % 3 === 2 ? '在门户网站集中公开。' : line));
  expect(readLines(broken.join('\n')).map((block) => block.kind === 'paragraph' && block.text.length)).toEqual([
    2 * line.length + 10,
    2 * line.length + 10,
    2 * line.length + 10,
  ]);
  expect(readLines('一、公开预算\n二、公开决算')).toHaveLength(2);
});
