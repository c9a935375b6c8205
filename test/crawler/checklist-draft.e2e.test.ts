import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { checklistSchema } from '../../rules/evaluate/checklist.ts';
import { FORMS } from '../documents/make/task-table.ts';
import { tempDir } from '../helpers/crawl.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { MARKS, PLAN, TASKS } from '../rules/draft/county-documents.ts';

let dir: string;
let remove: () => void;
beforeEach(() => {
  ({ dir, remove } = tempDir());
});
afterEach(() => remove());

const draft = (...words: string[]) => runZwgk(['checklist', 'draft', ...words], { cwd: dir });
const write = (name: string, content: Buffer | string) => writeFileSync(join(dir, name), content);

const clauseSchema = z.object({
  id: z.string(),
  place: z.string(),
  text: z.string(),
  units: z.array(z.string()),
  deadline: z.string().nullable(),
  matches: z.array(z.object({ criterion: z.string(), score: z.number() })),
  state: z.enum(['matched', 'check', 'unmatched']),
});
const outputSchema = z.object({
  schema: z.literal(1),
  to: z.string(),
  title: z.string(),
  year: z.number(),
  counts: z.record(z.string(), z.number()),
  clauses: z.array(clauseSchema),
  left: z.array(z.object({ place: z.string(), text: z.string(), reason: z.string() })),
  checklist: checklistSchema,
});

describe('a draft', () => {
  test('is told in numbers, written beside, and accepted by validate once its open part is gone', async () => {
    write('任务表.docx', FORMS.docx(TASKS.before, TASKS.rows));
    const run = await draft('任务表.docx');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(
      /任务行、段落 +5\n条款 +9\n有责任单位 +9 {2}7 个单位名称\n有完成日期 +4 {2}另有 5 条为长期、定期\n/,
    );
    const file = join(dir, 'zwgk-out', '任务表.checklist.yaml');
    expect(run.stdout).toContain(join('zwgk-out', '任务表.checklist.yaml'));

    const first = await runZwgk(['checklist', 'validate', file]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/有效，但还是草稿.*\n还要由人核定：待核 \d+ 条，未归类 \d+ 条/);
    const yaml = parseDocument(readFileSync(file, 'utf8'));
    yaml.delete('draft');
    writeFileSync(file, yaml.toString());
    const second = await runZwgk(['checklist', 'validate', file, '--json']);
    expect(JSON.parse(second.stdout)).toEqual({ id: 'draft-2022', valid: true, criteria: 8 });
  });

  test('says in the file what a person has to look at', async () => {
    write('要点.txt', `${PLAN.text}\n（四）组织义务植树活动。`);
    expect(await draft('要点.txt', '--out', 'mine.yaml')).toMatchObject({ code: 0 });
    const text = readFileSync(join(dir, 'mine.yaml'), 'utf8');
    expect(text).toMatch(/^# 由 zwgk checklist draft 起草/);
    expect(text).toMatch(/unmatched:\n {4}- \{ id: .*, place: 三（四）, text: 组织义务植树活动/);
    const check = parseDocument(text).toJS() as { draft: { check: string[] } };
    expect(text).toMatch(/- \{ id: own-3\.1, .*\} # 强化保障；县政府办公室、县委党校/);
    for (const id of check.draft.check) expect(text).toMatch(new RegExp(`# 待核：.*\\n +- \\{ id: "?${id}"?,`));
  });

  test('never writes over a file that is there', async () => {
    write('a.md', FORMS.md(TASKS.before, TASKS.rows));
    await draft('a.md');
    write(join('zwgk-out', 'a.checklist.yaml'), '# 已核');
    expect((await draft('a.md')).stdout).toContain('a-2.checklist.yaml');
    expect(readFileSync(join(dir, 'zwgk-out', 'a.checklist.yaml'), 'utf8')).toBe('# 已核');
  });

  test.each(['xlsx', 'html'] as const)('from %s as JSON has clauses, choices and the checklist', async (form) => {
    write(`细则.${form}`, FORMS[form](MARKS.before, MARKS.rows));
    const run = await draft(`细则.${form}`, '--json');
    const output = outputSchema.parse(JSON.parse(run.stdout));
    expect(output).toMatchObject({ title: MARKS.title, year: 2023, counts: { rows: 4, clauses: 5, withMarks: 5 } });
    expect(output.clauses.map(({ place }) => place)).toEqual([
      '表第1项',
      '表第2项',
      '表第3项',
      '表第4项 第1点',
      '表第4项 第2点',
    ]);
    expect(output.checklist.full).toBe(24);
    expect(existsSync(join(dir, output.to))).toBe(true);
  });

  test('an audit can be made with it', async () => {
    write('a.html', FORMS.html(TASKS.before, TASKS.rows));
    await draft('a.html', '--out', 'a.yaml');
    const shown = await runZwgk(['checklist', 'show', 'a.yaml'], { cwd: dir });
    expect(shown).toMatchObject({ code: 0 });
    expect(shown.stdout).toContain('表第1项 第2点；表第2项 第1点');
  });
});

describe('bad input says the field, what was expected and what came', () => {
  const problem = (got: RegExp) => new RegExp(`<file>[^]*任务[^]*${got.source}`);

  test('no file', async () => {
    const run = await draft();
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(problem(/./));
  });

  test('a file that is not there, and a folder', async () => {
    mkdirSync(join(dir, 'folder'));
    for (const [name, got] of [
      ['none.docx', /none\.docx（ENOENT）/],
      ['folder', /folder（不是文件）/],
    ] as const) {
      const run = await draft(name);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(problem(got));
    }
  });

  test('a file that cannot be read, and one that is empty', async () => {
    write('broken.docx', 'PK\u0003\u0004 no zip');
    write('empty.txt', '');
    for (const [name, got] of [
      ['broken.docx', /broken\.docx：内容无法识别/],
      ['empty.txt', /empty\.txt：页面没有内容/],
    ] as const) {
      const run = await draft(name);
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.stderr).toMatch(problem(got));
    }
  });

  test('a document about something else', async () => {
    write('letter.txt', '亲爱的朋友：\n昨天收到来信，很高兴。\n');
    const run = await draft('letter.txt');
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/letter\.txt：读出 2 段文字和表格，没有一条与评测点有关/);
    expect(existsSync(join(dir, 'zwgk-out'))).toBe(false);
  });

  test('an action that there is none of', async () => {
    const run = await runZwgk(['checklist', 'drafts']);
    expect(run).toMatchObject({ code: 2 });
    expect(run.stderr).toContain('list | show | validate | draft');
  });
});
