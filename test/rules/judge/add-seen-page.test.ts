import { describe, expect, test } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { addSeenPage } from '../../../rules/judge/add-seen-page.ts';
import { judgePage } from '../../../rules/judge/judge-page.ts';
import { createJudgement } from '../../../rules/judge/judgement.ts';
import { auditResultSchema, type AuditResult } from '../../../rules/result/audit-result.ts';
import { seedPlan } from '../../helpers/seed-plan.ts';

const plan = seedPlan('dongzhi-2020');
const AS_OF = '2026-06-30';
const SEEN_AT = '2026-06-29T01:00:00.000Z';
const ORIGIN = 'http://www.yunxi.gov.cn';
const secretHash = (text: string) => `${text.length}`;

const page = (path: string, body: string) =>
  extractPage(`<html><head></head><body>${body}</body></html>`, ORIGIN + path, { seenOn: AS_OF });
const HOME = page('/', '<div class="nav"><a href="/a.html">名单</a></div>');
const LIST = (path: string, mobile: string) =>
  page(path, `<h1>关于名单的公示</h1><p>发布日期：2026-06-01</p><p>本人手机 ${mobile}，请联系。</p>`);
const A = LIST('/a.html', '13800138000');
const B = LIST('/b.html', '13900139000');
const seenOf = ({ url }: { url: string }) => ({ url, seenAt: SEEN_AT, bytesHash: '0'.repeat(64) });

/** A crawl that read some pages and was turned away from others. */
function judge(read: readonly (typeof HOME)[], blocked: readonly string[]): AuditResult {
  const judgement = createJudgement(plan, { asOf: AS_OF, portal: { name: '云溪县', url: `${ORIGIN}/` }, secretHash });
  for (const one of read) judgement.addPage(one, seenOf(one));
  for (const url of blocked) judgement.addFailure(url, 'blocked');
  const errors = blocked.length === 0 ? {} : { blocked: blocked.length };
  const requests = read.length + blocked.length;
  const crawl = { pages: read.length, files: 0, requests, bytes: 1, errors, blocked: [...blocked], complete: true };
  const times = { startedAt: SEEN_AT, finishedAt: SEEN_AT };
  const tool = { version: '0.0.0', seeds: 'x' };
  const result = judgement.finish({ crawl: { ...crawl, stoppedBy: null }, probes: {}, ...times, tool });
  return auditResultSchema.parse(JSON.parse(JSON.stringify(result)));
}

function see(result: AuditResult, facts: typeof A): AuditResult {
  const judged = judgePage(plan, facts, { asOf: AS_OF, seen: seenOf(facts), secretHash });
  return addSeenPage(result, plan, { page: facts, judged, url: facts.url, cause: 'blocked', seenAt: SEEN_AT });
}

/** Of what single pages show; what only the whole site shows waits for the next crawl. */
const keysOf = ({ findings }: AuditResult) =>
  findings
    .filter(({ criterion }) => criterion === leakId)
    .map(({ key }) => key)
    .sort();
const leakId = plan.criteria.find(({ criterion }) => criterion.rule === 'personal-data')!.criterion.id;
const leak = ({ criteria }: AuditResult) => criteria.find(({ rule }) => rule === 'personal-data')!;

const causes = (result: AuditResult) => leak(result).unchecked.map(({ cause }) => cause);

describe('a page that only a browser could read', () => {
  test('brings its findings as a crawl would have, and is no gap any more', () => {
    const before = judge([HOME], [A.url]);
    const after = see(before, A);
    expect(keysOf(after)).toEqual(keysOf(judge([HOME, A], [])));
    expect(keysOf(after).length).toBeGreaterThan(keysOf(before).length);
    expect(causes(before)).toContain('blocked');
    expect([leak(after).state, causes(after)]).toEqual(['partial', []]);
    expect(leak(after).taken).toBeGreaterThan(leak(before).taken);
    expect(after.crawl).toMatchObject({ pages: 2, errors: {}, blocked: [] });
    expect(auditResultSchema.safeParse(after).success).toBe(true);
  });

  test('leaves the other pages that were not read as open as they were', () => {
    const after = see(judge([HOME], [A.url, B.url]), A);
    expect(causes(after)).toContain('blocked');
    expect(after.crawl).toMatchObject({ pages: 2, errors: { blocked: 1 }, blocked: [B.url] });
    const both = see(after, B);
    expect(keysOf(both)).toEqual(keysOf(judge([HOME, A, B], [])));
    expect(causes(both)).toEqual([]);
    expect(both.score.total).toBe(see(see(judge([HOME], [A.url, B.url]), B), A).score.total);
  });

  test('without a fault leaves the marks as they are', () => {
    const calm = page('/c.html', '<h1>关于放假的通知</h1><p>发布日期：2026-06-01</p><p>端午节放假三天。</p>');
    const before = judge([HOME], [calm.url]);
    const after = see(before, calm);
    expect(leak(after).taken).toBe(0);
    expect(keysOf(after).filter((key) => key.includes('/mobile/'))).toEqual([]);
  });
});
