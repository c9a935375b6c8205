import { groupBy } from '../group-by.ts';
import type { RulingOf } from '../decide/rulings.ts';
import type { Basis } from '../evaluate/costs.ts';
import { decideCriteria } from '../evaluate/decide-criteria.ts';
import type { Plan, PlannedCriterion } from '../evaluate/plan.ts';
import { scoreOf } from '../evaluate/score.ts';
import { addUnchecked, createTally, type Tally } from '../evaluate/tally.ts';
import { judgeSite } from '../judge/judge-page.ts';
import type { AuditResult, Finding } from '../result/audit-result.ts';
import type { UnitResult } from '../result/units.ts';
import type { Fault, SiteContext } from '../rule/rule.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import type { KnownUnit } from './known-units.ts';
import type { UnitParts } from './parts.ts';
import { rankUnits } from './rank.ts';
import { givenTo, NOWHERE, reachOf } from './reach.ts';
import type { UnitBook } from './unit-fold.ts';
import { splitSite, type UnitSite } from './unit-site.ts';

export interface UnitJudging {
  plan: Plan;
  site: SiteFacts;
  book: UnitBook;
  parts: UnitParts;
  /** The portal's tallies, by criterion. */
  tallies: ReadonlyMap<string, Tally>;
  /** Findings as they stand, each with its unit. */
  findings: readonly Finding[];
  context: SiteContext;
  basis: Basis;
  rulingOf: RulingOf;
}

/**
 * Each unit by the lines that the checklist gives to it. What is wrong is what is wrong on the portal, as far as it is the
 * unit's; how much was looked at is counted on the unit's own pages, columns and entries. A unit whose platform was not
 * read is judged on the pages that are its own: what they do not show is unchecked, and it has no rank. A unit of which
 * nothing was read has no score either. In the order of the ranking.
 */
export function judgeUnits(judging: UnitJudging): UnitResult[] {
  const byUnit = groupBy(judging.findings, ({ unit }) => (unit === null ? null : (judging.book.find(unit) ?? null)));
  const gathered = new Map<string, Map<string, Tally>>();
  judging.parts.addTo(gathered, judging.book.ofHint);
  const split = splitSite(judging.site, judging.book);
  const results = judging.book.units.map((unit) =>
    judgeUnit(unit, split(unit), {
      judging,
      findings: byUnit.get(unit) ?? [],
      gathered: gathered.get(unit.name) ?? new Map<string, Tally>(),
    }),
  );
  // Whom the checklist gives nothing is no row of the table.
  return rankUnits(results.filter(({ lines }) => lines.length > 0));
}

interface OfUnit {
  judging: UnitJudging;
  findings: readonly Finding[];
  gathered: Map<string, Tally>;
}

function judgeUnit(unit: KnownUnit, site: UnitSite, { judging, findings, gathered }: OfUnit): UnitResult {
  const { plan, book, context, basis } = judging;
  const lines = plan.criteria.flatMap((planned) => toLine(planned, unit, book));
  const unitPlan: Plan = { checklist: plan.checklist, criteria: lines.map(({ planned }) => planned) };
  const pages = book.pages.get(unit.name) ?? 0;
  const tallies = new Map(
    lines.map(({ planned, given }) => {
      const { id } = planned.criterion;
      const tally = gathered.get(id) ?? createTally();
      addFindings(
        tally,
        judging.tallies.get(id),
        findings.filter(({ criterion }) => criterion === id),
      );
      addSiteVerdicts(tally, planned, given, { plan, site, context });
      const isAsked = planned.checks.some(({ rule }) => rule.scope !== 'manual');
      if (!site.isSeen && isAsked && tally.findings.size === 0 && tally.checked === 0)
        addUnchecked(tally, 'missing-fact', '该单位的公开平台（没有读到）');
      return [id, tally] as const;
    }),
  );
  const rulingOf = (criterion: string) => judging.rulingOf(criterion, unit.name);
  const results = decideCriteria(unitPlan, tallies, {
    asOf: context.asOf,
    basis,
    rulingOf,
    standing: (finding) => finding,
  });
  const full = plan.checklist.fullByUnitGroup[unit.group] ?? plan.checklist.full;
  const { tree, basis: _, ...reached } = scoreOf(unitPlan, { results, findings, basis, rulingOf, full });
  const score = site.isSeen ? reached : withoutGrade(reached, pages > 0 || findings.length > 0);
  return {
    name: unit.name,
    group: unit.group,
    from: unit.from,
    why: unit.why,
    exempt: unit.exempt,
    isSeen: site.isSeen,
    pages,
    columns: site.own.columns.length,
    findings: findings.map(({ key }) => key),
    score: { ...score, marks: tree.marks, taken: tree.taken },
    rank: null,
    lines: results.map(({ id, state, marks, taken, reason, checked, findings: keys }) => ({
      criterion: id,
      state,
      marks,
      taken,
      reason,
      checked,
      findings: keys,
    })),
  };
}

/** What happens to be known of a unit whose platform was not read is a score, but no measure beside others. */
function withoutGrade<S extends Pick<AuditResult['score'], 'grade' | 'gradeNote' | 'veto'>>(
  score: S,
  isKnown: boolean,
): S {
  const said = isKnown ? '仅按已读到的页面评分，不定等次、不排名' : '不评分';
  const note = score.veto.length > 0 ? {} : { grade: null, gradeNote: `没有读到该单位的公开平台，${said}` };
  return { ...score, ...(isKnown ? {} : { total: null, base: null, bonus: 0, credits: [] }), ...note };
}

/** The line as far as a unit answers for it; none where the document gives it to others. */
function toLine(
  planned: PlannedCriterion,
  unit: KnownUnit,
  book: UnitBook,
): { planned: PlannedCriterion; given: 'all' | 'some' }[] {
  const given = givenTo(planned.entry.units, unit, (word) => book.find(word) === unit);
  const checks = planned.checks.filter(({ rule }) => reachOf(rule) !== null);
  return given === null || checks.length === 0 ? [] : [{ planned: { ...planned, checks }, given }];
}

function addFindings(tally: Tally, portal: Tally | undefined, findings: readonly Finding[]): void {
  for (const finding of findings) {
    tally.findings.set(finding.key, finding);
    tally.subjects.set(finding.key, portal?.subjects.get(finding.key) ?? finding.key);
  }
}

/** Site rules on what is the unit's own tell how much there was to look at; of their faults, only what is nowhere. */
function addSiteVerdicts(
  tally: Tally,
  planned: PlannedCriterion,
  given: 'all' | 'some',
  { plan, site, context }: { plan: Plan; site: UnitSite; context: SiteContext },
): void {
  const ask = (reach: 'own' | 'own-entries') => ({
    ...planned,
    checks: planned.checks.filter(({ rule }) => reachOf(rule) === reach),
  });
  const verdicts = [
    ...judgeSite({ ...plan, criteria: [ask('own')] }, site.own, context),
    ...(site.ownEntries.documents.length === 0
      ? []
      : judgeSite({ ...plan, criteria: [ask('own-entries')] }, site.ownEntries, context)),
  ];
  for (const { check, verdict } of verdicts) {
    // A platform that lacks a module was read, and lacks it on the portal as well.
    const isRead = check.rule.id === 'unit-platforms';
    const lacking = [...verdict.faults, ...(verdict.candidates ?? [])].filter(
      ({ fault }) => !isRead && NOWHERE.has(fault),
    );
    tally.checked += Math.max(0, verdict.checked - lacking.length);
    tally.explained += verdict.explained ?? 0;
    for (const { cause, what } of verdict.unchecked) addUnchecked(tally, cause, what);
    if (given === 'all' && site.isSeen && lacking.length > 0)
      tally.doubts.push(`在该单位的栏目中未见${namesOf(lacking)}，待人工判定`);
  }
}

const MOST_NAMED = 4;

function namesOf(faults: readonly Fault[]): string {
  const names = faults.flatMap(({ proof }) => proof.flatMap((one) => (one.kind === 'absence' ? [one.wanted] : [])));
  return `${names.slice(0, MOST_NAMED).join('、')}${names.length > MOST_NAMED ? `等${names.length}项` : ''}`;
}
