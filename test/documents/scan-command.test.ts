import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scan } from '../../crawler/commands/scan.ts';
import { readFlags } from '../../crawler/terminal/flags.ts';
import type { Io } from '../../crawler/terminal/io.ts';
import { widthOf } from '../../crawler/terminal/width.ts';
import { UsageError } from '../../rules/errors.ts';
import { encode } from 'iconv-lite';
import { idNumber, mobileNumber } from './make/numbers.ts';
import { makeXlsx } from './make/xlsx.ts';

const dir = mkdtempSync(join(tmpdir(), 'zwgk-scan-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function run(args: string[], given: Record<string, unknown> = {}): Promise<{ code: number; out: string }> {
  let out = '';
  const io: Io = {
    out: (text) => void (out += text),
    err: () => {},
    isLive: false,
    isDebug: false,
    columns: 80,
    now: () => new Date('2026-11-21T04:00:00Z'),
    sleep: () => Promise.resolve(),
    signal: new AbortController().signal,
  };
  const flags = readFlags(given, []);
  const code = await scan.prepare({ args, flags, io })();
  return { code, out };
}

function folder(name: string, files: Record<string, Buffer | string>): string {
  const path = join(dir, name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return path;
}

const list = makeXlsx([
  {
    name: '名单',
    rows: [
      ['姓名', '身份证号', '联系电话'],
      ['张三', idNumber(1), mobileNumber(1)],
    ],
  },
]);

test('a folder, in the order of its names, whatever is in it', async () => {
  const path = folder('mixed', {
    'b/通知.txt': encode('关于公示的通知', 'gbk'),
    'a.xlsx': list,
    '空.docx': '',
    '图.jpg': Buffer.from('ffd8ffe0', 'hex'),
    '~$a.xlsx': 'x',
  });
  symlinkSync(path, join(path, 'loop'));
  const { code, out } = await run([path], { json: true });
  expect(code).toBe(1);
  const { files } = JSON.parse(out) as { files: { path: string }[] };
  expect(files).toEqual([
    {
      path: join(path, 'a.xlsx'),
      state: 'findings',
      hits: [
        {
          kind: 'id-card',
          masked: expect.stringMatching(/^34\*{13}/) as string,
          place: '工作表“名单”第2行第2列（身份证号）',
          confidence: 'certain',
        },
        {
          kind: 'mobile',
          masked: expect.stringMatching(/^138\*{4}/) as string,
          place: '工作表“名单”第2行第3列（联系电话）',
          confidence: 'certain',
        },
      ],
    },
    { path: join(path, 'b/通知.txt'), state: 'clean', hits: [] },
    { path: join(path, '图.jpg'), state: 'unchecked', cause: 'scanned', hits: [] },
    { path: join(path, '空.docx'), state: 'unchecked', cause: 'empty', hits: [] },
  ]);
});

test('lines fit 80 columns and hold nothing raw, names of files included', async () => {
  const path = folder('wide', {
    [`${'很长的名称'.repeat(12)}${idNumber(2)}.xlsx`]: list,
    'c.bin': Buffer.from([0, 1, 2, 3, 0, 0]),
  });
  const { out } = await run([path]);
  for (const line of out.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
  for (const raw of [idNumber(1), idNumber(2), mobileNumber(1)]) expect(out).not.toContain(raw);
  expect(out).toContain('共 2 个文件：发现问题 1，仅有线索 0，无法检查 1，未发现 0。');
});

test('nothing found: 0; leads alone: 0', async () => {
  expect((await run([folder('clean', { 'a.txt': '通知' })])).code).toBe(0);
  const leads = await run([folder('leads', { 'a.txt': `流水 ${idNumber(3)}` })], { json: true });
  expect(JSON.parse(leads.out)).toMatchObject({ files: [{ state: 'leads', hits: [{ confidence: 'lead' }] }] });
  expect(leads.code).toBe(0);
});

test('all that is wrong with the input is told at once', async () => {
  const problems = await run([join(dir, 'none'), join(dir, 'nor-this')]).catch((error: unknown) =>
    error instanceof UsageError ? error.problems : [],
  );
  expect(problems).toMatchObject([
    { field: '<file|dir…>', got: expect.stringContaining('ENOENT') as string },
    { field: '<file|dir…>' },
  ]);
  await expect(run([])).rejects.toThrow(UsageError);
});

test('--mask writes what can be published and says what it could not write', async () => {
  const path = folder('publish', {
    '名单.xlsx': list,
    '下/通知.txt': '通知',
    '图.jpg': Buffer.from('ffd8ffe0', 'hex'),
  });
  const out = join(dir, 'masked');
  const told = await run([path], { mask: out });
  expect(told.out).toContain('已遮盖 2 处');
  expect(told.out).toContain('未写副本：扫描件');
  expect(readFileSync(join(out, '下/通知.txt'), 'utf8')).toBe('通知');
  const again = await run([out], { json: true });
  expect(JSON.parse(again.out)).toMatchObject({ files: [{ state: 'clean' }, { state: 'clean' }] });
  expect(again.code).toBe(0);
});

test('--mask with one file may name the copy, and never touches what is checked', async () => {
  const path = join(folder('one', { 'a.txt': `身份证号${idNumber(1)}` }), 'a.txt');
  await run([path], { mask: join(dir, 'b.txt') });
  expect(readFileSync(join(dir, 'b.txt'), 'utf8')).toMatch(/^身份证号34\*{13}\d{2}[\dX]$/);
  await expect(run([path], { mask: path })).rejects.toThrow(UsageError);
  await expect(run([join(dir, 'one')], { mask: join(dir, 'one/out') })).rejects.toThrow(UsageError);
});
