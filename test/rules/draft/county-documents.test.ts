import { describe, expect, test } from 'vitest';
import { loadCriteria, loadDraftWords } from '../../../crawler/seeds.ts';
import type { Block } from '../../../rules/draft/blocks.ts';
import { makeDraft, type Draft } from '../../../rules/draft/draft.ts';
import { createMatcher } from '../../../rules/draft/match.ts';
import { readDraft } from '../../../rules/draft/read-draft.ts';
import { readHtml } from '../../../rules/draft/read-html.ts';
import { readLines } from '../../../rules/draft/read-lines.ts';
import { FORMS } from '../../documents/make/task-table.ts';
import { MARKS, PLAN, TASKS, type TableDocument, type TrueRow } from './county-documents.ts';

const match = createMatcher(loadCriteria(), loadDraftWords());
const draftOf = (blocks: readonly Block[]) => makeDraft(readDraft(blocks, 'file'), match);

/** A draft in the form of the truth; criteria are those that the truth would accept, where they are. */
function rowsOf({ clauses }: Draft, truth: readonly TrueRow[]): TrueRow[] {
  const rows = new Map<string, typeof clauses>();
  for (const clause of clauses) rows.set(clause.row, [...(rows.get(clause.row) ?? []), clause]);
  return [...rows].map(([place, own]) => {
    const [first] = own;
    const wanted = truth.find((row) => row.place === place)?.criteria ?? [];
    const marks = own.reduce((sum, clause) => sum + (clause.marks ?? 0), 0);
    return {
      place,
      units: (first?.units ?? []).map((name) => (first?.lead.includes(name) === true ? `*${name}` : name)),
      due: first?.deadline ?? first?.cadence ?? null,
      ...(marks === 0 ? {} : { marks }),
      criteria: own.map(({ matches }, i) => {
        const got = matches[0]?.criterion ?? '';
        return wanted[i]?.split('|').includes(got) === true ? (wanted[i] ?? '') : got;
      }),
    };
  });
}

const READ = {
  html: (bytes: Buffer) => readHtml(bytes.toString()),
  md: (bytes: Buffer) => readLines(bytes.toString()),
  txt: (bytes: Buffer) => readLines(bytes.toString()),
};

describe.each([
  ['tasks with two header rows', TASKS],
  ['marks', MARKS],
] satisfies [string, TableDocument][])('%s', (_, document) => {
  test.each(Object.keys(READ) as (keyof typeof READ)[])('as %s', (form) => {
    const draft = draftOf(READ[form](FORMS[form](document.before, document.rows)));
    expect(rowsOf(draft, document.truth)).toEqual(document.truth);
    expect([draft.title, draft.year]).toEqual([document.title, document.year]);
  });
});

test('remarks, totals and headers are listed with their places', () => {
  const draft = draftOf(READ.html(FORMS.html(TASKS.before, TASKS.rows)));
  expect(draft.left).toContainEqual({ place: '第1个表格第5行', text: '另发通知', reason: 'other-column' });
  const marks = draftOf(READ.html(FORMS.html(MARKS.before, MARKS.rows)));
  expect(marks.left).toContainEqual({ place: '第1个表格第6行', text: '合计 | 24', reason: 'table-total' });
});

describe('a plan', () => {
  const draft = draftOf(readLines(PLAN.text));

  test('is read paragraph by paragraph', () => {
    expect(rowsOf(draft, PLAN.truth)).toEqual(PLAN.truth);
    expect([draft.title, draft.year]).toEqual([PLAN.title, PLAN.year]);
  });

  test('what is no duty is listed', () => {
    expect(draft.left).toHaveLength(PLAN.left.length);
    for (const [i, start] of PLAN.left.entries()) expect(draft.left[i]?.text.startsWith(start), start).toBe(true);
  });
});
