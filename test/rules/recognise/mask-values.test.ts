import { expect, test } from 'vitest';
import { maskValues } from '../../../rules/recognise/index.ts';

const options = { hash: () => 'a'.repeat(64), asOf: '2026-06-30' };

test('what holds nothing to be masked is the value itself', () => {
  const plain = { title: '关于2026年工作的通知', list: [{ url: 'http://www.yunxi.gov.cn/a.html', count: 3 }] };
  expect(maskValues(plain, options)).toBe(plain);
});

test('only what holds something is copied, and what was given stays as it was', () => {
  const given = { first: { name: '某单位' }, list: [{ title: '联系电话13812345678' }, { title: '通知' }] };
  const masked = maskValues(given, options);
  expect(JSON.stringify(masked)).not.toContain('13812345678');
  expect(masked.list[0]!.title).toContain('联系电话');
  expect([masked.first, masked.list[1]]).toEqual([given.first, given.list[1]]);
  expect(masked.list[1]).toBe(given.list[1]);
  expect(given.list[0]!.title).toBe('联系电话13812345678');
});
