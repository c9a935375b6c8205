import type { AuditResult, CriterionResult, Finding } from '../../rules/result/audit-result.ts';
import { ordinaryResult } from './ordinary-result.ts';
import { cleanAccessibility, cleanAvailability, cleanSearch, cleanTls, hostileProbes } from './probe-results.ts';
import {
  assemble,
  HASH,
  makeColumn,
  makeCriterion,
  makeDocument,
  makeFinding,
  makeFrame,
  SEEN,
  SITE,
} from './result-parts.ts';

export { ordinaryResult };

/** A site behind a wall: nothing could be judged. */
export function blockedResult(): AuditResult {
  const closed = (id: string, title: string, marks: number) =>
    makeCriterion({
      id,
      title,
      marks,
      state: 'unchecked',
      checked: 0,
      reason: '首页被拦截,未能检查',
      unchecked: [{ cause: 'blocked', what: '网站首页', count: 1 }],
    });
  return assemble(
    [
      {
        id: 'all',
        title: '政务公开',
        criteria: [
          closed('column-freshness', '栏目按类别时限更新且无空白栏目', 60),
          closed('normative-metadata', '规范性文件元数据齐全', 30),
          makeCriterion({ id: 'site-identity', title: '网站标识规范', marks: 10 }),
        ],
      },
    ],
    makeFrame({
      portal: { name: null, url: `${SITE}/`, siteIdCode: null },
      crawl: {
        pages: 0,
        files: 0,
        requests: 4,
        bytes: 9120,
        errors: { blocked: 3, timeout: 1 },
        blocked: [`${SITE}/`, `${SITE}/index.html`, `${SITE}/zwgk/`],
        complete: false,
        stoppedBy: 'blocked',
      },
      pageKinds: {},
    }),
  );
}

/** A site with nothing to complain of. */
export function cleanResult(): AuditResult {
  const reached = { state: 'reached', cause: null, status: 200, url: `${SITE}/`, ms: 84.3 } as const;
  return assemble(
    [
      {
        id: 'all',
        title: '政务公开',
        criteria: [
          makeCriterion({ id: 'column-freshness', title: '栏目按类别时限更新且无空白栏目', marks: 60, checked: 3 }),
          makeCriterion({ id: 'ipv6-support', title: '门户网站支持IPv6', marks: 40 }),
        ],
      },
    ],
    makeFrame({
      columns: [
        makeColumn({ name: '工作动态', kind: 'news', cadenceDays: 14, latest: '2026-11-20' }),
        makeColumn({ name: '通知公告' }),
      ],
      documents: [makeDocument({ url: `${SITE}/zwgk/gfxwj/1.html` })],
      probes: {
        ipv6: {
          state: 'supported',
          cause: null,
          detail: '首页和抽查的下级链接均可通过IPv6访问。',
          host: 'www.qingxi.gov.cn',
          seenAt: SEEN,
          aaaa: {
            state: 'found',
            cause: null,
            addresses: [{ address: '2409:8c30:1000:7::12', class: '全球单播', usable: true }],
          },
          http: reached,
          likeness: 0.9987,
          links: { sampled: 20, supported: 20, failed: [], unchecked: 0 },
        },
        tls: cleanTls(),
        availability: cleanAvailability(),
        search: cleanSearch(),
        accessibility: cleanAccessibility(),
      },
    }),
  );
}

/** 5,000 findings on 2,500 pages under a few criteria, 1,000 columns, 2,000 documents. */
export function hugeResult(): AuditResult {
  const base = ordinaryResult();
  const ids = ['normative-metadata', 'column-freshness', 'privacy-leak'];
  const findings = Array.from({ length: 5000 }, (_, index): Finding => {
    const url = `${SITE}/zwgk/content/2026/t${Math.floor(index / 2)}.html`;
    return makeFinding({
      key: `k/${String(index).padStart(16, '0')}`,
      criterion: ids[index % 10 === 0 ? 2 : index % 3 === 0 ? 1 : 0] ?? '',
      fault: 'missing-validity',
      url,
      pageTitle: `第${index}号文件:关于进一步做好政务公开工作有关事项的通知`,
      message: `《第${index}号文件》(2026-11-05)缺少有效性标注`,
      proof: [{ kind: 'quote', quote: '有效性:(空)', place: '表1第5行', url, seenAt: SEEN, bytesHash: HASH }],
    });
  });
  const all = [...base.findings, ...findings];
  return {
    ...base,
    criteria: withKeys(base.criteria, all),
    findings: all,
    columns: Array.from({ length: 1000 }, (_, index) =>
      makeColumn({ name: `栏目${index}`, state: index % 7 === 0 ? 'stale' : 'fresh' }),
    ),
    documents: Array.from({ length: 2000 }, (_, index) => makeDocument({ url: `${SITE}/doc/${index}.html` })),
    crawl: { ...base.crawl, blocked: Array.from({ length: 700 }, (_, index) => `${SITE}/blocked/${index}`) },
  };
}

/** Texts of a site that means harm. */
export const ATTACK = '"><script>alert(1)</script><img src=x onerror=alert(2)>';

export function hostileResult(): AuditResult {
  const base = ordinaryResult();
  const long = 'ABCDEFGHIJ'.repeat(60);
  const bidi = '\u202Egnp.exe\u0000 شهادة 👩‍👩‍👧‍👦🏳️‍🌈 \uD800';
  const bad = makeFinding({
    key: `x/${ATTACK}`,
    criterion: 'normative-metadata',
    fault: 'missing-title',
    url: 'javascript:alert(document.domain)',
    pageTitle: `${ATTACK}${bidi}`,
    message: `${ATTACK}${long}${bidi}`,
    unit: ATTACK,
    column: { name: ATTACK, path: [ATTACK, bidi], url: 'data:text/html,<script>alert(3)</script>' },
    file: { url: 'vbscript:msgbox(1)', name: ATTACK, sheet: ATTACK, page: 1, row: 2 },
    proof: [
      {
        kind: 'quote',
        quote: ATTACK + bidi + long,
        place: ATTACK,
        url: 'JaVaScRiPt:alert(4)',
        seenAt: SEEN,
        bytesHash: ATTACK,
      },
      {
        kind: 'absence',
        wanted: ATTACK,
        looked: [{ place: ATTACK, url: "javascript:'" }],
        seenAt: SEEN,
        bytesHash: null,
      },
      { kind: 'measure', name: ATTACK, value: bidi, url: `http://a.b/'"><svg onload=alert(5)>`, seenAt: SEEN },
    ],
  });
  const findings = [bad, { ...bad, key: 'other', criterion: ATTACK }];
  const criteria = base.criteria.map((one) => ({
    ...one,
    title: `${one.title}${ATTACK}`,
    reason: ATTACK,
    clauses: [ATTACK],
  }));
  return {
    ...base,
    portal: { name: `${bidi}${ATTACK}`, url: `http://www.qingxi.gov.cn/${ATTACK}`, siteIdCode: ATTACK },
    checklist: { id: ATTACK, title: ATTACK, edition: ATTACK },
    tool: { ...base.tool, version: ATTACK, checklist: ATTACK, seeds: ATTACK },
    findings,
    criteria: withKeys(criteria, findings),
    score: { ...base.score, grade: ATTACK, veto: [{ criterion: ATTACK, reason: ATTACK }] },
    columns: [
      makeColumn({
        name: ATTACK,
        path: [ATTACK, long, bidi],
        url: 'javascript:1',
        kind: ATTACK,
        latestTitle: ATTACK,
        unit: ATTACK,
      }),
    ],
    documents: [
      makeDocument({
        url: 'javascript:1',
        title: ATTACK + long,
        documentNumber: long,
        issuer: ATTACK,
        validity: ATTACK,
        downloads: [{ url: 'data:,x', name: ATTACK }],
        interpretations: [{ url: 'javascript:2', title: bidi }],
      }),
    ],
    crawl: { ...base.crawl, blocked: ['javascript:alert(6)', `http://x/${long}`], stoppedBy: ATTACK },
    probes: { ...hostileProbes(ATTACK), ipv6: { ...(base.probes.ipv6 ?? never()), host: ATTACK, detail: ATTACK } },
  };
}

function withKeys(criteria: CriterionResult[], findings: Finding[]): CriterionResult[] {
  return criteria.map((one) => ({
    ...one,
    findings: findings.filter(({ criterion }) => criterion === one.id).map(({ key }) => key),
  }));
}

function never(): never {
  throw new Error('the ordinary result has an IPv6 probe');
}
