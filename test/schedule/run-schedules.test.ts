import { afterEach, beforeEach, expect, test } from 'vitest';
import { type JobEnd, runJob } from '../../crawler/schedule/run-job.ts';
import { runSchedules, type RunSchedulesOptions } from '../../crawler/schedule/run-schedules.ts';
import { jobIo } from '../../crawler/work/job-io.ts';
import { createLog } from '../../crawler/work/log.ts';
import type { Io } from '../../crawler/terminal/io.ts';
import { listRuns } from '../../store/runs.ts';
import { putSchedule, removeSchedule } from '../../store/schedules.ts';
import { listSamples } from '../../store/series.ts';
import { fakeClock } from '../helpers/crawl.ts';
import { nightly, testFlags } from '../helpers/schedules.ts';
import { html, pageWith, serve } from '../helpers/serve.ts';
import { tempDir, type TempStore, tempStore } from '../helpers/stores.ts';

let store: TempStore;
const undo: (() => void | Promise<void>)[] = [];
beforeEach(async () => {
  store = await tempStore();
});
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
  await store.close();
});

/** 09:00 in Asia/Shanghai. */
const MORNING = '2026-06-10T01:00:00.000Z';
const DONE: JobEnd = { state: 'done', detail: '' };

/** Surroundings whose clock moves only when somebody sleeps; `onSleep` hears of it. */
function surroundings(onSleep: (now: Date) => void = () => undefined): {
  io: Io;
  stop: AbortController;
  said: string[];
} {
  const clock = fakeClock(MORNING);
  const stop = new AbortController();
  const said: string[] = [];
  const sleep = async (ms: number): Promise<void> => {
    await clock.sleep(ms);
    onSleep(clock.now());
    // Lets the others on, as real time would.
    await new Promise((resolve) => setImmediate(resolve));
  };
  const err = (text: string) => void said.push(text);
  const io: Io = {
    out: err,
    err,
    isLive: false,
    isDebug: false,
    columns: 80,
    now: clock.now,
    sleep,
    signal: stop.signal,
  };
  return { io, stop, said };
}

/** The clock waits for what is at work: runs take no time. */
function run(io: Io, more: Partial<RunSchedulesOptions> & Pick<RunSchedulesOptions, 'work'>): Promise<void> {
  const atWork = new Set<Promise<unknown>>();
  const work: RunSchedulesOptions['work'] = (task, signal) => {
    const end = more.work(task, signal);
    atWork.add(end);
    return end.finally(() => atWork.delete(end));
  };
  const sleep = async (ms: number): Promise<void> => {
    await Promise.allSettled(atWork);
    // Looks ten minutes apart, to have fewer of them.
    await io.sleep(Math.max(ms, 600_000));
  };
  return runSchedules({ store, concurrency: 2, isOnce: true, now: io.now, signal: io.signal, ...more, work, sleep });
}

function realWork(io: Io, out: string): RunSchedulesOptions['work'] {
  const log = createLog(io);
  return ({ schedule, due }, signal) =>
    runJob({ store, schedule, due, flags: testFlags({ out }), io: jobIo(io, log, signal) });
}

test('at most so many audits are at work, and a try to open a page waits for none of them', async () => {
  for (const n of [1, 2, 3, 4, 5]) await putSchedule(store.db, nightly(`http://county-${n}.test/`));
  await putSchedule(store.db, nightly('http://series.test/', { job: 'availability' }));
  const { io } = surroundings();
  const running = new Set<string>();
  const seen: string[][] = [];
  const done = new Set<string>();
  await run(io, {
    async work({ schedule: { name } }) {
      if (done.has(name)) throw new Error(`${name} runs twice`);
      running.add(name);
      seen.push([...running]);
      await new Promise((resolve) => setImmediate(resolve));
      running.delete(name);
      done.add(name);
      // The history says no more of it, so it is left out from here on.
      await removeSchedule(store.db, name);
      return DONE;
    },
  });
  expect(done.size).toBe(6);
  const audits = seen.map((names) => names.filter((name) => name !== 'series.test').length);
  expect(Math.max(...audits)).toBe(2);
  expect(seen.some((names) => names.includes('series.test') && names.length === 3)).toBe(true);
});

test('an audit is done at its time, noted with its reason, and not done again before the next', async () => {
  const site = await serve((request, response) =>
    request.url === '/robots.txt'
      ? html(response, '', { status: 404 })
      : html(response, pageWith('某县', ['/a', '/b'])),
  );
  const { dir, remove } = tempDir();
  undo.push(remove, () => site.close());
  await putSchedule(store.db, nightly(`${site.origin}/`, { opens: '22:00', closes: '06:00', added_at: MORNING }));
  const started: string[] = [];
  const { io, stop } = surroundings((now) => {
    // Two days later.
    if (now.getTime() > Date.parse(MORNING) + 41 * 3_600_000) stop.abort();
  });
  const onStart = () => void started.push(io.now().toISOString().slice(0, 16));
  await run(io, { isOnce: false, work: realWork(io, dir), onStart });
  expect(started).toEqual(['2026-06-10T17:00', '2026-06-11T17:00']);
  const runs = await listRuns(store.db, { schedule: null, limit: 10 });
  expect(runs.map(({ reason, state }) => `${reason} ${state}`)).toEqual(['due done', 'due done']);
  expect(site.asked.filter((path) => path === '/a')).toHaveLength(2);
});

test('at the end of its window an audit stops, and goes on the next night with what is left', async () => {
  const links = Array.from({ length: 60 }, (_, n) => `/p${n}`);
  const { dir, remove } = tempDir();
  let answered = 0;
  let close = (): void => undefined;
  const site = await serve((request, response) => {
    if (++answered === 20) close();
    html(response, pageWith(`页 ${request.url}`, request.url === '/' ? links : []));
  });
  undo.push(remove, () => site.close());
  await putSchedule(store.db, nightly(`${site.origin}/`, { opens: '22:00', closes: '06:00', added_at: MORNING }));
  const { io, stop } = surroundings((now) => {
    if (now.getTime() > Date.parse(MORNING) + 41 * 3_600_000) stop.abort();
  });
  const work = realWork(io, dir);
  await run(io, {
    isOnce: false,
    work(task, signal) {
      // The clock stands still during a run; the first night is over in the middle of it.
      const night = new AbortController();
      if (answered === 0) close = () => night.abort();
      return work(task, AbortSignal.any([signal, night.signal]));
    },
  });
  const runs = await listRuns(store.db, { schedule: null, limit: 10 });
  expect(
    runs
      .map(({ reason, state }) => `${reason} ${state}`)
      .reverse()
      .slice(0, 2),
  ).toEqual(['due interrupted', 'continued done']);
  for (const link of links) expect(site.asked.filter((path) => path === link).length, link).toBeGreaterThan(0);
});

test('a portal that cannot be reached is noted as failed with the reason, and the others go on', async () => {
  const site = await serve((_, response) => html(response, pageWith('某县', [])));
  const { dir, remove } = tempDir();
  undo.push(remove, () => site.close());
  await putSchedule(store.db, nightly('http://127.0.0.1:1/'));
  await putSchedule(store.db, nightly(`${site.origin}/`));
  const { io } = surroundings();
  await run(io, { concurrency: 1, work: realWork(io, dir) });
  const runs = await listRuns(store.db, { schedule: null, limit: 10 });
  const told = runs.map(
    ({ portal, state, detail }) => `${portal.includes(':1/') ? 'dead' : 'alive'} ${state} ${detail}`,
  );
  expect(told.sort()).toEqual([
    expect.stringMatching(/^alive done /),
    expect.stringMatching(/^dead failed .*连接被拒绝/),
  ]);
});

test('a portal that is being crawled elsewhere is left for the next look and leaves nothing in the history', async () => {
  const schedule = nightly('http://127.0.0.1:1/');
  await putSchedule(store.db, schedule);
  const other = await store.again();
  const unlock = await other.lock(['host 127.0.0.1:1']);
  const { io } = surroundings();
  const ends: string[] = [];
  await run(io, { work: realWork(io, '/nowhere'), onEnd: (_, end) => void ends.push(end.state) });
  expect(ends).toEqual(['locked']);
  expect(await listRuns(store.db, { schedule: null, limit: 10 })).toEqual([]);
  await unlock();
  await other.close();
});

test('a series grows by one try a time, and the ledger says what was asked for it', async () => {
  const site = await serve((request, response) =>
    html(response, pageWith('某县', []), { status: request.url === '/' ? 200 : 404 }),
  );
  undo.push(() => site.close());
  const schedule = nightly(`${site.origin}/`, { job: 'availability', cron: '0 * * * *', added_at: MORNING });
  await putSchedule(store.db, schedule);
  const { io, stop } = surroundings((now) => {
    if (now.getTime() > Date.parse(MORNING) + 24.1 * 3_600_000) stop.abort();
  });
  await run(io, { isOnce: false, work: realWork(io, '/nowhere') });
  const samples = await listSamples(store.db, schedule.portal, { from: MORNING, until: '2026-06-12' });
  expect(samples).toHaveLength(24);
  expect(new Set(samples.map(({ state }) => state))).toEqual(new Set(['opened']));
  expect(site.asked.filter((path) => path === '/')).toHaveLength(24);
  const visits = await store.db.sql.selectFrom('visits').select('url').execute();
  expect(visits).toHaveLength(site.asked.length);
});
