import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FACTS_VERSION } from '../../rules/versions.ts';
import { createCrawl } from '../../store/crawls.ts';
import { addFound, placeOf } from '../../store/frontier.ts';
import { openStore } from '../../store/open.ts';
import { createCommitQueue } from '../../store/commit-queue.ts';
import type { PageOutcome } from '../../store/pages.ts';
import { pack } from '../../store/zstd.ts';
import { runBench } from '../kit/bench.ts';
import { measure } from '../kit/contender.ts';
import { median, ratiosOf, rounded } from '../kit/figures.ts';
import { generateSite } from '../site/site.ts';

// npm run -s bench:store -- [--pages N] [--rounds N] [--json] [--save]
// Pages committed to a new store, each with its bytes, facts, links and requests, beside node:sqlite itself with one
// transaction for each page's bytes and facts. `ratios.bare`: pages a second of processor time, ours divided by its.

/** New pages that a page leads to: a site has about as many as it has pages. */
const FOUND = 1;

await runBench('store', { size: { pages: 3000, rounds: 3 } }, async ({ pages, rounds }, say) => {
  const outcomes = makeOutcomes(pages);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    ours.push((await inFolder((dir) => commitAll(outcomes, dir))).cpuSeconds);
    bare.push((await inFolder((dir) => measure(() => insertAll(outcomes, dir)))).cpuSeconds);
    say(`round ${round} of ${rounds}: ${rounded((1000 * ours.at(-1)!) / pages)} ms of processor time a page`);
  }
  const figuresOf = (seconds: readonly number[]) => ({
    processorMsPerPage: rounded((1000 * median(seconds)) / pages),
    pagesPerProcessorSecond: rounded(pages / median(seconds)),
  });
  return {
    ...ratiosOf({ bare: bare.map((seconds, n) => seconds / ours[n]!) }),
    figures: { ours: figuresOf(ours), bare: figuresOf(bare) },
  };
});

async function inFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function commitAll(outcomes: readonly PageOutcome[], dir: string): Promise<{ cpuSeconds: number }> {
  const store = await openStore(dir);
  const started_at = '2026-11-21T00:00:00.000Z';
  const { db } = store;
  const crawl = await createCrawl(db, {
    portal: 'bench.example/',
    url: 'http://bench.example/',
    name: null,
    purpose: 'crawl',
    options: '{}',
    started_at,
  });
  const [home] = outcomes;
  await addFound(db, crawl.id, [{ key: home!.page.key, url: home!.page.url, depth: 0, place: 0, inbred: 0 }]);
  const commits = createCommitQueue(db, crawl.id);
  const run = await measure(async () => {
    for (const outcome of outcomes) await commits.add(outcome);
    await commits.flush();
  });
  await store.close();
  return run;
}

function insertAll(outcomes: readonly PageOutcome[], dir: string): void {
  const database = new DatabaseSync(join(dir, 'bare.sqlite'));
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = normal; create table pages (key text primary key, bytes blob, facts blob)',
  );
  const insert = database.prepare('insert into pages values (?, ?, ?)');
  for (const { page, blob } of outcomes) insert.run(page.key, blob!.bytes, page.facts!.bytes);
  database.close();
}

function makeOutcomes(pages: number): PageOutcome[] {
  const site = generateSite(pages);
  const paths = [...site.paths()];
  return paths.map((path, seq): PageOutcome => {
    const bytes = Buffer.from(site.page(path) ?? '');
    const url = `http://bench.example${path}`;
    const at = '2026-11-21T00:00:00.000Z';
    const packed = pack(bytes);
    const digest = hash('sha256', bytes);
    const found = paths.slice(1 + seq * FOUND, 1 + (seq + 1) * FOUND);
    return {
      page: {
        key: `bench.example${path}`,
        url,
        final_url: url,
        state: 'read',
        cause: null,
        status: 200,
        fetched_at: at,
        content_type: 'text/html',
        etag: '"1-61000"',
        last_modified: null,
        charset: 'utf-8',
        charset_from: 'utf-8',
        replaced: 0,
        bytes_hash: digest,
        size: bytes.byteLength,
        kind: 'article',
        title: `关于印发工作要点的通知（第${seq}号）`,
        published: '2026-11-20',
        template: 'bench.example/zwgk/gfxwj/N/tN_N.html',
        print: digest.slice(0, 16),
        inbred: 0,
        barren: 0,
        facts_version: FACTS_VERSION,
        facts: { hash: hash('sha256', `facts of ${path}`), size: bytes.byteLength, bytes: packed },
        feed: null,
        list: null,
        list_print: null,
      },
      tries: 1,
      blob: { hash: digest, size: bytes.byteLength, bytes: packed },
      found: found.map((next, link) => ({
        key: `bench.example${next}`,
        url: `http://bench.example${next}`,
        depth: 1,
        place: placeOf(1, seq, link),
        inbred: 0,
      })),
      requests: [{ url, at, status: 200, ms: 3, bytes: bytes.byteLength, cause: null }],
    };
  });
}
