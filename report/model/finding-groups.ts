import { groupBy } from '../../rules/group-by.ts';
import { SEVERITIES, type AuditResult, type CriterionResult, type Finding } from '../../rules/result/audit-result.ts';
import { compare } from '../../rules/text/compare.ts';
import { groupCriteria } from './tree-groups.ts';

/** Findings of one page (or file, or column) under one criterion. */
export interface PageFindings {
  url: string;
  title: string | null;
  findings: Finding[];
}

export interface CriterionFindings {
  criterion: CriterionResult | null;
  id: string;
  /** All findings of the criterion, shown or not. */
  total: number;
  pages: PageFindings[];
  /** Findings that were left out to keep the file usable. */
  hidden: number;
}

/**
 * Findings by criterion (in the order of the score table), then by page, the worst first.
 * @param budget findings shown in all; a criterion with few shows all of them, the large ones share what is left
 */
export function groupFindings(result: AuditResult, budget: number): CriterionFindings[] {
  const byCriterion = groupBy(result.findings, (finding) => finding.criterion);
  const order = groupCriteria(result).flatMap((group) => group.criteria);
  const known = order.filter(({ id }) => byCriterion.has(id)).map((criterion) => ({ id: criterion.id, criterion }));
  const names = new Set(order.map(({ id }) => id));
  const unknown = [...byCriterion.keys()].filter((id) => !names.has(id)).map((id) => ({ id, criterion: null }));
  const groups = [...known, ...unknown].map((group) => ({ ...group, all: byCriterion.get(group.id) ?? [] }));
  const shown = shareBudget(
    groups.map(({ all }) => all.length),
    budget,
  );
  return groups.map(({ id, criterion, all }, index) => {
    const kept = byPage(all).slice(0, shown[index]);
    const pages = [...groupBy(kept, (finding) => finding.url)].map(([url, findings]) => ({
      url,
      title: findings[0]?.pageTitle ?? null,
      findings,
    }));
    return { id, criterion, total: all.length, pages, hidden: all.length - kept.length };
  });
}

/** Shares a budget out: the small ones get all they ask for, the large ones divide the rest evenly. */
export function shareBudget(wants: readonly number[], budget: number): number[] {
  const shares = wants.map(() => 0);
  const order = wants.map((_, index) => index).sort((a, b) => (wants[a] ?? 0) - (wants[b] ?? 0) || a - b);
  let left = budget;
  order.forEach((index, done) => {
    const share = Math.min(wants[index] ?? 0, Math.floor(left / (order.length - done)));
    shares[index] = share;
    left -= share;
  });
  return shares;
}

/** Findings with those of one page together: pages with the worst and the most findings first. */
function byPage(findings: readonly Finding[]): Finding[] {
  const pages = [...groupBy(findings, (finding) => finding.url).values()];
  for (const page of pages) page.sort((a, b) => rank(a) - rank(b) || compare(a.key, b.key));
  pages.sort((a, b) => worst(a) - worst(b) || b.length - a.length || compare(a[0]?.url ?? '', b[0]?.url ?? ''));
  return pages.flat();
}

function worst(page: Finding[]): number {
  return page[0] === undefined ? 0 : rank(page[0]);
}

function rank(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity);
}
