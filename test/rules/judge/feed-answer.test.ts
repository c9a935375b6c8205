import { expect, it } from 'vitest';
import { extractFeed } from '../../../rules/facts/extract-feed.ts';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import type { Feed } from '../../../rules/facts/page-facts.ts';
import { judgePage } from '../../../rules/judge/judge-page.ts';
import { createJudgement } from '../../../rules/judge/judgement.ts';
import { seedPlan } from '../../helpers/seed-plan.ts';

const plan = seedPlan('county');
const seen = { url: 'http://www.yunxi.gov.cn/tzgg/', seenAt: '2024-05-21T01:00:00.000Z', bytesHash: 'a'.repeat(64) };
const options = { asOf: '2024-05-21', secretHash: (text: string) => text };
const feed: Feed = {
  adapter: 'gkmlpt',
  column: { url: seen.url, title: '通知公告', trail: [{ name: '通知公告', url: seen.url }] },
  request: {
    url: 'http://www.yunxi.gov.cn/gkmlpt/api/all/153?page=1&sid=999001',
    method: 'GET',
    page: 1,
    before: { entries: 0, total: null, pageSize: 0, print: '', lastDate: null },
  },
};
const answer = extractFeed(
  JSON.stringify({ total: 1, articles: [{ title: '关于防汛的通知', date: 1714953600, url: '/a.html' }] }),
  feed,
  { seenOn: '2024-05-21' },
);

it('no page rule judges the answer of a feed, read or failed; a later page of a list is a page', () => {
  expect(answer.items).toHaveLength(1);
  expect(judgePage(plan, answer, { ...options, seen })).toEqual([]);
  expect(judgePage(plan, extractFeed(null, feed), { ...options, seen })).toEqual([]);
  const later = extractPage('<html><body><ul><li>一</li></ul></body></html>', `${seen.url}index_2.html`);
  expect(judgePage(plan, { ...later, listOf: 'www.yunxi.gov.cn/tzgg/' }, { ...options, seen })).not.toEqual([]);
});

it('an answer counts for its column, not among the pages; one that failed leaves no gap in the page rules', () => {
  const judgement = createJudgement(plan, { ...options, portal: { name: null, url: 'http://www.yunxi.gov.cn/' } });
  judgement.addPage(answer, seen);
  judgement.addListFailure('yunxi.gov.cn/api?page=2', 'server-error');
  const result = judgement.finish({
    crawl: { pages: 0, files: 0, requests: 1, bytes: 1, errors: {}, blocked: [], complete: true, stoppedBy: null },
    probes: {},
    startedAt: seen.seenAt,
    finishedAt: seen.seenAt,
    tool: { version: '0', seeds: '' },
  });
  expect(result.columns).toMatchObject([{ name: '通知公告', items: 1, latest: '2024-05-06' }]);
  expect(result.pageKinds).toEqual({});
  expect(result.criteria.flatMap(({ unchecked }) => unchecked.map(({ cause }) => cause))).not.toContain('server-error');
});
