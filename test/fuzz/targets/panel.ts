import fc from 'fast-check';
import { rulesOf } from '../../../extension/crawl/robots.ts';
import { readFromPage, readToPage } from '../../../extension/read-messages.ts';
import { readLaunch } from '../../../extension/panel/launch.ts';
import { readSettings } from '../../../extension/settings.ts';
import { readSiteFile } from '../../../extension/site/read-file.ts';
import { pageKey } from '../../../rules/url.ts';
import { BUNDLE } from '../bundle.ts';
import { mangled } from '../mangle.ts';
import { ALL_CLOSED, OWN_ADDRESS, OWN_SITE, ROBOTS } from '../robots.ts';
import { mutated, soup, target } from '../target.ts';
import { ordinaryResult } from '../../report/ordinary-result.ts';

const REGION = { left: 10, top: 20, width: 300, height: 40, pageWidth: 1200, quoteAt: { left: 12, top: 24 } };
const AREA = { left: 1, top: 2, width: 3, height: 4 };
const ANSWERED = { state: 'answered', url: 'http://www.yunxi.gov.cn/', status: 200, contentType: null, base64: 'YQ==' };
const FROM_PAGE = [
  { type: 'changed' },
  {
    type: 'page',
    page: { url: 'http://www.yunxi.gov.cn/', title: '甲', html: '<p>', status: null, seenAt: '2026-11-21' },
  },
  { type: 'marked', tone: 'fact', missing: ['a'] },
  {
    type: 'frame',
    frame: { url: '', title: '', width: 1, height: 2, top: 0, pageHeight: 9, boxes: [AREA], covers: [AREA] },
  },
  { type: 'pointed', pointed: { quote: '甲', place: '正文', region: REGION } },
  { type: 'fetched', id: 1, fetched: ANSWERED },
];
const TO_PAGE = [
  { type: 'read' },
  { type: 'mark', tone: 'active', marks: [{ id: 'a', quote: '文号', region: REGION }], scroll: true },
  { type: 'frame', boxes: [{ quote: '文号' }], covers: ['甲'], scrollTo: 3 },
  { type: 'point', by: 'region' },
  { type: 'fetch', id: 1, url: 'http://www.yunxi.gov.cn/', data: { method: 'POST', headers: { a: 'b' }, body: 'c' } },
];
const NEEDS_BROWSER = {
  schema: 1,
  portal: { name: null, url: 'http://www.yunxi.gov.cn/' },
  pages: [{ url: 'http://www.yunxi.gov.cn/zwgk/', cause: 'blocked', seenAt: '2026-11-21T00:00:00.000Z' }],
};
const VALUE = fc.jsonValue({ maxDepth: 3 });
const messages = (good: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 4, arbitrary: fc.oneof(...good.map(mutated)) }, { weight: 1, arbitrary: VALUE });
const siteFile = fc.oneof(
  ...[BUNDLE, NEEDS_BROWSER, ordinaryResult()].map((good) => mutated(good).map((value) => JSON.stringify(value))),
  mangled(fc.constantFrom(JSON.stringify(BUNDLE), JSON.stringify(NEEDS_BROWSER)), (text) => text).map(
    ({ text }) => text,
  ),
);

export const PANEL = [
  target(
    'messages between panel and page',
    fc.tuple(messages(FROM_PAGE), messages(TO_PAGE)),
    ([fromPage, toPage]) => {
      const [from, to] = [readFromPage(fromPage), readToPage(toPage)];
      // What is understood is understood as it stands: nothing more is in it that somebody may trust.
      for (const one of [from, to]) if (one !== null) JSON.stringify(one);
      if (from !== null && JSON.stringify(readFromPage(from)) !== JSON.stringify(from))
        throw new Error('read differently the second time');
      if (to !== null && JSON.stringify(readToPage(to)) !== JSON.stringify(to))
        throw new Error('read differently the second time');
      return [...(from === null ? [] : ['from page']), ...(to === null ? [] : ['to page'])];
    },
    { meets: ['from page', 'to page'], least: 200 },
  ),
  target(
    'files that a reviewer opens',
    siteFile,
    (text) => {
      const file = readSiteFile({ name: 'file.json', text }, '2026-11-21T00:00:00.000Z');
      if (file.kind !== 'wrong') {
        if (!/^https?:\/\//.test(file.site.url) || file.site.key !== (pageKey(file.site.url) ?? file.site.url))
          throw new Error(`a portal at ${file.site.url}`);
      } else if (
        file.problems.length === 0 ||
        file.problems.some(({ field, expected }) => field === '' || expected === '')
      )
        throw new Error('wrong, and nobody knows why');
      return [file.kind];
    },
    { meets: ['result', 'decisions', 'visits', 'wrong'], least: 100 },
  ),
  target(
    'settings and how a panel is opened',
    fc.tuple(
      fc.oneof(VALUE, mutated({ lang: 'en', reviewer: '甲', checklist: { bundled: 'county' }, opensPages: false })),
      soup('?tabId=', '12', '&asOf=', '2026-11-21', '&', '%', '='),
    ),
    ([value, search]) => {
      const settings = readSettings(value);
      if (JSON.stringify(readSettings(settings)) !== JSON.stringify(settings))
        throw new Error('read differently the second time');
      const { tabId } = readLaunch(search);
      if (tabId !== null && !Number.isSafeInteger(tabId)) throw new Error(`tab ${tabId}`);
    },
  ),
  target('robots.txt in the panel', fc.tuple(ROBOTS, OWN_ADDRESS), ([robots, url]) => {
    const { allows, delayMs } = rulesOf({ url: OWN_SITE, robots });
    allows(url);
    if (!(delayMs >= 0 && delayMs <= 60_000)) throw new Error(`waits ${delayMs} ms`);
    if (rulesOf({ url: OWN_SITE, robots: ALL_CLOSED }).allows(url))
      throw new Error(`asks although all is closed: ${url}`);
  }),
];
