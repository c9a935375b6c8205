import type { Job, PgBoss } from 'pg-boss';
import type { Store } from '../../store/open.ts';
import { latestRuns } from '../../store/runs.ts';
import { findSchedule } from '../../store/schedules.ts';
import { stopError } from '../../store/stop.ts';
import { createCrew, type Task } from '../schedule/crew.ts';
import { dueOf, ZONE } from '../schedule/due.ts';
import { listDue } from '../schedule/list-due.ts';
import type { JobEnd } from '../schedule/run-job.ts';
import { PROBES_AT_ONCE } from '../schedule/run-schedules.ts';
import type { BossTimes } from './open-boss.ts';

export interface WorkerOptions {
  /** For the schedules; a run has a store of its own, see `work`. */
  store: Store;
  boss: PgBoss;
  times: BossTimes;
  /** Audits at a time. */
  concurrency: number;
  work: (task: Task, signal: AbortSignal) => Promise<JobEnd>;
  now: () => Date;
  /** Rejects when `signal` aborts. */
  sleep: (ms: number) => Promise<void>;
  signal: AbortSignal;
  onStart: (task: Task) => void;
  onEnd: (task: Task, end: JobEnd) => void;
}

/** pg-boss takes a job away after 24 hours; a longer crawl goes on in a job of its own. */
const LONGEST_RUN = 23 * 3_600_000;
const LOOK_EVERY = 30_000;
/** Runs that were told to end finish the pages in flight and note where they are. */
const PATIENCE = 90_000;

/**
 * Takes jobs from the queues until it is told to end. The queues only spread the work: that a portal is crawled by one
 * worker at a time is the store's lock's doing, and what is due is read from the store again before each run.
 */
export async function runWorker(options: WorkerOptions): Promise<void> {
  const { store, boss, times, now, signal } = options;
  const crew = createCrew(options.work);

  /** Sends what is due; a schedule that is in its queue or at work already is not taken a second time. */
  const look = async (): Promise<void> => {
    for (const { schedule } of await listDue(store.db, now()))
      await boss.send(schedule.job, { schedule: schedule.name }, { singletonKey: schedule.name });
  };
  const handle = async ([job]: Job<{ schedule: string }>[]): Promise<void> => {
    const task = signal.aborted || job === undefined ? null : await taskOf(job.data.schedule);
    if (task === null) return;
    options.onStart(task);
    try {
      options.onEnd(task, await crew.start(task));
    } catch (error) {
      // The store failed, so that nothing is noted; pg-boss hands the job out again.
      const known = stopError(error, store.place);
      options.onEnd(task, { state: 'failed', detail: known instanceof Error ? known.message : String(known) });
      throw known;
    }
  };
  const taskOf = async (name: string): Promise<Task | null> => {
    const schedule = await findSchedule(store.db, name);
    if (schedule === undefined || crew.has(name)) return null;
    const due = dueOf(schedule, (await latestRuns(store.db)).get(name), now());
    if ('nextAt' in due) return null;
    const longest = new Date(now().getTime() + LONGEST_RUN);
    return { schedule, due: { ...due, until: due.until !== null && due.until < longest ? due.until : longest } };
  };

  await boss.work('look', { pollingIntervalSeconds: times.poll }, look);
  const polled = { pollingIntervalSeconds: times.poll, batchSize: 1 };
  await boss.work('audit', { ...polled, localConcurrency: options.concurrency }, handle);
  await boss.work('availability', { ...polled, localConcurrency: PROBES_AT_ONCE }, handle);
  await boss.schedule('look', '* * * * *', null, { tz: ZONE });
  await look();
  while (!signal.aborted) {
    crew.stopLate(now());
    await options.sleep(LOOK_EVERY).catch(() => undefined);
  }
  crew.stopAll();
  await boss.stop({ graceful: true, timeout: PATIENCE });
}
