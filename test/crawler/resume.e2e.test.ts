import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { AuditResult } from '../../rules/result/audit-result.ts';
import { openStore } from '../../store/open.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { html, pageWith, serve } from '../helpers/serve.ts';
import { tempDir, type TempPlace, tempPlace } from '../helpers/stores.ts';

const undo: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

const COLUMNS = 12;
const ARTICLES = 25;

/** 1 home page, 12 columns, 300 articles that link to their neighbours; `onAnswer` hears of every answer. */
function columnsSite(onAnswer: (count: number) => void) {
  let count = 0;
  return serve((request, response) => {
    onAnswer(++count);
    const path = request.url ?? '/';
    const column = /^\/c(\d+)\/$/.exec(path);
    const article = /^\/c(\d+)\/(\d+)\.html$/.exec(path);
    if (path === '/')
      return html(
        response,
        pageWith(
          '慢县人民政府',
          Array.from({ length: COLUMNS }, (_, i) => `/c${i}/`),
        ),
      );
    if (column !== null)
      return html(
        response,
        pageWith(`栏目${column[1]}`, ['/', ...Array.from({ length: ARTICLES }, (_, i) => `/c${column[1]}/${i}.html`)]),
      );
    if (article !== null) {
      const n = Number(article[2]);
      const page = pageWith(
        `通知${article[1]}-${n}`,
        ['/', `/c${article[1]}/`, `/c${article[1]}/${(n + 1) % ARTICLES}.html`],
        `<p>发布日期：2026-05-${String((n % 28) + 1).padStart(2, '0')}</p>`,
      );
      return html(response, page);
    }
    html(response, 'no', { status: 404 });
  });
}

/** What a result says, without when it was seen and how often it was asked. */
function timeless(result: AuditResult): unknown {
  const text = JSON.stringify({
    ...result,
    startedAt: '',
    finishedAt: '',
    crawl: { ...result.crawl, requests: 0, bytes: 0 },
  });
  return JSON.parse(text.replace(/"(seenAt|firstSeen|lastSeen)":"[^"]*"/g, '"$1":""'));
}

test('killed with -9 again and again and gone on with, a crawl ends as one that was not', async () => {
  const killAt = [3, 40, 70, 120, 230, 300];
  const { dir, remove } = tempDir();
  undo.push(remove);
  let child: ChildProcess | null = null;
  const site = await columnsSite((count) => void (killAt.includes(count) && child?.kill('SIGKILL')));
  undo.push(() => site.close());
  const words = ['audit', site.origin, '--as-of', '2026-06-30', '--ipv6', 'off'];
  const stores = { killed: await newPlace(), whole: await newPlace() };
  const go = (out: keyof typeof stores) =>
    runZwgk([...words, '--out', join(dir, out), ...stores[out].flags], {
      onStart: (started) => void (child = started),
    });

  let kills = 0;
  let last = await go('killed');
  for (; last.signal === 'SIGKILL'; last = await go('killed')) kills++;
  expect(kills).toBe(killAt.length);
  expect(last.code, last.stderr).toBe(0);
  expect(last.stderr).toContain('接着上次');

  child = null;
  const uncut = await go('whole');
  expect(uncut.code, uncut.stderr).toBe(0);
  const [killed, whole] = ['killed', 'whole'].map(
    (out) => JSON.parse(readFileSync(join(dir, out, 'audit.json'), 'utf8')) as AuditResult,
  );
  expect(whole?.crawl.pages).toBe(1 + COLUMNS + COLUMNS * ARTICLES);
  expect(timeless(killed!)).toEqual(timeless(whole!));

  expect(await pagesOf(stores.killed)).toEqual(await pagesOf(stores.whole));
}, 120_000);

test('asked to end with Ctrl-C it ends at once, says how to go on, and does', async () => {
  const { dir, remove } = tempDir();
  undo.push(remove);
  let child: ChildProcess | null = null;
  const site = await columnsSite((count) => void (count === 100 && child?.kill('SIGINT')));
  undo.push(() => site.close());
  const words = ['audit', site.origin, '--out', dir, '--ipv6', 'off', ...(await newPlace()).flags];
  const first = await runZwgk(words, { onStart: (started) => void (child = started) });
  expect(first.code).toBe(130);
  expect(first.stdout).toBe('');
  expect(first.stderr).toContain('再次运行同一命令');
  expect(site.asked.length).toBeLessThan(120);
  const second = await runZwgk(words);
  expect(second.code, second.stderr).toBe(0);
  // robots.txt is asked for by each run and by the probes, which open the home page three times; no page twice.
  expect(site.asked.length).toBe(3 + 3 + 1 + COLUMNS + COLUMNS * ARTICLES);
});

async function newPlace(): Promise<TempPlace> {
  const at = await tempPlace();
  undo.push(at.remove);
  return at;
}

async function pagesOf({ place, secret }: TempPlace): Promise<unknown[]> {
  const store = await openStore(place, { secret });
  try {
    return await store.db.sql
      .selectFrom('frontier')
      .innerJoin('pages', (on) =>
        on.onRef('pages.key', '=', 'frontier.key').onRef('pages.crawl', '=', 'frontier.crawl'),
      )
      .select(['frontier.key', 'frontier.seq', 'frontier.depth', 'pages.state', 'pages.bytes_hash'])
      .orderBy('frontier.key')
      .execute();
  } finally {
    await store.close();
  }
}
