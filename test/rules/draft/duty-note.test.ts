import { expect, test } from 'vitest';
import { readInlineDuty, readNoteLine, takeNotes } from '../../../rules/draft/duty-note.ts';

test.each([
  ['更新清单。（牵头单位：县委编办；责任单位：县直各部门；完成时限：6月底前）', '更新清单。'],
  ['更新清单。[牵头单位:县委编办;责任单位:县直各部门;完成时限:6月底前]', '更新清单。'],
  ['更新清单。［牵头单位：县委编办；责任单位：县直各部门；完成时限：6月底前］', '更新清单。'],
  ['更新清单。牵头单位：县委编办。责任单位：县直各部门。完成时限：6月底前。', '更新清单。'],
  ['更新清单。由县委编办牵头，县直各部门落实，6月底前完成。', '更新清单。'],
  ['更新清单（县委编办牵头，县直各部门按职责分工负责，6月底前取得成效）', '更新清单'],
  ['更新清单（牵头单位：县委编办；责任单位：县直各部门；完成时限；6月底前）。', '更新清单。'],
  ['更新清单。【牵头单位：县委编办；责任单位：县直各部门，6月底前】', '更新清单。'],
  ['更新清单。（牵头单位：县委编办；责任单位：县直各部门；完成时限：6月底前（含试运行））', '更新清单。'],
  ['更新（清单。（牵头单位：县委编办；责任单位：县直各部门；完成时限：6月底前）', '更新（清单。'],
])('%s', (text, rest) => {
  expect(takeNotes(text, 2024)).toMatchObject({
    text: rest,
    note: { duty: { units: ['县委编办', '县直各部门'], lead: ['县委编办'] }, deadline: { date: '2024-06-30' } },
  });
});

test('units without a label are known by what they do', () => {
  expect(takeNotes('办好公报。（县政府办公室牵头，县司法局、各乡镇配合）', 2024)).toMatchObject({
    text: '办好公报。',
    note: { duty: { lead: ['县政府办公室'], support: ['县司法局', '各乡镇'] }, deadline: null },
  });
});

test.each([
  '落实《关于规范公开平台的通知》（国办公开办函〔2019〕61号）要求',
  '公开机构职能（含内设机构）',
  '各乡（镇）政府要编制目录',
  '信息公开平台已建成。日常维护由县数据局负责。',
  '目录要更新。各乡镇要认真落实。',
])('%s has no note', (text) => {
  expect(takeNotes(text, 2024)).toEqual({ text, note: null });
});

test('a line of its own is a note only where it begins with its label', () => {
  expect(readNoteLine('责任单位：县统计局、县发改委；时限：长期坚持。', 2024)).toMatchObject({
    duty: { units: ['县统计局', '县发改委'] },
    deadline: { cadence: 'continuous' },
  });
  expect(readNoteLine('各责任单位要按时完成任务。', 2024)).toBeNull();
});

test('units that a sentence names itself', () => {
  expect(readInlineDuty('由县信访局牵头，县融媒体中心、县数据局配合，办好信箱。')).toMatchObject({
    units: ['县信访局', '县融媒体中心', '县数据局'],
    lead: ['县信访局'],
    support: ['县融媒体中心', '县数据局'],
  });
  expect(readInlineDuty('由“办不办”向“好不好”转变，负责到底。')).toBeNull();
});
