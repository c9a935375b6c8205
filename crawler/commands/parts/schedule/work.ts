import type { Logger } from 'pino';
import { openStore, type Store } from '../../../../store/open.ts';
import { isPostgres } from '../../../../store/place.ts';
import { stopError } from '../../../../store/stop.ts';
import type { Task } from '../../../schedule/crew.ts';
import { type JobEnd, runJob } from '../../../schedule/run-job.ts';
import { runSchedules } from '../../../schedule/run-schedules.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { VERSION } from '../../../version.ts';
import { createGauges, type Gauges } from '../../../work/gauges.ts';
import { jobIo } from '../../../work/job-io.ts';
import { createLog } from '../../../work/log.ts';
import { BOSS_TIMES, type BossTimes, openBoss } from '../../../work/open-boss.ts';
import { runWorker } from '../../../work/run-worker.ts';
import { serveHealth } from '../../../work/serve-health.ts';
import { placeOf, withStore } from '../with-store.ts';

interface Surroundings {
  flags: Flags;
  io: Io;
}

/** Portals at a time, where nobody says. */
const CONCURRENCY = 4;

/** Keeps the schedules of any store in this process, until it is told to end. Returns the exit code. */
export async function keepSchedules({ flags, io }: Surroundings): Promise<number> {
  return atWork({ flags, io }, async ({ store, log, gauges, onStart, onEnd }) => {
    const concurrency = flags.concurrency ?? CONCURRENCY;
    await runSchedules({
      store,
      concurrency,
      isOnce: flags.once,
      work: (task, signal) => runIn(store, task, { flags, io: jobIo(io, log, signal) }),
      now: io.now,
      sleep: io.sleep,
      signal: io.signal,
      onWait: gauges.waiting,
      onStart,
      onEnd,
    });
  });
}

/** Works for the schedules of a store on a server, beside any number of others. Returns the exit code. */
export async function workOnServer(url: string, { flags, io }: Surroundings): Promise<number> {
  return atWork({ flags, io }, async ({ store, log, onStart, onEnd }) => {
    const times = bossTimes();
    const boss = await openBoss(url, store.db, times);
    await runWorker({
      store,
      boss,
      times,
      concurrency: flags.concurrency ?? CONCURRENCY,
      work: (task, signal) => runIn(store, task, { flags, io: jobIo(io, log, signal) }),
      now: io.now,
      sleep: io.sleep,
      signal: io.signal,
      onStart,
      onEnd,
    });
  });
}

/** For tests, which do not wait a minute to see a worker dead. */
function bossTimes(): BossTimes {
  const given = process.env['ZWGK_BOSS_TIMES'] ?? '';
  return given === '' ? BOSS_TIMES : (JSON.parse(given) as BossTimes);
}

/** One run; on a server it has a store of its own, so that a lost lock takes this run along and no other. */
async function runIn(store: Store, { schedule, due }: Task, { flags, io }: Surroundings): Promise<JobEnd> {
  const place = placeOf(flags);
  if (!isPostgres(place)) return runJob({ store, schedule, due, flags, io });
  const own = await openStore(place, { secret: flags.secret });
  try {
    return await runJob({ store: own, schedule, due, flags, io });
  } finally {
    await own.close();
  }
}

interface Bench {
  store: Store;
  log: Logger;
  gauges: Gauges;
  onStart: (task: Task) => void;
  onEnd: (task: Task, end: JobEnd) => void;
}

/** What both have about them: the store, the log, the figures and where they can be read. */
async function atWork({ flags, io }: Surroundings, work: (bench: Bench) => Promise<void>): Promise<number> {
  const log = createLog(io);
  const gauges = createGauges(VERSION);
  return withStore(flags, {}, async (store) => {
    const health =
      flags.listen === null
        ? null
        : await serveHealth({ ...flags.listen, metrics: gauges, problem: () => problemOf(store, io.signal) });
    log.info({ store: store.place, version: VERSION, ...(health !== null && { listen: health.url }) }, 'ready');
    try {
      await work({
        store,
        log,
        gauges,
        onStart(task) {
          gauges.started(task, io.now());
          const { schedule, due } = task;
          log.info({ schedule: schedule.name, job: schedule.job, reason: due.reason, due: due.dueAt }, 'run starts');
        },
        onEnd(task, end) {
          gauges.ended(task, end, io.now());
          const { name, job } = task.schedule;
          const line = { schedule: name, job, state: end.state, detail: end.detail };
          if (end.state === 'failed') log.warn(line, 'run ended');
          else log.info(line, 'run ended');
        },
      });
      log.info('stopped');
      // To be told to end is how this ends.
      return EXIT.done;
    } finally {
      await health?.close();
    }
  });
}

/** Why no work can be done; null where it can. */
async function problemOf({ db, place }: Store, signal: AbortSignal): Promise<string | null> {
  if (signal.aborted) return 'stopping';
  try {
    await db.sql.selectFrom('meta').select('name').limit(1).execute();
    return null;
  } catch (error) {
    const known = stopError(error, place);
    return known instanceof Error ? known.message : String(known);
  }
}
