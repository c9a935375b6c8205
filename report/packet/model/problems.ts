import { costs } from '../../../rules/evaluate/costs.ts';
import type { Finding } from '../../../rules/result/audit-result.ts';
import { addWorkingDays } from '../../../rules/text/working-days.ts';
import { isUnitMatter } from '../../../rules/units/reach.ts';
import { SEVERITY_WORDS } from '../../../rules/words.ts';
import { compare } from '../../../rules/text/compare.ts';
import { daysBetween, formatInstant, roundHalfUp } from '../../format.ts';
import { cleanText, cleanUrl } from './clean.ts';
import { describeProblem } from './describe.ts';
import { type History, lifeOf, problemNumber } from './history.ts';
import { type PacketInput, standingOf } from './input.ts';
import { NO_OWNER, PORTAL_OWNER, type Problem } from './problem.ts';
import { ADVICE, typeOf, URGENT } from './problem-types.ts';
import { shareMarks } from './shares.ts';

const SEVERITY_ORDER = ['veto', 'major', 'minor', 'lead'];

/**
 * The problems of a period: what costs marks on the result's basis, one row a problem, in the order of units, severity and
 * indicators. A problem keeps the number it once had; new ones are numbered on in this order.
 */
export function listProblems(input: PacketInput, history: History): Problem[] {
  const { result, period } = input;
  const standing = standingOf(input);
  const order = new Map(result.criteria.map(({ id }, index) => [id, index]));
  const place = ({ criterion }: Finding): number => order.get(criterion) ?? order.size;
  const mine = result.findings
    .filter((finding) => costs(finding, result.score.basis))
    .map((finding) => ({ finding, unit: ownerOf(finding) }))
    .toSorted(
      (a, b) =>
        standing(a.unit) - standing(b.unit) ||
        compare(a.unit, b.unit) ||
        SEVERITY_ORDER.indexOf(a.finding.severity) - SEVERITY_ORDER.indexOf(b.finding.severity) ||
        place(a.finding) - place(b.finding) ||
        compare(a.finding.key, b.finding.key),
    );
  const marks = marksOf(input);
  const owners = [...new Set(mine.map(({ unit }) => unit))];
  const proofs = new Map<string, number>();
  let last = history.lastNumber;
  return mine.map(({ finding, unit }) => {
    const known = history.known.get(finding.key);
    const group = result.units.find(({ name }) => name === unit)?.group ?? null;
    const nth = (proofs.get(unit) ?? 0) + 1;
    proofs.set(unit, nth);
    return {
      ...printed(finding, input),
      unit,
      group,
      number: known?.number ?? problemNumber(period.id, (last += 1)),
      evidence: `证${owners.indexOf(unit) + 1}-${nth}`,
      taken: marks.get(finding.key) ?? (group === null ? null : 0),
      ...lifeOf(known),
    };
  });
}

type Printed = Omit<Problem, 'unit' | 'group' | 'number' | 'evidence' | 'taken' | 'life' | 'streak'>;

function printed(finding: Finding, { result, issued, clock }: PacketInput): Printed {
  const type = typeOf(finding.fault);
  const column = result.columns.find(({ url }) => url === finding.column?.url);
  const isOverdue = finding.fault === 'stale-column' && column?.cadenceDays != null;
  const path = column?.path ?? finding.column?.path ?? [];
  return {
    key: finding.key,
    criterion: finding.criterion,
    indicator: result.criteria.find(({ id }) => id === finding.criterion)?.title ?? finding.criterion,
    column: cleanText(path.length > 0 ? path.join('>') : (finding.column?.name ?? '')),
    fault: finding.fault,
    type,
    description: describeProblem(finding),
    pageTitle: cleanText(finding.pageTitle ?? ''),
    url: cleanUrl(finding.url),
    publishedDate: finding.publishedDate,
    overdue: isOverdue
      ? {
          latest: column.latest,
          cadence: column.cadenceDays ?? 0,
          days: column.latest === null ? null : daysBetween(column.latest, result.asOf) - (column.cadenceDays ?? 0),
        }
      : null,
    foundAt: formatInstant(finding.lastSeen),
    count: finding.count,
    severity: finding.severity === 'lead' ? SEVERITY_WORDS.minor : SEVERITY_WORDS[finding.severity],
    deadline: addWorkingDays(issued, URGENT.has(type) ? clock.urgentDays : clock.days),
    advice: ADVICE[type],
  };
}

/** The unit; for what the portal as a whole does wrong, its operator. */
function ownerOf({ unit, rule }: Finding): string {
  return unit ?? (isUnitMatter(rule) ? NO_OWNER : PORTAL_OWNER);
}

/** What each problem cost its unit: a line's loss in equal parts over the problems that count in it. */
function marksOf({ result }: PacketInput): Map<string, number> {
  const byKey = new Map(result.findings.map((finding) => [finding.key, finding]));
  const marks = new Map<string, number>();
  for (const line of result.units.flatMap(({ lines }) => lines)) {
    const counting = line.findings
      .flatMap((key) => byKey.get(key) ?? [])
      .filter((one) => costs(one, result.score.basis));
    const shares = shareMarks(roundHalfUp(line.taken), counting.length);
    counting.forEach(({ key }, index) => marks.set(key, shares[index] ?? 0));
  }
  return marks;
}
