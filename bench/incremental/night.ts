import { hash } from 'node:crypto';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import { auditOnce } from '../crawl/audit-once.ts';
import { contend } from '../kit/contender.ts';

// One audit into a store that may know the site already: `night.ts URL FOLDER DAY`.

await contend(async (url, folder, asOf) => {
  const { result, crawlSeconds, judgeSeconds } = await auditOnce(url, folder, { fullEveryDays: 30, asOf });
  const { pages, requests, bytes, again } = result.crawl;
  return {
    pages,
    requests,
    bytes,
    asked: again === undefined ? pages : again.same + again.read,
    findings: result.findings.length,
    /** Equal for equal findings. */
    print: Number.parseInt(hash('sha256', findingsOf(result)).slice(0, 12), 16),
    crawlSeconds,
    judgeSeconds,
  };
});

/** Everything that was found and what it costs, without when it was seen and in which bytes. */
function findingsOf({ findings, columns, documents, score, criteria }: AuditResult): string {
  const text = JSON.stringify([findings, columns, documents, score, criteria]);
  return text.replace(/"(seenAt|firstSeen|lastSeen|bytesHash)":"[^"]*"/g, '');
}
