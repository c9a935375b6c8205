import { expect, test } from 'vitest';
import { familyOf } from '../../extension/tab/address-family.ts';

test.each([
  ['1.2.3.4', 4],
  ['2001:db8::1', 6],
  ['[2001:db8::1]', 6],
  ['::ffff:1.2.3.4', 4],
  ['', null],
  [undefined, null],
])('%s came by %s', (address, family) => {
  expect(familyOf(address)).toBe(family);
});
