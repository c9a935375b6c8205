import type { AuditResult, Finding } from '../../rules/result/audit-result.ts';
import type { Site, Truth } from './render/site.ts';

/** Counts of one fault over all sites. */
export interface FaultScore {
  planted: number;
  found: number;
  /** Findings that nothing was planted for. */
  false: number;
}

export type Score = Map<string, FaultScore>;

export function emptyScore(): Score {
  return new Map();
}

/** Adds a site's result; returns what was missed and what was wrongly named. */
export function scoreSite(score: Score, site: Site, result: AuditResult): string[] {
  const lines: string[] = [];
  const row = (fault: string): FaultScore => {
    const known = score.get(fault) ?? { planted: 0, found: 0, false: 0 };
    score.set(fault, known);
    return known;
  };
  for (const planted of site.truth.filter(({ as }) => as === 'planted')) {
    const isFound = result.findings.some(
      (finding) => (planted.isLead === true || costs(finding)) && matches(finding, planted),
    );
    row(planted.fault).planted += 1;
    row(planted.fault).found += Number(isFound);
    if (!isFound)
      lines.push(`MISSED ${planted.fault} ${planted.path} ${planted.says} (${planted.note})${leadOf(result, planted)}`);
  }
  const seen = new Set<string>();
  for (const finding of result.findings.filter(costs)) {
    if (site.truth.some((truth) => truth.as !== 'trap' && matches(finding, truth))) continue;
    // Several criteria may ask for the same fault.
    const name = `${finding.fault} ${finding.url} ${finding.message}`;
    if (seen.has(name)) continue;
    seen.add(name);
    row(finding.fault).false += 1;
    lines.push(`FALSE ${finding.criterion}/${finding.fault} ${pathOf(finding)} ${finding.message}`);
  }
  return lines;
}

function leadOf(result: AuditResult, planted: Truth): string {
  const lead = result.findings.find((finding) => !costs(finding) && matches(finding, planted));
  return lead === undefined ? '' : ` — lead: ${lead.message}`;
}

function costs({ severity, confidence }: Finding): boolean {
  return severity !== 'lead' && confidence !== 'lead';
}

function pathOf({ url }: Finding): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Findings of a template stand on one of its pages, those of the whole portal on any. */
function matches(finding: Finding, { fault, path, says }: Truth): boolean {
  if (finding.fault !== fault) return false;
  if (says !== '' && !finding.message.includes(says)) return false;
  return pathOf(finding) === path || (says !== '' && (path === '/' || finding.rule === 'page-tags'));
}

const share = (part: number, whole: number): string => (whole === 0 ? '    –' : (part / whole).toFixed(3));

/** A line a fault, the worst last. */
export function summarise(score: Score): string {
  const rows = [...score].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(
    ([fault, { planted, found, false: wrong }]) =>
      `${fault.padEnd(30)} planted ${String(planted).padStart(4)}  found ${String(found).padStart(4)}  false ${String(wrong).padStart(4)}  precision ${share(found, found + wrong)}  recall ${share(found, planted)}`,
  );
  const sum = rows.reduce(
    (all, [, one]) => ({
      planted: all.planted + one.planted,
      found: all.found + one.found,
      false: all.false + one.false,
    }),
    { planted: 0, found: 0, false: 0 },
  );
  return [
    ...lines,
    `${'all'.padEnd(30)} planted ${sum.planted}  found ${sum.found}  false ${sum.false}  precision ${share(sum.found, sum.found + sum.false)}  recall ${share(sum.found, sum.planted)}`,
  ].join('\n');
}
