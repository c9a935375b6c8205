import type { DraftClause } from '../../rules/draft/draft.ts';
import { squeeze, type TrueClause } from './truth.ts';

export const SHARES = [
  'rows',
  'clauses',
  'of their own',
  'units',
  'deadlines',
  'first choice',
  'among three',
] as const satisfies (keyof Measure)[];

/** How a draft compares with what a person read. */
export interface Measure {
  rows: Share;
  /** Clauses whose words stand in a clause of the draft, in the right row. */
  clauses: Share;
  /** Those among them that have a clause of the draft to themselves. */
  'of their own': Share;
  units: Share;
  deadlines: Share;
  'first choice': Share;
  /** The right criterion is among the first three. */
  'among three': Share;
  /** Clauses of the draft. */
  drafted: number;
  /** Those that no true clause stands in: finer parts, lead-ups. */
  surplus: number;
  misses: { id: string; what: keyof Measure; expected: string; got: string }[];
}

export interface Share {
  right: number;
  of: number;
}

/** @param drafted clauses of the draft of the same document */
export function measureDraft(truth: readonly TrueClause[], drafted: readonly DraftClause[]): Measure {
  const zero = (): Share => ({ right: 0, of: 0 });
  const measure: Measure = {
    rows: zero(),
    clauses: zero(),
    'of their own': zero(),
    units: zero(),
    deadlines: zero(),
    'first choice': zero(),
    'among three': zero(),
    drafted: drafted.length,
    surplus: 0,
    misses: [],
  };
  const places = new Set(drafted.map(({ row }) => row));
  for (const place of new Set(truth.map((clause) => clause.place).filter((one) => one !== null)))
    count(measure, 'rows', places.has(place), { id: place, expected: place, got: '' });
  const used = new Set<DraftClause>();
  for (const clause of truth) {
    const found = drafted.find(
      ({ row, text }) => (clause.place === null || row === clause.place) && squeeze(text).includes(clause.anchor),
    );
    count(measure, 'clauses', found !== undefined, { id: clause.id, expected: clause.anchor, got: '' });
    count(measure, 'of their own', found !== undefined && !used.has(found), {
      id: clause.id,
      expected: clause.anchor,
      got: found?.text ?? '',
    });
    if (found === undefined) continue;
    used.add(found);
    const [units, trueUnits] = [unitKeys(found.units), unitKeys(clause.units)];
    count(measure, 'units', units === trueUnits, { id: clause.id, expected: trueUnits, got: units });
    const deadline = found.deadline ?? found.cadence ?? 'none';
    const ways = [found.deadline ?? 'none', found.cadence ?? 'none'];
    const right = clause.deadline === null ? found.deadline === null : ways.includes(clause.deadline);
    count(measure, 'deadlines', right, { id: clause.id, expected: clause.deadline ?? 'none', got: deadline });
    const [first] = found.matches;
    const choices = found.matches.map(({ criterion }) => criterion);
    count(measure, 'first choice', first !== undefined && clause.criteria.includes(first.criterion), {
      id: clause.id,
      expected: clause.criteria.join(' '),
      got: `${choices.join(' ')} ${found.text}`,
    });
    count(
      measure,
      'among three',
      choices.slice(0, 3).some((one) => clause.criteria.includes(one)),
      { id: clause.id, expected: '', got: '' },
    );
  }
  measure.surplus = drafted.filter((one) => !used.has(one)).length;
  return measure;
}

function count(
  measure: Measure,
  what: (typeof SHARES)[number],
  isRight: boolean,
  miss: { id: string; expected: string; got: string },
): void {
  measure[what].of++;
  if (isRight) measure[what].right++;
  else measure.misses.push({ ...miss, what });
}

/** Names without the county before them and the kind of brackets, in any order. */
function unitKeys(units: readonly string[]): string {
  return units
    .map((name) =>
      name
        .replace(/[（）()、]/g, '')
        .replace(/^(?:县级|县政府|县)(?=.{2})/, '')
        .replace(/等部门$/, ''),
    )
    .toSorted()
    .join(' ');
}
