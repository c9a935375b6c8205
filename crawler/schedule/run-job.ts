import { hostname } from 'node:os';
import { join } from 'node:path';
import type { StopError } from '../../rules/errors.ts';
import { stopWords } from '../../rules/words.ts';
import type { Store } from '../../store/open.ts';
import { beginRun, endRun } from '../../store/runs.ts';
import type { RunState } from '../../store/schema.ts';
import type { Schedule } from '../../store/schedules.ts';
import { stopError } from '../../store/stop.ts';
import { isTaken } from '../../store/taken.ts';
import { readBench } from '../commands/parts/bench.ts';
import { gather } from '../commands/parts/audit-target.ts';
import { judgeCrawl } from '../commands/parts/judge-crawl.ts';
import { crawlNames, type Target } from '../commands/parts/target.ts';
import type { Flags } from '../terminal/flags.ts';
import type { Io } from '../terminal/io.ts';
import type { Due } from './due.ts';
import { optionsOf } from './options.ts';
import { sampleOnce } from './sample-once.ts';

export interface JobOptions {
  store: Store;
  schedule: Schedule;
  due: Pick<Due, 'dueAt' | 'reason' | 'missed'>;
  /** Of the runner; results go into a folder of `out` for each schedule. */
  flags: Flags;
  /** Its signal ends the run; what is not finished is gone on with. */
  io: Io;
}

/** locked: another process is at the portal or at one of its hosts; nothing was done or noted. */
export interface JobEnd {
  state: Exclude<RunState, 'running' | 'lost'> | 'locked';
  detail: string;
}

/**
 * Does what a schedule asks for once, and notes it in the history.
 * @throws StopError where the store fails, so that the end cannot be noted either
 */
export async function runJob({ store, schedule, due, flags, io }: JobOptions): Promise<JobEnd> {
  // What its file says of it lies in the store since it was added, the contact among the options.
  const target: Target = {
    ...(JSON.parse(schedule.target) as Pick<Target, 'url' | 'name' | 'hosts'>),
    notes: null,
    contact: null,
  };
  const own: Flags = { ...optionsOf(schedule.options, flags), out: join(flags.out, schedule.name) };
  let unlock: () => Promise<void>;
  try {
    unlock = await store.lock(schedule.job === 'audit' ? crawlNames(target) : lookNames(target));
  } catch (error) {
    if (isTaken(error)) return { state: 'locked', detail: (error as StopError).message };
    throw stopError(error, store.place);
  }
  try {
    const id = await beginRun(store.db, {
      schedule: schedule.name,
      portal: schedule.portal,
      job: schedule.job,
      due_at: due.dueAt.toISOString(),
      reason: due.reason,
      started_at: io.now().toISOString(),
      detail: due.missed === 0 ? '' : `错过 ${due.missed} 次，补这一次`,
      worker: `${process.pid}@${hostname()}`,
    });
    const end = await work(target, { store, schedule, flags: own, io });
    const detail = due.missed === 0 ? end.detail : `${end.detail}（此前错过 ${due.missed} 次，只补一次）`;
    await endRun(store.db, id, { state: end.state, detail, finishedAt: io.now().toISOString() });
    return { state: end.state, detail };
  } finally {
    await unlock();
  }
}

/**
 * What is locked for a try to open the home page: its hosts, against other tries. It does not wait for a crawl of them,
 * which may take all night: one request an hour is a visitor's, and a series with gaps wherever it was crawled would say
 * nothing of a site that fails under load.
 */
function lookNames(target: Target): string[] {
  return crawlNames(target).map((name) => `look ${name}`);
}

type Work = Pick<JobOptions, 'store' | 'schedule' | 'flags' | 'io'>;
type WorkEnd = { state: 'done' | 'interrupted' | 'failed'; detail: string };

async function work(target: Target, { store, schedule, flags, io }: Work): Promise<WorkEnd> {
  try {
    if (schedule.job === 'availability') return await sampleOnce(target, { store, portal: schedule.portal, flags, io });
    const crawl = await gather(target, store, { flags, io });
    if (crawl === null) return { state: 'interrupted', detail: '未抓完，接着抓' };
    await judgeCrawl({ store, crawl, bench: readBench(flags, io.now()) }, { flags, io });
    const early = crawl.stopped_by === null ? '' : `，提前结束：${stopWords(crawl.stopped_by)}`;
    return { state: 'done', detail: `结果在 ${flags.out}${early}` };
  } catch (error) {
    if (io.signal.aborted) return { state: 'interrupted', detail: '未抓完，接着抓' };
    return { state: 'failed', detail: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
  }
}
