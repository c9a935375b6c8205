import { expect, test } from 'vitest';
import { dayInShanghai, timeInShanghai } from '../../../rules/text/shanghai-time.ts';

test('the day changes at midnight in Shanghai, whatever the zone of the machine', () => {
  expect(dayInShanghai('2026-11-20T15:59:59Z')).toBe('2026-11-20');
  expect(dayInShanghai(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
  expect(dayInShanghai('2026-11-20T23:00:00+08:00')).toBe('2026-11-20');
});

test('the time is to the minute', () => {
  expect(timeInShanghai('2026-12-31T17:05:59.999Z')).toBe('2027-01-01 01:05');
});
