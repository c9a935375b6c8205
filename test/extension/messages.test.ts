import { describe, expect, test } from 'vitest';
import type { FromPage, ToPage } from '../../extension/messages.ts';
import { readFromPage, readToPage } from '../../extension/read-messages.ts';

const PAGE = {
  url: 'http://www.x.gov.cn/',
  title: '首页',
  html: '<html></html>',
  status: 200,
  seenAt: '2026-11-21T00:00:00.000Z',
};

const REGION = { left: 10, top: 20, width: 300, height: 40, pageWidth: 1200, quoteAt: { left: 12, top: 24 } };

describe('messages', () => {
  test.each<ToPage>([
    { type: 'read' },
    { type: 'mark', tone: 'active', marks: [{ id: 'a', quote: '文号' }], scroll: true },
    { type: 'mark', tone: 'fact', marks: [], scroll: false },
    { type: 'mark', tone: 'finding', marks: [{ id: 'a', quote: '', region: REGION }], scroll: false },
    { type: 'point', by: 'region' },
    { type: 'frame', boxes: [{ quote: '文号' }], covers: [], scrollTo: null },
  ])('the page understands $type', (message) => {
    expect(readToPage(message)).toEqual(message);
  });

  test.each<FromPage>([
    { type: 'page', page: PAGE },
    { type: 'changed' },
    { type: 'marked', tone: 'finding', missing: ['a'] },
    { type: 'pointed', pointed: { quote: '', place: '图片', region: REGION } },
    { type: 'pointed', pointed: null },
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
    { type: 'mark', tone: 'fact', marks: [{ id: 'a', quote: '', region: { ...REGION, top: '0' } }], scroll: false },
    { type: 'point', by: 'guess' },
    { type: 'frame', boxes: ['文号'], covers: [], scrollTo: null },
  ])('the page ignores %j', (value) => {
    expect(readToPage(value)).toBeNull();
  });

  test.each([
    undefined,
    { type: 'page' },
    { type: 'page', page: { ...PAGE, html: 7 } },
    { type: 'page', page: { ...PAGE, status: '200' } },
    { type: 'marked', tone: 'fact', missing: [1] },
    { type: 'pointed', pointed: { quote: '', place: '图片', region: { ...REGION, quoteAt: 7 } } },
  ])('the panel ignores %j', (value) => {
    expect(readFromPage(value)).toBeNull();
  });
});
