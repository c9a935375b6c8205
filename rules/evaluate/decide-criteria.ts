import { NO_RULING, type Ruling } from '../decide/rulings.ts';
import type { CriterionResult, Finding, State } from '../result/audit-result.ts';
import { answered, notApplicable } from './answered.ts';
import { bonusItems, isBonus } from './bonus.ts';
import { placeOf } from './checklist.ts';
import { costs, type Basis } from './costs.ts';
import { forgiveExclusive } from './exclusive.ts';
import { outsideReason, overdueWords } from './outside.ts';
import { isSheet, type Plan, type PlannedCriterion } from './plan.ts';
import { marksTaken, tidy } from './take.ts';
import type { Tally } from './tally.ts';
import { countTowardsVeto } from './veto.ts';

export interface DecideOptions {
  /** YYYY-MM-DD. */
  asOf: string;
  basis: Basis;
  /** What people have said of each criterion; nothing by default. */
  rulingOf?: (criterion: string) => Ruling;
  /** Findings as they stand after people have ruled on them. */
  standing: (finding: Finding) => Finding;
}

/** Decides every line of the plan from what was gathered for it. Lists are sorted, so order of arrival does not show. */
export function decideCriteria(
  plan: Plan,
  tallies: ReadonlyMap<string, Tally>,
  options: DecideOptions,
): CriterionResult[] {
  const results = plan.criteria.map((planned) => decideLine(plan, planned, tallies.get(planned.criterion.id), options));
  return forgiveExclusive(plan, results);
}

interface Outcome {
  state: State;
  taken: number;
  reason: string;
}

function decideLine(
  plan: Plan,
  planned: PlannedCriterion,
  tally: Tally | undefined,
  options: DecideOptions,
): CriterionResult {
  const { entry, criterion } = planned;
  const findings = [...(tally?.findings.values() ?? [])].map(options.standing).sort((a, b) => (a.key < b.key ? -1 : 1));
  const unchecked = [...(tally?.unchecked.values() ?? [])].sort((a, b) =>
    a.cause + a.what < b.cause + b.what ? -1 : 1,
  );
  const ruling = options.rulingOf?.(criterion.id) ?? NO_RULING;
  const { state, taken, reason } = decide(planned, { tally, findings, unchecked, ruling }, options);
  return {
    id: criterion.id,
    title: criterion.title,
    clauses: entry.clauses.map((clause) => clause.id),
    places: entry.clauses.map((clause) => placeOf(clause, plan.checklist)),
    rule: criterion.rule,
    state,
    marks: entry.marks,
    ...(entry.estimate ? { estimate: true } : {}),
    taken,
    reason,
    checked: tally?.checked ?? 0,
    findings: findings.map((finding) => finding.key),
    unchecked,
  };
}

interface Gathered {
  tally: Tally | undefined;
  findings: readonly Finding[];
  unchecked: CriterionResult['unchecked'];
  ruling: Ruling;
}

function decide(planned: PlannedCriterion, gathered: Gathered, { asOf, basis }: DecideOptions): Outcome {
  const { entry } = planned;
  const { tally, findings, unchecked, ruling } = gathered;
  const outside = outsideReason(entry, asOf);
  if (outside !== null) return { ...outside, taken: 0 };
  if (ruling.whole?.kind === 'not-applicable') return notApplicable(ruling.whole.why);
  if (isBonus(entry)) return decideBonus(entry, findings, ruling);
  if (isSheet(planned)) return answered(entry, ruling);
  const checked = tally?.checked ?? 0;
  const counting = findings.filter((finding) => costs(finding, basis));
  if (counting.length > 0) {
    const faulty = faultySubjects(counting, tally);
    const taken = marksTaken(entry.take, entry.marks, { findings: counting.length, faulty, checked });
    const cost = entry.marks === 0 ? '' : `，扣${taken.toFixed(2)}分`;
    const reason = `${describe(counting)}${cost}${vetoWords(planned, counting)}${overdueWords(entry, asOf)}`;
    return { state: isLost(planned, counting, taken) ? 'fail' : 'partial', taken, reason };
  }
  const open = findings.filter((finding) => finding.status === 'open' || finding.status === 'disputed');
  if (open.length > 0) {
    const what = basis === 'confirmed' ? '问题待复核' : '线索待人工判定';
    return { state: 'needs-review', taken: 0, reason: `有${open.length}条${what}` };
  }
  const [doubt] = tally?.doubts ?? [];
  if (doubt !== undefined) return { state: 'needs-review', taken: 0, reason: doubt };
  if (checked === 0 && unchecked.length > 0)
    return { state: 'unchecked', taken: 0, reason: `${unchecked[0]?.what ?? ''}无法检查` };
  if (checked === 0) return { state: 'not-applicable', taken: 0, reason: '没有发现此项所指的内容' };
  const explained = (tally?.explained ?? 0) + findings.filter((finding) => finding.status === 'explained').length;
  if (explained >= checked)
    return { state: 'explained', taken: tidy(entry.marks * (1 - entry.explainedKeeps)), reason: '以情况说明代替' };
  const rest = unchecked.length > 0 ? '；另有部分无法检查' : '';
  return { state: 'pass', taken: 0, reason: `已检查${checked}处，未发现问题${rest}` };
}

/** What earns marks costs none: without items the line stands outside. */
function decideBonus(entry: PlannedCriterion['entry'], findings: readonly Finding[], ruling: Ruling): Outcome {
  const items = bonusItems(entry, findings, ruling).reduce((sum, { count }) => sum + count, 0);
  if (items > 0) return { state: 'pass', taken: 0, reason: `人工确认加分事项${items}件` };
  const open = findings.filter(({ status }) => status === 'open' || status === 'disputed').length;
  if (open > 0) return { state: 'needs-review', taken: 0, reason: `有${open}条加分线索待人工确认` };
  const isUnanswered = entry.clauses.some(({ id, bonus }) => bonus !== undefined && !ruling.clauses.has(id));
  if (isUnanswered) return { state: 'needs-review', taken: 0, reason: '加分事项待人工填报' };
  return { state: 'not-applicable', taken: 0, reason: '没有经人工确认的加分事项' };
}

/** Subjects at fault: as the tally has them, and no more than the findings that still count. */
function faultySubjects(counting: readonly Finding[], tally: Tally | undefined): number {
  return new Set(counting.map((finding) => tally?.subjects.get(finding.key) ?? finding.key)).size;
}

/** A line that only counts towards a veto is lost when the veto is. */
function isLost({ entry, criterion }: PlannedCriterion, counting: readonly Finding[], taken: number): boolean {
  if (entry.marks > 0 || entry.vetoAt === undefined) return taken >= entry.marks;
  return countTowardsVeto({ entry, criterion }, counting) >= entry.vetoAt.count;
}

function vetoWords({ entry, criterion }: PlannedCriterion, counting: readonly Finding[]): string {
  if (entry.vetoAt === undefined) return '';
  return `，计${countTowardsVeto({ entry, criterion }, counting)}个（${entry.vetoAt.count}个及以上即否决）`;
}

function describe(counting: readonly Finding[]): string {
  const first = counting[0]?.message ?? '';
  return counting.length > 1 ? `${first}等${counting.length}个问题` : first;
}
