import { expect, test } from 'vitest';
import { readMarks, readTake, takeMarks } from '../../../rules/draft/marks.ts';

test.each([
  ['4', 4],
  ['4.5分', 4.5],
  ['（3分）', 3],
  ['6%', 6],
  ['满分10分', 10],
  ['第4项', null],
  ['2024', null],
  ['', null],
])('readMarks %s', (text, marks) => {
  expect(readMarks(text)).toBe(marks);
});

test('marks at the end of a text are taken off it', () => {
  expect(takeMarks('公开指南齐全（2分）；')).toEqual({ text: '公开指南齐全；', marks: 2 });
  expect(takeMarks('公开指南齐全【1.5分】')).toEqual({ text: '公开指南齐全', marks: 1.5 });
  expect(takeMarks('公开四类指南（4）')).toEqual({ text: '公开四类指南（4）', marks: null });
});

test.each([
  ['公开指南齐全5分；', 5],
  ['建立制度的得10分，未建立的扣2分', 10],
  ['每发现一处扣2分', null],
  ['优秀稿件每篇得2分', null],
  ['评估得分', null],
])('marks within %s stay there', (text, marks) => {
  expect(takeMarks(text)).toEqual({ text, marks });
});

test.each([
  ['每发现一处错链扣0.5分，扣完为止', { by: 'each', marks: 0.5 }],
  ['缺少要素的，每项扣 1 分', { by: 'each', marks: 1 }],
  ['未按时发布的不得分', { by: 'any' }],
  ['按完成比例计分', { by: 'share' }],
  ['由考核组评议', null],
])('readTake %s', (text, take) => {
  expect(readTake(text)).toEqual(take);
});
