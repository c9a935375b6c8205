import type { Checklist, ChecklistEntry } from '../evaluate/checklist.ts';
import type { Draft, DraftClause } from './draft.ts';
import { readTake } from './marks.ts';

export interface ChecklistOptions {
  /** Marks, groups and parameters where the document says nothing of them. */
  defaults: Checklist;
  /** Where a criterion is not in `defaults`, its line in the first of these stands in. */
  others: readonly Checklist[];
  /** File that the draft was read from. */
  source: string;
}

type Open = NonNullable<Checklist['draft']>['unmatched'][number];

/**
 * The draft as a checklist: every clause stands under its first choice. What is doubtful stands in `draft` as well, and
 * clauses without a choice stand only there, until a person has settled them.
 */
export function toChecklist(draft: Draft, { defaults, others, source }: ChecklistOptions): Checklist {
  const placed = new Map<string, DraftClause[]>();
  for (const clause of draft.clauses) {
    const [first] = clause.matches;
    if (clause.state === 'unmatched' || first === undefined) continue;
    placed.set(first.criterion, [...(placed.get(first.criterion) ?? []), clause]);
  }
  const hasMarks = draft.clauses.some(({ marks }) => marks !== null);
  const criteria = usualEntries(defaults, others).flatMap((usual) => {
    const clauses = placed.get(usual.criterion);
    return clauses === undefined ? [] : [entryOf(usual, clauses, hasMarks)];
  });
  const used = new Set(criteria.map(({ group }) => group));
  return {
    id: `draft-${draft.year ?? 'undated'}`,
    title: draft.title,
    edition: String(draft.year ?? '待填'),
    source: draft.title === source ? source : `${draft.title}（${source}）`,
    documents: {},
    full: hasMarks ? Math.max(1, round(sum(criteria.map(({ marks }) => marks)))) : 100,
    marksBasis: hasMarks
      ? `分值出自文件；没有分值的条款按工具默认值`
      : '文件没有写分值，各项分值为工具默认值，可在本文件中改',
    grades: defaults.grades,
    below: defaults.below,
    bonus: defaults.bonus,
    fullByUnitGroup: {},
    groups: [...defaults.groups, SITE].filter(({ id }) => used.has(id)),
    criteria,
    draft: {
      check: draft.clauses.filter(({ state }) => state === 'check').map(({ id }) => id),
      unmatched: draft.clauses.filter(({ state }) => state === 'unmatched').map(openOf),
      left: draft.left.map(({ place, reason, text }) => ({ place, reason, text })),
    },
  };
}

/** Criteria that only other checklists have. */
const SITE = { id: 'site-check', title: '网站检查' };

/** Lines to start from, each criterion once. */
function usualEntries(defaults: Checklist, others: readonly Checklist[]): ChecklistEntry[] {
  const entries = new Map(defaults.criteria.map((entry) => [entry.criterion, entry]));
  for (const { criteria } of others)
    for (const { criterion, marks, take, explainedKeeps, params } of criteria)
      // What fails or rewards a portal there does not here.
      if (!entries.has(criterion))
        entries.set(criterion, {
          criterion,
          group: SITE.id,
          marks,
          estimate: true,
          take,
          clauses: [],
          explainedKeeps,
          veto: false,
          units: [],
          params,
        });
  return [...entries.values()];
}

function entryOf(usual: ChecklistEntry, clauses: readonly DraftClause[], hasMarks: boolean): ChecklistEntry {
  const dates = clauses.map(({ deadline }) => deadline).filter((date) => date !== null);
  const latest = dates.toSorted().at(-1);
  const units = [...new Set(clauses.flatMap((clause) => clause.units))];
  const marks = clauses.map((clause) => clause.marks).filter((one) => one !== null);
  const scoring = clauses.map((clause) => (clause.scoring === null ? null : readTake(clause.scoring)));
  const own = scoring.find((take) => take !== null) ?? null;
  // What people answer stays with people, whatever the document takes for each fault.
  const take = own === null || usual.take.by === 'ask' ? usual.take : own;
  const { from: _from, until: _until, deadline: _deadline, ...rest } = usual;
  return {
    ...rest,
    ...(hasMarks && marks.length > 0 ? { marks: round(sum(marks)), estimate: false } : {}),
    take,
    ...(latest === undefined ? {} : { deadline: latest }),
    units,
    clauses: clauses.map(({ id, place, requirement }) => ({ id, place, text: requirement })),
  };
}

function openOf({ id, place, requirement, units, deadline, matches }: DraftClause): Open {
  return {
    id,
    place,
    text: requirement,
    units,
    deadline,
    choices: matches.slice(0, 3).map(({ criterion, score }) => ({ criterion, score })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
