import { type ChildProcess, spawn } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Run, listRuns } from '../../store/runs.ts';
import { putSchedule } from '../../store/schedules.ts';
import { openStore, type Store } from '../../store/open.ts';
import { nightly } from '../helpers/schedules.ts';
import { html, pageWith, serve, type TestServer } from '../helpers/serve.ts';
import { tempDir, tempPlace } from '../helpers/stores.ts';

const ZWGK = join(import.meta.dirname, '../../crawler/zwgk.mjs');
const undo: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});

const PORTALS = 30;
const PAGES = 30;
/** In flight at the time, eight on loopback, and what is committed together, sixteen. */
const MOST_CUT_OFF = 8 + 16;
/** A worker that died is missed after ten seconds; the least that pg-boss takes. */
const TIMES = JSON.stringify({ poll: 0.5, heartbeat: 10, monitor: 1 });
const HOUR = 3_600_000;

interface Asked {
  portal: number;
  path: string;
  at: number;
  crawl: boolean;
}

interface Worker {
  child: ChildProcess;
  name: string;
  said: () => string;
  ended: Promise<number | null>;
}

function startWorker(words: readonly string[]): Worker {
  const child = spawn(process.execPath, [ZWGK, 'worker', ...words], {
    env: { ...process.env, ZWGK_BOSS_TIMES: TIMES },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<number | null>((resolve) => void child.on('close', resolve));
  undo.push(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, name: `${child.pid}@${hostname()}`, said: () => said, ended };
}

/** Looks until something is so. */
async function until<T>(look: () => Promise<T | null | false>, what: () => string): Promise<T> {
  for (const end = Date.now() + 150_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const seen = await look();
    if (seen !== null && seen !== false) return seen;
  }
  throw new Error(`waited in vain: ${what()}`);
}

test('three workers crawl thirty portals; one is killed in the middle, and nothing is lost or crawled twice at once', async () => {
  const asked: Asked[] = [];
  const sites: TestServer[] = [];
  for (let portal = 0; portal < PORTALS; portal++) {
    const links = Array.from({ length: PAGES }, (_, n) => `/p${n}.html`);
    const site = await serve((request, response) => {
      const path = request.url ?? '/';
      asked.push({ portal, path, at: Date.now(), crawl: true });
      const known = path === '/' || links.includes(path);
      // Slow enough that the kill comes in the middle.
      setTimeout(
        () =>
          html(response, pageWith(`县${portal} ${path}`, path === '/' ? links : ['/']), { status: known ? 200 : 404 }),
        150,
      );
    });
    sites.push(site);
    undo.push(() => site.close());
  }
  const at = await tempPlace();
  const { dir, remove } = tempDir();
  undo.push(at.remove, remove);
  const store = await openStore(at.place, { secret: at.secret });
  undo.push(() => store.close());
  const added = new Date(Date.now() - 30 * HOUR);
  // Twelve hours from now: due once, as missed, and not again during the test.
  const hour = (new Date().getUTCHours() + 8 + 12) % 24;
  for (const site of sites)
    await putSchedule(store.db, nightly(`${site.origin}/`, { cron: `0 ${hour} * * *`, added_at: added.toISOString() }));

  const words = ['--store', at.place, '--secret', at.secret, '--concurrency', '3', '--out', dir];
  const workers = [startWorker(words), startWorker([...words, '--listen', '127.0.0.1:0']), startWorker(words)];
  const victim = workers[0]!;
  const tell = (): string => workers.map(({ said }) => said()).join('\n');
  const at2 = await until(() => victimAtWork(store, victim, asked), tell);
  victim.child.kill('SIGKILL');
  await victim.ended;
  const killedAt = Date.now();
  expect(at2.length).toBeGreaterThan(0);

  const runs = await until(() => allDone(store), tell);
  const byPortal = Map.groupBy(runs, ({ portal }) => portal);
  expect(byPortal.size).toBe(PORTALS);
  const lost = runs.filter(({ state }) => state === 'lost');
  expect(lost.map(({ worker }) => worker)).toEqual(lost.map(() => victim.name));
  expect(lost.length).toBeGreaterThan(0);
  for (const [portal, own] of byPortal) {
    // In order of their numbers no run begins before the one before it has ended, or died.
    const ordered = own.toSorted((a, b) => a.id - b.id);
    expect(ordered.at(-1)?.state, portal).toBe('done');
    expect(
      ordered.slice(0, -1).every(({ state }) => state === 'lost'),
      portal,
    ).toBe(true);
    for (const [i, run] of ordered.entries())
      if (i > 0) {
        expect(Date.parse(run.started_at), portal).toBeGreaterThanOrEqual(killedAt - 1000);
        expect(run.reason).toBe('continued');
        expect(run.worker).not.toBe(victim.name);
      }
  }
  // Everything was stored, by one crawl of each portal, and asked for once; what the kill cut off in flight, once more.
  const crawls = await store.db.sql.selectFrom('crawls').select(['portal', 'state']).execute();
  expect(crawls).toHaveLength(PORTALS);
  expect(new Set(crawls.map(({ state }) => state))).toEqual(new Set(['done']));
  const pages = await store.db.sql.selectFrom('pages').select('key').where('state', '=', 'read').execute();
  expect(pages).toHaveLength(PORTALS * (1 + PAGES));
  const cutOff = new Set(lost.map(({ portal }) => portal));
  sites.forEach(({ origin }, portal) => {
    const own = asked.filter((one) => one.portal === portal && one.path.startsWith('/p'));
    const again = own.filter((one, i) => own.findIndex(({ path }) => path === one.path) !== i);
    const key = `${new URL(origin).host}/`;
    if (!cutOff.has(key)) expect(again, key).toEqual([]);
    for (const one of again) expect(one.at, key).toBeGreaterThan(killedAt);
    expect(again.length, key).toBeLessThanOrEqual(MOST_CUT_OFF);
  });

  const { listen } = JSON.parse(workers[1]!.said().split('\n')[0]!) as { listen: string };
  expect(await (await fetch(`${listen}/healthz`)).text()).toBe('ok\n');
  const metrics = await (await fetch(`${listen}/metrics`)).text();
  expect(metrics).toMatch(/^zwgk_runs_total\{job="audit",state="done"\} \d+$/m);

  for (const { child, ended } of workers.slice(1)) {
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }
}, 240_000);

/** Runs of a worker that are in the middle of their pages; null before that. */
async function victimAtWork({ db }: Store, { name }: Worker, asked: readonly Asked[]): Promise<Run[] | null> {
  const runs = (await listRuns(db, { schedule: null, limit: 100 })).filter(
    ({ worker, state }) => worker === name && state === 'running',
  );
  const crawls = await db.sql.selectFrom('crawls').select(['id', 'portal']).where('state', '=', 'running').execute();
  for (const { id, portal } of crawls) {
    if (!runs.some((run) => run.portal === portal)) continue;
    const pages = await db.sql.selectFrom('pages').select('key').where('crawl', '=', id).execute();
    if (pages.length > 2 && pages.length < PAGES && asked.length > 0) return runs;
  }
  return null;
}

/** All runs once every portal has one that is done. */
async function allDone({ db }: Store): Promise<Run[] | null> {
  const runs = await listRuns(db, { schedule: null, limit: 1000 });
  const done = new Set(runs.filter(({ state }) => state === 'done').map(({ portal }) => portal));
  return done.size === PORTALS ? runs : null;
}
