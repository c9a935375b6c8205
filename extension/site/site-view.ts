import type { Decision } from '../../rules/decide/decision.ts';
import { sortFindings, toSheet, type SheetLine } from '../../rules/decide/sheet.ts';
import type { Plan } from '../../rules/evaluate/plan.ts';
import { reassess } from '../../rules/judge/reassess.ts';
import type {
  AuditResult,
  ColumnResult,
  CrawlSummary,
  CriterionResult,
  Finding,
} from '../../rules/result/audit-result.ts';
import type { SiteRecord, Visit } from './site-record.ts';

/** Findings shown at once; a portal may have thousands, and the next ones follow as these are ruled on. */
const MOST_QUEUED = 200;

export interface LineView extends Pick<CriterionResult, 'id' | 'title' | 'state' | 'marks' | 'taken' | 'reason'> {
  group: string;
}

/** All that the panel shows of a portal. */
export interface SiteView {
  key: string;
  url: string;
  name: string | null;
  from: SiteRecord['from'];
  checklist: { id: string; title: string };
  asOf: string;
  finishedAt: string;
  crawl: Pick<CrawlSummary, 'pages' | 'complete' | 'stoppedBy'>;
  score: Omit<AuditResult['score'], 'tree'>;
  /** The result's checklist is at hand, so that the score follows every ruling. */
  isLive: boolean;
  /** Open and disputed findings, what decides most first. */
  queue: Finding[];
  /** All of them, and those that people have ruled on. */
  counts: { open: number; ruled: number };
  sheets: SheetLine[];
  columns: ColumnResult[];
  lines: LineView[];
  titles: Record<string, string>;
  visits: Visit[];
  decisions: Decision[];
}

/** @param plan of the result's checklist; null where it is not at hand, and the score stays the crawl's */
export function viewSite(
  { site, result }: { site: SiteRecord; result: AuditResult },
  plan: Plan | null,
  { decisions, visits }: { decisions: readonly Decision[]; visits: readonly Visit[] },
): SiteView {
  const now = plan === null ? result : reassess(result, plan, decisions);
  const { tree, ...score } = now.score;
  const open = now.findings.filter(({ status }) => status === 'open' || status === 'disputed');
  const groupOf = new Map(
    tree.children.flatMap((group) => group.children.map((line) => [line.id, group.title] as const)),
  );
  return {
    key: site.key,
    url: site.url,
    name: site.name ?? now.portal.name,
    from: site.from,
    checklist: { id: now.checklist.id, title: now.checklist.title },
    asOf: now.asOf,
    finishedAt: now.finishedAt,
    crawl: { pages: now.crawl.pages, complete: now.crawl.complete, stoppedBy: now.crawl.stoppedBy },
    score,
    isLive: plan !== null,
    queue: sortFindings(open, now.criteria).slice(0, MOST_QUEUED),
    counts: { open: open.length, ruled: now.findings.length - open.length },
    sheets: plan === null ? [] : toSheet(now, plan, null).lines,
    columns: now.columns,
    lines: now.criteria.map(({ id, title, state, marks, taken, reason }) => ({
      id,
      title,
      state,
      marks,
      taken,
      reason,
      group: groupOf.get(id) ?? '',
    })),
    titles: Object.fromEntries(now.criteria.map(({ id, title }) => [id, title])),
    visits: [...visits],
    decisions: [...decisions],
  };
}
