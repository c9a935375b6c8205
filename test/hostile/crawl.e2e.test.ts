import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditResultSchema, type AuditResult } from '../../rules/result/audit-result.ts';
import { openStore } from '../../store/open.ts';
import { endsOf } from '../helpers/crawl.ts';
import { type Run, runZwgk } from '../helpers/run-zwgk.ts';
import type { TestServer } from '../helpers/serve.ts';
import { tempDir } from '../helpers/stores.ts';
import { NEVER_ASKED } from './cases/markup.ts';
import { INJECTIONS } from './cases/scripts.ts';
import { listCases, serveHostilePortal } from './portal.ts';

// The real command on the portal of all cases that end by themselves; those that hold a line are tested request by
// request, where the time for one can be short.

const CASES = listCases({ isHurried: true });

let site: TestServer;
let out: string;
let remove: () => void;
let run: Run;
let ends: Record<string, string>;
let result: AuditResult;

beforeAll(async () => {
  site = await serveHostilePortal(CASES);
  ({ dir: out, remove } = tempDir());
  const words = ['--out', out, '--ipv6', 'off', '--render', 'never', '--as-of', '2026-06-30'];
  run = await runZwgk(['audit', `${site.origin}/`, ...words]);
  const store = await openStore(join(out, 'store'), { create: false });
  ends = await endsOf(store, 1);
  await store.close();
  result = auditResultSchema.parse(JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8')));
});
afterAll(async () => {
  await site.close();
  remove();
});

test('the command comes to its end and says nothing of itself', () => {
  expect(run.code, run.stderr).toBe(0);
  expect(run.stderr).not.toMatch(/\n\s+at .+:\d+/);
  expect(result.crawl.stoppedBy).toBeNull();
});

test.each(CASES)('$path, that $does: $ends', ({ path, ends: expected, isHeavy }) => {
  expect(isHeavy === true ? [expected, 'over-budget'] : [expected]).toContain(ends[path]);
});

describe('what is endless', () => {
  test.each([
    ['a calendar', '/calendar'],
    ['session ids', '/session/'],
    ['relative links that go ever deeper', '/deeper/'],
    ['a chain of redirects', '/chain/'],
  ])('%s is given up after a few dozen pages', (_, prefix) => {
    const asked = site.asked.filter((path) => path.startsWith(prefix));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThan(160);
  });
});

test('what robots.txt closes, what is no page and what lies elsewhere is never asked for', () => {
  expect(site.asked).not.toContain('/secret/a.html');
  const paths = NEVER_ASKED.filter((href) => /^\/(?!\/)/.test(href));
  expect(site.asked.filter((path) => paths.some((one) => one === path))).toEqual([]);
  expect(site.asked.filter((path) => /never-asked|passwd|meta-data|^\/?javascript/i.test(path))).toEqual([]);
});

test('a fault is told only of pages that were read', () => {
  const unread = new Set(
    CASES.filter(({ ends: end }) => end !== 'done' && end !== 'not-found').map(({ path }) => path),
  );
  const told = result.findings.map(({ url }) => (url === null ? '' : new URL(url).pathname));
  expect(told.filter((path) => unread.has(path))).toEqual([]);
});

describe('the report', () => {
  test('shows what pages call themselves as text', () => {
    const html = readFileSync(join(out, 'report.html'), 'utf8');
    for (const text of INJECTIONS.filter((one) => one.includes('<'))) expect(html).not.toContain(text);
    expect(html).not.toMatch(/<[^>]+\son(?:error|load|click)\s*=/i);
    expect(html).not.toMatch(/href\s*=\s*["']?\s*(?:javascript|data|vbscript|file):/i);
  });

  test('shows no number of a person', () => {
    for (const name of ['report.html', 'audit.json'])
      expect(readFileSync(join(out, name), 'utf8')).not.toContain('13800138000');
  });
});
