import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditResultSchema, type AuditResult } from '../../rules/result/audit-result.ts';
import { unpackFacts } from '../../store/facts.ts';
import { streamLedger } from '../../store/ledger.ts';
import { openStore } from '../../store/open.ts';
import { streamJudgedPages } from '../../store/pages.ts';
import { endsOf, listAll } from '../helpers/crawl.ts';
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
/** Facts of the pages that were read, by path. */
let facts: Record<string, { title: string | null; json: string }>;
/** Every address that a request was sent to. */
let ledger: string[];
let result: AuditResult;

beforeAll(async () => {
  site = await serveHostilePortal(CASES);
  ({ dir: out, remove } = tempDir());
  const words = ['--out', out, '--ipv6', 'off', '--render', 'never', '--as-of', '2026-06-30'];
  run = await runZwgk(['audit', `${site.origin}/`, ...words]);
  const store = await openStore(join(out, 'store'), { create: false });
  ends = await endsOf(store, 1);
  facts = {};
  for await (const page of streamJudgedPages(store.db, 1)) {
    if (page.facts === null) continue;
    const read = unpackFacts(page.facts);
    facts[new URL(page.url).pathname] = { title: read.title, json: JSON.stringify(read) };
  }
  ledger = (await listAll(streamLedger(store.db, { portal: null, from: '' }))).map(({ url }) => url);
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

test('what robots.txt closes is never asked for', () => {
  expect(ledger).not.toContain(`${site.origin}/secret/a.html`);
  expect(site.asked).not.toContain('/secret/a.html');
});

describe('nothing is asked for', () => {
  test('that lies elsewhere, by any other protocol or in a private network', () => {
    expect(ledger).toContain(`${site.origin}/odd-links.html`);
    expect(ledger.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
  });

  test.each(NEVER_ASKED.filter((href) => /^\/(?!\/)/.test(href)).map((href) => [href.slice(0, 40), href] as const))(
    'that is written %s',
    (_, path) => {
      expect(ledger).not.toContain(site.origin + path);
    },
  );

  test('that the ledger does not have', () => {
    const paths = ledger.map((url) => url.slice(site.origin.length));
    expect(site.asked.filter((path) => !paths.includes(path))).toEqual([]);
    expect(Math.max(...site.asked.map((path) => path.length))).toBeLessThan(2048);
  });
});

describe('characters', () => {
  test.each(CASES.filter(({ title }) => title !== undefined))('of $path, that $does: $title', ({ path, title }) => {
    expect(facts[path]?.title).toBe(title);
  });

  test('in all that is kept of pages are whole, and none is a NUL', () => {
    for (const { json } of Object.values(facts)) {
      expect(json.isWellFormed()).toBe(true);
      // Half a character, as JSON writes it.
      expect(json).not.toMatch(/\\u(?:0000|d[89a-f])/i);
    }
  });
});

test('a fault is told only of pages that were read', () => {
  const unread = new Set(
    CASES.filter(({ ends: end }) => end !== 'done' && end !== 'not-found').map(({ path }) => path),
  );
  const told = result.findings.map(({ url }) => (url === null ? '' : new URL(url).pathname));
  expect(told.filter((path) => unread.has(path))).toEqual([]);
});

/** As the report must write it: nothing of it is markup, and what turns the direction of writing is shown as a lost character. */
const asText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\u202e', '\ufffd');

describe('the report', () => {
  test('shows what pages call themselves as text', () => {
    const html = readFileSync(join(out, 'report.html'), 'utf8');
    for (const text of INJECTIONS) {
      expect(html).toContain(asText(text));
      if (text !== asText(text)) expect(html).not.toContain(text);
    }
    expect(html).not.toMatch(/<[^>]+\son(?:error|load|click)\s*=/i);
    expect(html).not.toMatch(/href\s*=\s*["']?\s*(?:javascript|data|vbscript|file):/i);
  });

  test('shows no number of a person', () => {
    for (const name of ['report.html', 'audit.json'])
      expect(readFileSync(join(out, name), 'utf8')).not.toContain('13800138000');
  });
});
