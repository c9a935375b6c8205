import type { AuditResult } from '../../rules/result/audit-result.ts';
import { assemble, makeFrame, SEEN, SITE } from './result-parts.ts';
import { ORDINARY_COLUMNS } from './ordinary/columns.ts';
import { ORDINARY_CRITERIA } from './ordinary/criteria.ts';
import { ORDINARY_DOCUMENTS } from './ordinary/documents.ts';
import { ordinaryFindings } from './ordinary/findings.ts';
import { ordinaryProbes } from './probe-results.ts';

/** A site with some of everything. */
export function ordinaryResult(): AuditResult {
  const findings = ordinaryFindings();
  return assemble(
    ORDINARY_CRITERIA,
    makeFrame({
      findings,
      veto: [{ criterion: 'privacy-leak', reason: '公开居民身份证号码未作脱敏' }],
      crawl: {
        pages: 1843,
        files: 212,
        requests: 2391,
        bytes: 148_392_113,
        errors: { 'not-found': 14, timeout: 6, blocked: 3, scanned: 7, 'server-error': 2 },
        blocked: [`${SITE}/search/?q=%E5%85%AC%E5%91%8A`, `${SITE}/zwfw/login.jsp`, `${SITE}/hdjl/xj/list_2.html`],
        complete: false,
        stoppedBy: 'max-pages',
      },
      columns: ORDINARY_COLUMNS,
      documents: ORDINARY_DOCUMENTS,
      probes: {
        ipv6: {
          state: 'unchecked',
          cause: 'no-route',
          detail: '域名有IPv6解析,检查机没有IPv6网络,未能访问首页。',
          host: 'www.qingxi.gov.cn',
          seenAt: SEEN,
          aaaa: {
            state: 'found',
            cause: null,
            addresses: [
              { address: '2409:8c30:1000:7::12', class: '全球单播', usable: true },
              { address: 'fe80::1', class: '链路本地', usable: false },
            ],
          },
          http: { state: 'unchecked', cause: 'no-route', status: null, url: null, ms: null },
          likeness: null,
          links: { sampled: 0, supported: 0, failed: [], unchecked: 0 },
        },
        ...ordinaryProbes(),
      },
    }),
  );
}
