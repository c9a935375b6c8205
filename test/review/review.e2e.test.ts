import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { auditResultSchema, type AuditResult } from '../../rules/result/audit-result.ts';
import { tempDir } from '../helpers/crawl.ts';
import { runZwgk, type Run } from '../helpers/run-zwgk.ts';

let out: string;
let remove: () => void;
let copy: ReturnType<typeof tempDir>;
let machine: AuditResult;

beforeAll(async () => {
  ({ dir: out, remove } = tempDir());
  copy = tempDir();
  await runZwgk(['demo', '--out', out, '--port', '0', '--render', 'never']);
  machine = read('audit.json');
  cpSync(out, copy.dir, { recursive: true });
});
afterAll(() => {
  remove();
  copy.remove();
});

const DAY = ['--as-of', '2026-06-30'];
const read = (file: string): AuditResult => auditResultSchema.parse(JSON.parse(readFileSync(join(out, file), 'utf8')));
const judge = async (...words: string[]): Promise<AuditResult> =>
  auditResultSchema.parse(JSON.parse((await runZwgk(['judge', '--out', out, ...DAY, '--json', ...words])).stdout));

interface Blank {
  填表人: string;
  核查表: Record<string, unknown>[];
  问题: { 编号: string; 判定: string; 说明: string }[];
}

/** Fills in the sheet that the command wrote, and hands it in under a name. */
async function handIn(name: string, by: string, fill: (sheet: Blank) => void): Promise<Run> {
  const sheet = parse(readFileSync(join(out, 'review.yaml'), 'utf8')) as Blank;
  sheet.填表人 = by;
  fill(sheet);
  writeFileSync(join(out, name), stringify(sheet));
  return runZwgk(['review', 'import', join(out, name), '--out', out]);
}

describe('people’s answers, without a browser', () => {
  test('a sheet goes out, comes back filled, and counts', async () => {
    const sheet = await runZwgk(['review', 'sheet', '--out', out, ...DAY]);
    expect(sheet.code, sheet.stderr).toBe(0);
    const first = machine.findings.find(({ status, severity }) => status === 'open' && severity !== 'lead')?.key;
    const run = await handIn('a.yaml', '甲', ({ 核查表, 问题 }) => {
      for (const line of 核查表) if ('答复' in line) line['答复'] = '已落实';
      for (const one of 问题) if (one.编号 === first) one.判定 = '属实';
    });
    expect(run).toMatchObject({ code: 0 });
    const confirmed = await judge('--basis', 'confirmed');
    expect(confirmed.score.basis).toBe('confirmed');
    expect(confirmed.findings.find(({ key }) => key === first)?.status).toBe('confirmed');
    const sheets = confirmed.criteria.filter(({ rule, marks }) => rule === 'manual-sheet' && marks > 0);
    expect(new Set(sheets.map(({ state }) => state))).toEqual(new Set(['pass']));
    const lost = confirmed.criteria.filter(({ taken }) => taken > 0);
    expect(lost.flatMap(({ findings }) => findings)).toContain(first);
    expect(lost).toHaveLength(1);
  });

  test('a false alarm no longer costs, in either basis', async () => {
    const leak = machine.criteria.find(({ taken }) => taken > 0)?.findings ?? [];
    await handIn('b.yaml', '甲', ({ 问题 }) => {
      for (const one of 问题) if (leak.includes(one.编号)) Object.assign(one, { 判定: '误报', 说明: '页面写明' });
    });
    const judged = await judge();
    expect(judged.findings.filter(({ key, status }) => leak.includes(key) && status === 'open')).toEqual([]);
    expect(judged.score.tree.taken).toBeLessThan(machine.score.tree.taken);
  });

  test('what two people disagree on is shown, and concludes nothing', async () => {
    const [key] = machine.findings.filter(({ severity }) => severity === 'lead').map((finding) => finding.key);
    const rule =
      (word: string) =>
      ({ 问题 }: Blank) => {
        for (const one of 问题) if (one.编号 === key) Object.assign(one, { 判定: word, 说明: '看过' });
      };
    await handIn('c.yaml', '甲', rule('属实'));
    const run = await handIn('d.yaml', '乙', rule('误报'));
    expect(run.stdout).toContain('意见不一致 1 处');
    expect(run.stdout).toContain('甲 属实；乙 误报');
    expect((await judge()).findings.find((finding) => finding.key === key)?.status).toBe('disputed');
  });

  test('wrong lines are refused by name, the others are kept', async () => {
    const run = await handIn('e.yaml', '丙', ({ 核查表, 问题 }) => {
      Object.assign(核查表[0] ?? {}, { 答复: '差不多' });
      Object.assign(问题[0] ?? {}, { 判定: '备注', 说明: '已电话核实' });
    });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('e.yaml: 核查表.0.答复');
    expect(run.stdout).toContain('收下 1 条');
  });

  test('everything goes out as a bundle, and into another store as the same events', async () => {
    const bundle = await runZwgk(['review', 'export', '--out', out, '--json']);
    const file = join(out, 'bundle.json');
    writeFileSync(file, bundle.stdout);
    const there = join(out, 'there');
    const imported = await runZwgk(['review', 'import', file, '--out', there]);
    expect(imported.code, imported.stderr).toBe(0);
    const again = await runZwgk(['review', 'import', file, '--out', out]);
    expect(again.stdout).toContain('收下 0 条复核意见，已有');
  });

  test('candidates come with proof, leave review once a person has ruled on each, and a bundle carries the rulings', async () => {
    const byKey = new Map(machine.findings.map((finding) => [finding.key, finding]));
    const disputed = machine.findings.find(({ severity }) => severity === 'lead')?.key ?? '';
    const assisted = machine.criteria.filter(
      ({ state, rule, marks, findings }) =>
        state === 'needs-review' &&
        rule !== 'manual-sheet' &&
        marks > 0 &&
        findings.length > 0 &&
        !findings.includes(disputed),
    );
    const [cleared, blamed] = assisted;
    expect(assisted.length).toBeGreaterThanOrEqual(2);
    for (const key of assisted.flatMap(({ findings }) => findings)) {
      const { severity, confidence, proof } = byKey.get(key) ?? { proof: [] };
      expect([severity, confidence]).toContain('lead');
      expect(proof.length).toBeGreaterThan(0);
    }
    const run = await handIn('g.yaml', '丁', ({ 问题 }) => {
      for (const one of 问题)
        if (cleared?.findings.includes(one.编号)) Object.assign(one, { 判定: '误报', 说明: '换了说法' });
        else if (blamed?.findings.includes(one.编号)) Object.assign(one, { 判定: '属实', 说明: '逐条看过' });
    });
    expect(run.code, run.stderr).toBe(0);
    const stateOf = (result: AuditResult, id = ''): unknown => result.criteria.find((one) => one.id === id)?.state;
    const here = await judge();
    expect([stateOf(here, cleared?.id), stateOf(here, blamed?.id)]).toEqual([
      'pass',
      expect.stringMatching(/fail|partial/),
    ]);
    writeFileSync(join(out, 'all.json'), (await runZwgk(['review', 'export', '--out', out, '--json'])).stdout);
    const imported = await runZwgk(['review', 'import', join(out, 'all.json'), '--out', copy.dir]);
    expect(imported.code, imported.stderr).toBe(0);
    const there = await runZwgk(['judge', '--out', copy.dir, ...DAY, '--json']);
    expect(auditResultSchema.parse(JSON.parse(there.stdout)).criteria).toEqual(here.criteria);
  });

  test('what is no sheet and no bundle is told in one sentence', async () => {
    const file = join(out, 'f.yaml');
    writeFileSync(file, 'a: [');
    const run = await runZwgk(['review', 'import', file, join(out, 'none.yaml'), '--out', out]);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('f.yaml');
    expect(run.stderr).toContain('none.yaml');
    expect(run.stderr).not.toMatch(/\n\s+at /);
  });
});
