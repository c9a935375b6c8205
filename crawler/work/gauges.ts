import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Task } from '../schedule/crew.ts';
import type { JobEnd } from '../schedule/run-job.ts';

/** Figures of a worker, in the text format of Prometheus. */
export interface Gauges {
  started: (task: Task, now: Date) => void;
  ended: (task: Task, end: JobEnd, now: Date) => void;
  /** What waits for its turn. */
  waiting: (n: number) => void;
  text: () => Promise<string>;
  type: string;
}

const MINUTE = 60;

/** Counts from the start of the process, in a registry of its own. */
export function createGauges(version: string): Gauges {
  const registers = [new Registry()];
  const own = { registers };
  const atWork = new Gauge({ name: 'zwgk_runs_at_work', help: 'Runs in progress', labelNames: ['job'], ...own });
  const waiting = new Gauge({ name: 'zwgk_runs_due', help: 'Runs that are due and wait for their turn', ...own });
  const runs = new Counter({ name: 'zwgk_runs_total', help: 'Runs by end', labelNames: ['job', 'state'], ...own });
  const late = new Gauge({
    name: 'zwgk_start_delay_seconds',
    help: 'Of the newest run: start after its time',
    labelNames: ['job'],
    ...own,
  });
  const seconds = new Histogram({
    name: 'zwgk_run_seconds',
    help: 'How long runs took',
    labelNames: ['job'],
    buckets: [1, 10, MINUTE, 10 * MINUTE, 60 * MINUTE, 240 * MINUTE, 720 * MINUTE],
    ...own,
  });
  const info = new Gauge({ name: 'zwgk_info', help: 'Version of zwgk', labelNames: ['version'], ...own });
  const memory: Gauge = new Gauge({
    name: 'zwgk_resident_bytes',
    help: 'Resident memory of the process',
    collect: (): void => memory.set(process.memoryUsage.rss()),
    ...own,
  });
  info.set({ version }, 1);
  const begun = new Map<string, number>();
  return {
    started({ schedule: { name, job }, due }, now) {
      begun.set(name, now.getTime());
      atWork.inc({ job });
      late.set({ job }, (now.getTime() - due.dueAt.getTime()) / 1000);
    },
    ended({ schedule: { name, job } }, { state }, now) {
      atWork.dec({ job });
      runs.inc({ job, state });
      if (state !== 'locked') seconds.observe({ job }, (now.getTime() - (begun.get(name) ?? now.getTime())) / 1000);
      begun.delete(name);
    },
    waiting: (n) => waiting.set(n),
    text: () => registers[0]!.metrics(),
    type: registers[0]!.contentType,
  };
}
