import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { auditResultSchema } from '../../rules/result/audit-result.ts';
import { type ChangingSite, serveChanging } from '../helpers/changing-site.ts';
import { tempDir } from '../helpers/crawl.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';

let dir: string;
let site: ChangingSite;
const open: (() => unknown)[] = [];
beforeEach(async () => {
  const temp = tempDir();
  dir = temp.dir;
  site = await serveChanging(false);
  open.push(temp.remove, site.close);
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one();
});

const zwgk = (...words: string[]) => runZwgk(words, { cwd: dir });
const readResult = (name: string): string => readFileSync(join(dir, 'zwgk-out', name), 'utf8');

const outputSchema = z.object({
  schema: z.literal(1),
  to: z.string(),
  portal: z.object({ url: z.string(), columns: z.array(z.object({ name: z.string() })) }),
  left: z.array(z.string()),
});

test('portal init drafts a file from a crawl of its own, and zwgk audit takes it', async () => {
  const run = await zwgk('portal', 'init', `${site.origin}/`);
  expect(run.code, run.stderr).toBe(0);
  const told = /：3 个栏目，\d+ 个单位，抓到 \d+ 页\n草稿：(.+)\n下一步：.*zwgk audit --portal \1\n$/.exec(run.stdout);
  expect(told, run.stdout).not.toBeNull();
  const [, file = ''] = told!;
  expect(readFileSync(join(dir, file), 'utf8')).toMatch(/- \{ name: tzgg, url: /);
  expect(site.takeBodies()).toContain('/tzgg/index_2.html');

  const audit = await zwgk('audit', '--portal', file, '--render', 'never', '--ipv6', 'off');
  expect(audit.code, audit.stderr).toBe(0);
  expect(audit.stderr).toContain('网站说明文件标明未核实');
  const { columns } = auditResultSchema.parse(JSON.parse(readResult('audit.json')));
  expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['gknb', 'tzgg', 'zfwj']));
});

test('portal init goes by the crawl that is there, never writes over a draft, and tells programs as JSON', async () => {
  const draft = async () =>
    outputSchema.parse(JSON.parse((await zwgk('portal', 'init', `${site.origin}/`, '--json')).stdout));
  const first = await draft();
  const text = readFileSync(join(dir, first.to), 'utf8');
  site.takeBodies();
  const second = await draft();
  expect(site.takeBodies()).toEqual([]);
  expect(second.to).not.toBe(first.to);
  expect(existsSync(join(dir, second.to))).toBe(true);
  expect(second.portal).toEqual(first.portal);
  expect(second.portal.columns.map(({ name }) => name).sort()).toEqual(['gknb', 'tzgg', 'zfwj']);
  expect(readFileSync(join(dir, first.to), 'utf8')).toBe(text);
});

test('portal init says what it was given wrongly, and asks nobody', async () => {
  const wrong = await zwgk('portal', 'start', `${site.origin}/`);
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('init');
  expect(wrong.stderr).toContain('start');
  const missing = await zwgk('portal', 'init');
  expect(missing).toMatchObject({ code: 2, stdout: '' });
  expect(site.takeBodies()).toEqual([]);
  expect(existsSync(join(dir, 'zwgk-out'))).toBe(false);
});
