import type { Cause } from '../causes.ts';
import { addVerdict } from '../evaluate/tally.ts';
import type { Plan } from '../evaluate/plan.ts';
import { scoreOf } from '../evaluate/score.ts';
import { NO_RULING } from '../decide/rulings.ts';
import type { PageFacts } from '../facts/page-facts.ts';
import type { AuditResult, CrawlSummary, Finding } from '../result/audit-result.ts';
import type { CriterionVerdict } from './judge-page.ts';
import { decideAgain, findingsOf, talliesOf } from './tallies-of.ts';
import { toFindings } from './to-finding.ts';

/** A page that a person opened in a browser, and why the crawl could not read it. */
export interface SeenPage {
  page: PageFacts;
  judged: readonly CriterionVerdict[];
  /** Address as the crawl has it. */
  url: string;
  cause: Cause;
  seenAt: string;
}

/** What `addGaps` of a judgement calls the pages that it could not read. */
const UNREAD = '未能读取的页面';

/** A result with one more page, which the crawl had to leave open. To be called once for a page. */
export function addSeenPage(
  result: AuditResult,
  plan: Plan,
  { page, judged, url, cause, seenAt }: SeenPage,
): AuditResult {
  const tallies = talliesOf(result);
  const touched = new Set<string>();
  for (const one of judged) {
    const { id } = one.planned.criterion;
    const tally = tallies.get(id);
    if (tally === undefined) continue;
    touched.add(id);
    addVerdict(tally, one.verdict, toFindings(one, seenAt, page));
    const key = `${cause}\n${UNREAD}`;
    const gap = tally.unchecked.get(key);
    if (gap !== undefined && --gap.count <= 0) tally.unchecked.delete(key);
  }
  const findings = findingsOf(plan, tallies);
  const { asOf } = result;
  const { basis } = result.score;
  const standing = (finding: Finding) => finding;
  const criteria = decideAgain(result, { plan, tallies, touched }, { asOf, basis, standing });
  const score = scoreOf(plan, { results: criteria, findings, basis, rulingOf: () => NO_RULING });
  return { ...result, findings, criteria, score, crawl: withPage(result.crawl, url, cause) };
}

function withPage(crawl: CrawlSummary, url: string, cause: Cause): CrawlSummary {
  const left = (crawl.errors[cause] ?? 0) - 1;
  const { [cause]: _, ...others } = crawl.errors;
  return {
    ...crawl,
    pages: crawl.pages + 1,
    errors: left > 0 ? { ...others, [cause]: left } : others,
    blocked: crawl.blocked.filter((one) => one !== url),
  };
}
