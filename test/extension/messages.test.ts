import { describe, expect, test } from 'vitest';
import { readFromPage, readToPage, type FromPage, type ToPage } from '../../extension/messages.ts';

const PAGE = {
  url: 'http://www.x.gov.cn/',
  title: '首页',
  html: '<html></html>',
  status: 200,
  seenAt: '2026-11-21T00:00:00.000Z',
};

describe('messages', () => {
  test.each<ToPage>([
    { type: 'read' },
    { type: 'mark', tone: 'active', marks: [{ id: 'a', quote: '文号' }], scroll: true },
    { type: 'mark', tone: 'fact', marks: [], scroll: false },
  ])('the page understands $type', (message) => {
    expect(readToPage(message)).toEqual(message);
  });

  test.each<FromPage>([
    { type: 'page', page: PAGE },
    { type: 'changed' },
    { type: 'marked', tone: 'finding', missing: ['a'] },
  ])('the panel understands $type', (message) => {
    expect(readFromPage(message)).toEqual(message);
  });

  test.each([
    null,
    'read',
    {},
    { type: 'unknown' },
    { type: 'mark', tone: 'loud', marks: [], scroll: false },
    { type: 'mark', tone: 'fact', marks: [{ id: 'a' }], scroll: false },
    { type: 'mark', tone: 'fact', marks: 'all', scroll: false },
  ])('the page ignores %j', (value) => {
    expect(readToPage(value)).toBeNull();
  });

  test.each([
    undefined,
    { type: 'page' },
    { type: 'page', page: { ...PAGE, html: 7 } },
    { type: 'page', page: { ...PAGE, status: '200' } },
    { type: 'marked', tone: 'fact', missing: [1] },
  ])('the panel ignores %j', (value) => {
    expect(readFromPage(value)).toBeNull();
  });
});
