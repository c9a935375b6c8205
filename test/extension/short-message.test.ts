import { expect, test } from 'vitest';
import { shortMessage } from '../../extension/panel/short-message.ts';

const FINDING = { pageTitle: '关于某事的通知', fault: 'written-after-published' } as const;

test('leaves out the title and date that stand above', () => {
  const message = '《关于某事的通知》（2026-10-30）的成文日期2026-11-02晚于发布日期2026-10-30';
  expect(shortMessage({ ...FINDING, message })).toBe('成文日期2026-11-02晚于发布日期2026-10-30');
});

test('says nothing twice', () => {
  const finding = { ...FINDING, fault: 'missing-written-date', message: '《关于某事的通知》缺少成文日期' } as const;
  expect(shortMessage(finding)).toBeNull();
});

test('leaves other messages alone', () => {
  expect(shortMessage({ ...FINDING, message: '页脚没有网站标识码' })).toBe('页脚没有网站标识码');
  expect(shortMessage({ ...FINDING, pageTitle: null, message: '《》缺少标题' })).toBe('《》缺少标题');
});
