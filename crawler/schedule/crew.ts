import type { Schedule } from '../../store/schedules.ts';
import type { Due } from './due.ts';
import type { JobEnd } from './run-job.ts';

/** A run at work. */
export interface Task {
  schedule: Schedule;
  due: Due;
}

export interface Crew {
  /** Whether that schedule is at work here. */
  has: (name: string) => boolean;
  readonly size: number;
  count: (job: Schedule['job']) => number;
  /** Begins a run and resolves with its end. */
  start: (task: Task) => Promise<JobEnd>;
  /** Ends, as after Ctrl-C, the runs whose time is over. */
  stopLate: (now: Date) => void;
  stopAll: () => void;
  /** Resolves when one of those at work has ended; at once where nobody is. */
  oneEnded: () => Promise<unknown>;
}

/** The runs that this process is at, each with its own end. @param work does one until its signal aborts */
export function createCrew(work: (task: Task, signal: AbortSignal) => Promise<JobEnd>): Crew {
  const atWork = new Map<string, Task & { stop: AbortController; ended: Promise<JobEnd> }>();
  return {
    has: (name) => atWork.has(name),
    get size() {
      return atWork.size;
    },
    count: (job) => [...atWork.values()].filter(({ schedule }) => schedule.job === job).length,
    start(task) {
      const { name } = task.schedule;
      const stop = new AbortController();
      const ended = work(task, stop.signal).finally(() => atWork.delete(name));
      atWork.set(name, { ...task, stop, ended });
      return ended;
    },
    stopLate(now) {
      for (const { due, stop } of atWork.values()) if (due.until !== null && due.until <= now) stop.abort();
    },
    stopAll() {
      for (const { stop } of atWork.values()) stop.abort();
    },
    oneEnded: () =>
      atWork.size === 0 ? Promise.resolve() : Promise.race([...atWork.values()].map(({ ended }) => ended)),
  };
}
