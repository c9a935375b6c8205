import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { findingKey } from '../../rules/judge/finding-key.ts';
import { judgePage, judgePageFindings } from '../../rules/judge/judge-page.ts';
import { createJudgement } from '../../rules/judge/judgement.ts';
import { auditResultSchema, type AuditResult } from '../../rules/result/audit-result.ts';
import type { PageFacts, Seen } from '../../rules/facts/page-facts.ts';
import { FACTS_VERSION, RULES_VERSION } from '../../rules/versions.ts';
import { seedPlan } from '../helpers/seed-plan.ts';

const SEEN_AT = '2024-05-20T01:00:00.000Z';
const plan = seedPlan('county');
const secretHash = (text: string): string => String(text.length);
const foot = '<div class="footer">主办单位：云溪县人民政府办公室 网站标识码：9990010001</div>';
const article = (title: string): string =>
  `<div>当前位置：<a href="/">首页</a> &gt; <a href="/xw/">工作动态</a></div><h1>${title}</h1><div>发布时间：2024-05-06</div><p>正文。</p>${foot}`;
const bodies: Record<string, string> = {
  '/': `<div class="nav"><a href="/xw/">工作动态</a><a href="/gk/">依申请公开</a></div>${foot}`,
  '/xw/': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/xw/">工作动态</a></div><ul><li><a href="t20240506_1.html">县长调研春耕生产工作</a>2024-05-06</li><li><a href="t20240401_2.html">县政府召开全体会议</a>2024-04-01</li></ul>${foot}`,
  '/xw/t20240506_1.html': article('县长调研春耕生产工作'),
  '/xw/t20240401_2.html': article('县政府召开全体会议'),
};
function seenPage(path: string, body: string): { page: PageFacts; seen: Seen } {
  const page = extractPage(`<html><body>${body}</body></html>`, `http://www.yunxi.gov.cn${path}`);
  return { page, seen: { url: page.url, seenAt: SEEN_AT, bytesHash: 'a'.repeat(64) } };
}
const pages = Object.entries(bodies).map(([path, body]) => seenPage(path, body));
const PORTAL = { name: null, url: 'http://www.yunxi.gov.cn/' };
const END = {
  crawl: {
    pages: pages.length,
    files: 0,
    requests: 5,
    bytes: 1,
    errors: { timeout: 1 },
    blocked: [],
    complete: true,
    stoppedBy: null,
  },
  probes: {},
  startedAt: SEEN_AT,
  finishedAt: SEEN_AT,
  tool: { version: '0.0.0', seeds: 'x' },
};

function judge(order: readonly number[]): AuditResult {
  const judgement = createJudgement(plan, { asOf: '2024-05-20', portal: PORTAL, secretHash });
  for (const index of order) {
    const entry = pages[index];
    if (entry !== undefined) judgement.addPage(entry.page, entry.seen);
  }
  judgement.addFailure('http://www.yunxi.gov.cn/slow.html', 'timeout');
  return judgement.finish(END);
}

describe('a judgement', () => {
  it('fits the contract of audit.json', () => {
    expect(auditResultSchema.parse(judge([0, 1, 2, 3]))).toBeTruthy();
  });

  it('says by which versions it was made', () => {
    expect(judge([0]).tool).toEqual({
      version: '0.0.0',
      seeds: 'x',
      rules: RULES_VERSION,
      facts: FACTS_VERSION,
      checklist: `${plan.checklist.id}@${plan.checklist.edition}`,
    });
  });

  it('does not depend on the order of pages, to the byte', () => {
    const expected = JSON.stringify(judge([0, 1, 2, 3]));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        expect(JSON.stringify(judge(order))).toBe(expected);
      }),
      { numRuns: 12 },
    );
  });

  it('counts one problem in a template as one finding in many places', () => {
    const tags = judge([0, 1, 2, 3]).findings.filter(
      (finding) => finding.criterion === 'page-tags' && finding.message.startsWith('内容页'),
    );
    expect(tags.map((finding) => finding.count)).toEqual([2]);
  });

  it('says of pages it could not read that it could not', () => {
    const privacy = judge([0, 1, 2, 3]).criteria.find((criterion) => criterion.id === 'privacy-leak');
    expect(privacy?.unchecked).toEqual([{ cause: 'timeout', what: '未能读取的页面', count: 1 }]);
  });

  it('proves every finding', () => {
    for (const finding of judge([0, 1, 2, 3]).findings) expect(finding.proof.length).toBeGreaterThan(0);
  });
});

describe('findings', () => {
  it('have keys that follow meaning: subject and words, not markup, width or white space', () => {
    expect(findingKey('c', 'mobile', 'yunxi.gov.cn/a', '电 话：１２３')).toBe(
      findingKey('c', 'mobile', 'yunxi.gov.cn/a', '电话：123'),
    );
    expect(findingKey('c', 'mobile', 'yunxi.gov.cn/a', '')).not.toBe(findingKey('c', 'mobile', 'yunxi.gov.cn/b', ''));
  });

  it('have keys that do not say in how many places a problem was met', () => {
    const gone = 'http://www.yunxi.gov.cn/weg/2.html';
    const keysOf = (linking: number): { key: string; count: number }[] => {
      const asked = { asOf: '2024-05-20', portal: PORTAL, secretHash, gone: new Set(['yunxi.gov.cn/weg/2.html']) };
      const judgement = createJudgement(plan, asked);
      for (const { page, seen } of pages.slice(0, 3).map((_, index) => {
        const link = index < linking ? `<p><a href="${gone}">办事指南下载说明</a></p>` : '';
        const body = `<h1>第${index}号公告</h1><p>正文。</p>${link}${foot}`;
        return seenPage(`/gg/t20240506_${index}.html`, body);
      }))
        judgement.addPage(page, seen);
      judgement.addFailure(gone, 'not-found');
      const dead = judgement.finish(END).findings.filter(({ fault }) => fault === 'dead-link');
      return dead.map(({ key, count }) => ({ key, count }));
    };
    const [once, thrice] = [keysOf(1)[0], keysOf(3)[0]];
    expect(once?.key).toBeDefined();
    expect(thrice?.key).toBe(once?.key);
    expect([once?.count, thrice?.count]).toEqual([1, 3]);
  });

  it('are the same for one page alone as within the portal', () => {
    const keys = new Set(judge([0, 1, 2, 3]).findings.map((finding) => finding.key));
    for (const { page, seen } of pages) {
      for (const finding of judgePageFindings(plan, page, { asOf: '2024-05-20', seen, secretHash }))
        expect(keys).toContain(finding.key);
    }
  });
});

describe('a rule that throws', () => {
  it('is unchecked for that rule and that page alone', () => {
    const [entry] = pages;
    const throwing = {
      judge: () => {
        throw new Error('cannot read “县长调研春耕生产工作”');
      },
    };
    const criteria = plan.criteria.map((planned) => ({
      ...planned,
      checks: planned.checks.map((check) =>
        check.rule.id === 'site-identity' ? { ...check, rule: { ...check.rule, ...throwing } } : check,
      ),
    }));
    if (entry === undefined) throw new Error('no page');
    const verdicts = judgePage({ ...plan, criteria }, entry.page, { asOf: '2024-05-20', seen: entry.seen, secretHash });
    const causes = verdicts.map(({ check, verdict }) => [check.rule.id, verdict.unchecked[0]?.cause]);
    expect(causes.filter(([, cause]) => cause === 'rule-error')).toEqual([['site-identity', 'rule-error']]);
    const failed = verdicts.find(({ check }) => check.rule.id === 'site-identity')?.verdict;
    // It checked nothing, and what it said may quote the page.
    expect(failed).toMatchObject({ checked: 0, faults: [] });
    expect(JSON.stringify(failed)).not.toContain('春耕');
  });
});
