import type { Store } from '../../store/open.ts';
import { createCrew, type Crew, type Task } from './crew.ts';
import type { JobEnd } from './run-job.ts';
import { listDue } from './list-due.ts';

/** Between two looks at what is due, ms. */
const LOOK_EVERY = 30_000;
/** Tries to open a home page do not wait for crawls, which take hours. */
export const PROBES_AT_ONCE = 4;

export interface RunSchedulesOptions {
  store: Store;
  /** Audits at a time. */
  concurrency: number;
  /** Ends when everything that is due now is done. */
  isOnce: boolean;
  work: (task: Task, signal: AbortSignal) => Promise<JobEnd>;
  now: () => Date;
  /** Rejects when `signal` aborts, or the one given with it. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Ends all after the pages in flight. */
  signal: AbortSignal;
  onStart?: (task: Task) => void;
  onEnd?: (task: Task, end: JobEnd) => void;
  /** Told how many are due and wait for their turn. */
  onWait?: (n: number) => void;
}

/**
 * Keeps a store's schedules in this process: no service, no other machine.
 * @throws what a run throws, after the others have been stopped
 */
export async function runSchedules(options: RunSchedulesOptions): Promise<void> {
  const { store, concurrency, isOnce, work, now, signal } = options;
  const crew = createCrew(work);
  /** Those whose portal another process is at, and when to try again. */
  const locked = new Map<string, Date>();
  const failures: unknown[] = [];

  const start = async (task: Task): Promise<void> => {
    options.onStart?.(task);
    try {
      const end = await crew.start(task);
      if (end.state === 'locked') locked.set(task.schedule.name, new Date(now().getTime() + LOOK_EVERY));
      options.onEnd?.(task, end);
    } catch (error) {
      failures.push(error);
    }
  };
  const isFree = ({ schedule: { name } }: Task): boolean => {
    const again = locked.get(name);
    return !crew.has(name) && (again === undefined || (!isOnce && again <= now()));
  };

  while (!signal.aborted && failures.length === 0) {
    crew.stopLate(now());
    const due = (await listDue(store.db, now())).filter(isFree);
    let waiting = 0;
    for (const task of due) {
      const { job } = task.schedule;
      if (crew.count(job) < (job === 'audit' ? concurrency : PROBES_AT_ONCE)) void start(task);
      else waiting++;
    }
    options.onWait?.(waiting);
    if (isOnce && crew.size === 0) break;
    await nextLook(isOnce || waiting > 0 ? crew : null, options.sleep);
  }
  crew.stopAll();
  while (crew.size > 0) await crew.oneEnded().catch(() => undefined);
  if (failures.length > 0) throw failures[0];
}

/** Waits for the next time to look, or, where others wait for their turn, for the first end before that. */
async function nextLook(crew: Crew | null, sleep: RunSchedulesOptions['sleep']): Promise<void> {
  const looks = new AbortController();
  const time = sleep(LOOK_EVERY, looks.signal).catch(() => undefined);
  await (crew === null ? time : Promise.race([time, crew.oneEnded().catch(() => undefined)]));
  looks.abort();
}
