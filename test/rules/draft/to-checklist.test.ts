import { describe, expect, test } from 'vitest';
import { listChecklists, loadChecklist, loadCriteria, loadDraftWords } from '../../../crawler/seeds.ts';
import { makeDraft } from '../../../rules/draft/draft.ts';
import { createMatcher } from '../../../rules/draft/match.ts';
import { readDraft } from '../../../rules/draft/read-draft.ts';
import { readHtml } from '../../../rules/draft/read-html.ts';
import { toChecklist } from '../../../rules/draft/to-checklist.ts';
import { checklistSchema } from '../../../rules/evaluate/checklist.ts';
import { makePlan } from '../../../rules/evaluate/plan.ts';
import { FORMS, type TableRows } from '../../documents/make/task-table.ts';
import { MARKS, TASKS } from './county-documents.ts';

const criteria = loadCriteria();
const match = createMatcher(criteria, loadDraftWords());
const defaults = loadChecklist('county');
const checklistOf = (before: string[], rows: TableRows) =>
  toChecklist(makeDraft(readDraft(readHtml(FORMS.html(before, rows).toString()), 'f'), match), {
    defaults,
    others: listChecklists().map(loadChecklist),
    source: 'f.html',
  });
const entry = (checklist: ReturnType<typeof checklistOf>, id: string) =>
  checklist.criteria.find(({ criterion }) => criterion === id);

describe('toChecklist', () => {
  test('is a checklist that can be planned with', () => {
    const checklist = checklistOf(TASKS.before, TASKS.rows);
    expect(checklistSchema.parse(checklist)).toEqual(checklist);
    expect(makePlan(checklist, criteria).criteria.length).toBe(checklist.criteria.length);
  });

  test('a criterion has the clauses of all its rows, their units and the last of their days', () => {
    const metadata = entry(checklistOf(TASKS.before, TASKS.rows), 'normative-metadata');
    expect(metadata?.clauses.map(({ id, place }) => [id, place])).toEqual([
      ['own-1b', '表第1项 第2点'],
      ['own-2a', '表第2项 第1点'],
    ]);
    expect(metadata).toMatchObject({ units: ['县司法局', '县直各部门', '县政府办公室'], deadline: '2022-06-30' });
  });

  test('without marks in the document the usual ones stand, and it says so', () => {
    const checklist = checklistOf(TASKS.before, TASKS.rows);
    expect(checklist.full).toBe(100);
    expect(checklist.marksBasis).toContain('工具默认值');
    expect(entry(checklist, 'normative-metadata')?.marks).toBe(entry(defaults, 'normative-metadata')?.marks);
  });

  test('marks of the document are taken over with the way in which they are taken', () => {
    const checklist = checklistOf(MARKS.before, MARKS.rows);
    expect(checklist.full).toBe(24);
    expect(entry(checklist, 'disclosure-core-pages')).toMatchObject({ marks: 6, take: { by: 'each', marks: 2 } });
    expect(entry(checklist, 'agency-basic-info')).toMatchObject({ marks: 4, take: { by: 'each', marks: 0.5 } });
    expect(entry(checklist, 'fiscal-and-debt')).toMatchObject({ marks: 4, take: { by: 'any' } });
    // People answer for what no website shows.
    expect(entry(checklist, 'request-handling')).toMatchObject({ marks: 10, take: { by: 'ask' } });
  });

  test('every clause stands under a criterion or among the unmatched, doubtful ones are named', () => {
    const checklist = checklistOf(
      ['2024年任务'],
      [
        ['序号', '任务', '责任单位'],
        ['1', '公开财政预决算', '县财政局'],
        ['2', '组织义务植树', '县林业局'],
      ],
    );
    expect(checklist.criteria.flatMap(({ clauses }) => clauses.map(({ id }) => id))).toEqual(['own-1']);
    expect(checklist.draft?.unmatched).toMatchObject([
      { id: 'own-2', place: '表第2项', text: '组织义务植树', units: ['县林业局'] },
    ]);
  });

  test('a criterion that the usual checklist has not comes from another one, but fails no portal', () => {
    const checklist = checklistOf(
      ['2024年政府网站考核标准'],
      [
        ['序号', '考核内容', '分值'],
        ['1', '网站兼容主流浏览器', '3'],
        ['2', '不发生泄密事故', '5'],
      ],
    );
    expect(entry(checklist, 'browser-compatibility')).toMatchObject({ group: 'site-check', marks: 3, estimate: false });
    expect(entry(checklist, 'veto-security-incident')).toMatchObject({ veto: false, marks: 5 });
    expect(makePlan(checklist, criteria).criteria.length).toBe(2);
  });

  test('every criterion stands in some checklist, so that no clause falls between', () => {
    const lines = listChecklists().flatMap((id) => loadChecklist(id).criteria.map(({ criterion }) => criterion));
    expect(criteria.map(({ id }) => id).filter((id) => !lines.includes(id))).toEqual([]);
  });
});
