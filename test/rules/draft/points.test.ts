import { expect, test } from 'vitest';
import { shorten, splitPoints } from '../../../rules/draft/points.ts';

const texts = (text: string) => splitPoints(text).map((point) => point.text);

test('a new action in a sentence begins a new point; what leads up to it and what it is good for stay with it', () => {
  expect(texts('按照机构改革要求，重新梳理本单位权力事项，更新权责清单并向社会公开，切实方便群众监督。')).toEqual([
    '按照机构改革要求，重新梳理本单位权力事项，',
    '更新权责清单并向社会公开，切实方便群众监督。',
  ]);
});

test('sentences are points of their own, and short phrases join the one before', () => {
  expect(texts('设置“办事公开”栏目，明确分工。每周检查链接；发现错链当日修复。')).toEqual([
    '设置“办事公开”栏目，明确分工。',
    '每周检查链接；',
    '发现错链当日修复。',
  ]);
});

test('inner numbers and paragraphs part, and marks in brackets belong to their part', () => {
  expect(splitPoints('1.公开指南齐全【2分】；2.公开制度齐全【3分】').map(({ text, marks }) => [text, marks])).toEqual([
    ['公开指南齐全；', 2],
    ['公开制度齐全', 3],
  ]);
  expect(texts('公开部门预算。\n公开部门决算。')).toEqual(['公开部门预算。', '公开部门决算。']);
});

test.each([
  ['对涉及群众利益的重大事项，应当公开征求意见。', 1],
  ['将要点落实情况，写入年度报告。', 1],
  ['采取图表、视频等方式，解读惠民政策。', 1],
  ['逐步整理制度文件，并在门户网站集中公开。', 1],
  ['各部门要严格落实上级通知要求，指定专人负责公开工作。', 1],
  ['完善公开指南，规范公开目录。', 1],
  ['完善政府信息公开指南，修订主动公开基本目录。', 2],
])('%s: %i', (text, count) => {
  expect(splitPoints(text)).toHaveLength(count);
});

test('what is taken or given stays with the duty it is for', () => {
  expect(
    splitPoints('（一）建立审核制度，有得4分，未建立扣2分；（二）栏目按季更新。缺一次的扣1分，扣完为止（6分）。').map(
      ({ text, core, marks }) => [text, core, marks],
    ),
  ).toEqual([
    ['建立审核制度，有得4分，未建立扣2分；', '建立审核制度，', 4],
    ['栏目按季更新。缺一次的扣1分，扣完为止。', '栏目按季更新。', 6],
  ]);
  expect(texts('优秀稿件每篇加2分。')).toEqual(['优秀稿件每篇加2分。']);
});

test('a lead to a list is no point', () => {
  expect(texts('公开平台按季检查。检查内容：')).toEqual(['公开平台按季检查。检查内容：']);
});

test('signs within quotation marks and brackets do not part', () => {
  expect(texts('落实“谁起草，谁解读”制度（含部门文件，不含转发件），文件解读同步发布。')).toHaveLength(2);
});

test('the short requirement is the duty without who is told and without its end', () => {
  expect(shorten('各单位、各部门要更新权责清单，')).toBe('更新权责清单');
  expect(shorten('公开甲类信息、乙类信息、丙类信息、丁类信息', 16)).toBe('公开甲类信息、乙类信息…');
});
