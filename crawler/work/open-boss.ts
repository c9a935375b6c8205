import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Database } from '../../store/schema.ts';

/** How fast a worker that died is noticed; seconds. */
export interface BossTimes {
  /** Between two looks for jobs. */
  poll: number;
  /** A job whose worker has been silent so long goes to another one. */
  heartbeat: number;
  /** Between two looks for such jobs. */
  monitor: number;
}

export const BOSS_TIMES: BossTimes = { poll: 5, heartbeat: 60, monitor: 30 };

/** The longest that pg-boss lets a job take. */
const MOST_HOURS = 24;
const RETRY = { retryLimit: 5, retryDelay: 30 } as const;

/** One queue a kind of job, each schedule once in it; `look` finds out what is due. */
export const QUEUES = ['look', 'audit', 'availability'] as const;

/** Starts pg-boss beside the store's tables, in a schema of its own for each store. */
export async function openBoss(url: string, db: Database, times: BossTimes): Promise<PgBoss> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db.sql);
  const schema = rows[0]?.schema ?? 'public';
  const boss = new PgBoss({
    connectionString: url,
    schema: schema === 'public' ? 'zwgk_jobs' : `${schema}_jobs`,
    application_name: 'zwgk jobs',
    max: 4,
    superviseIntervalSeconds: times.monitor,
    monitorIntervalSeconds: times.monitor,
    clockMonitorIntervalSeconds: 600,
  });
  // Told again by the call that meets it, or passing; without a listener it would end the process.
  boss.on('error', () => undefined);
  await boss.start();
  for (const name of QUEUES)
    await boss.createQueue(name, {
      policy: 'exclusive',
      expireInSeconds: MOST_HOURS * 3600,
      heartbeatSeconds: times.heartbeat,
      deleteAfterSeconds: 24 * 3600,
      ...RETRY,
    });
  return boss;
}
