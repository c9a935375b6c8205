import { expect, it } from 'vitest';
import { isEntry } from '../../../rules/facts/shape.ts';

const page = {
  url: 'http://www.yunxi.gov.cn/zwgk/',
  list: undefined,
  besideLength: 0,
  hasOwnDate: false,
  bodyLength: 128,
  hasBlock: false,
  hasOwnHeading: false,
  isNamedColumn: false,
  endsHere: false,
  isListsDate: false,
};

it('takes a page for an entry by its text alone only where that outweighs what stands beside', () => {
  expect(isEntry(page)).toBe(true);
  expect(isEntry({ ...page, besideLength: 200 })).toBe(false);
  expect(isEntry({ ...page, besideLength: 200, bodyLength: 900 })).toBe(true);
  expect(isEntry({ ...page, besideLength: 200, hasOwnDate: true })).toBe(true);
});
