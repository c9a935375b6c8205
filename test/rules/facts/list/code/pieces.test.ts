import { expect, test } from 'vitest';
import { readMembers } from '../../../../../rules/facts/list/code/pieces.ts';

test.each([
  ['{page: 1, size: 15}', { page: '1', size: '15' }],
  ['{"page" : n, \'key\': "a,b"}', { page: 'n', key: '"a,b"' }],
  ['{page}', { page: 'page' }],
  ['{page: 1, // which: of them\n size: 15 }', { page: '1', size: '15' }],
  ['{/* which\n ** of them */ page:\n 1, // 每页\r\n\r\n size: 15}', { page: '1', size: '15' }],
  ['{page: 1, // size: 15\n}', { page: '1' }],
  ['{page: 1, /* size */}', { page: '1' }],
])('%s', (code, members) => {
  expect(Object.fromEntries(readMembers(code))).toEqual(members);
});
