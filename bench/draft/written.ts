import type { Block } from '../../rules/draft/blocks.ts';
import { makeDraft, type DraftClause } from '../../rules/draft/draft.ts';
import type { Matcher } from '../../rules/draft/match.ts';
import { readDraft } from '../../rules/draft/read-draft.ts';
import { readLines } from '../../rules/draft/read-lines.ts';
import { MARKS, PLAN, TASKS, type TrueRow } from '../../test/rules/draft/county-documents.ts';
import { readInForms } from './forms.ts';
import type { Share } from './measure.ts';

/** Figures of the documents of invented counties, form by form; they are the same on every machine. */
export async function measureWritten(match: Matcher): Promise<Record<string, Record<string, Share>>> {
  const figures: Record<string, Record<string, Share>> = {};
  const add = (name: string, blocks: readonly Block[], truth: readonly TrueRow[]): void => {
    figures[name] = compare(makeDraft(readDraft(blocks, name), match).clauses, truth);
  };
  for (const [name, document] of Object.entries({ TASKS, MARKS }))
    for (const [form, blocks] of await readInForms(document.before, document.rows))
      add(`${name.toLowerCase()} ${form}`, blocks, document.truth);
  add('plan txt', readLines(PLAN.text), PLAN.truth);
  return figures;
}

function compare(clauses: readonly DraftClause[], truth: readonly TrueRow[]): Record<string, Share> {
  const shares = {
    rows: share(),
    clauses: share(),
    units: share(),
    deadlines: share(),
    marks: share(),
    'first choice': share(),
  };
  for (const row of truth) {
    const own = clauses.filter((clause) => clause.row === row.place);
    const [first] = own;
    count(shares.rows, first !== undefined);
    count(shares.units, first?.units.join() === row.units.map((name) => name.replace('*', '')).join());
    count(shares.deadlines, (first?.deadline ?? first?.cadence ?? null) === row.due);
    if (row.marks !== undefined)
      count(shares.marks, own.reduce((sum, { marks }) => sum + (marks ?? 0), 0) === row.marks);
    for (const [i, criteria] of row.criteria.entries()) {
      count(shares.clauses, own[i] !== undefined);
      count(shares['first choice'], criteria.split('|').includes(own[i]?.matches[0]?.criterion ?? ''));
    }
  }
  return shares;
}

function share(): Share {
  return { right: 0, of: 0 };
}

function count(to: Share, isRight: boolean): void {
  to.of++;
  if (isRight) to.right++;
}
