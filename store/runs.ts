import { show } from './hide.ts';
import type { Database, RunRow, RunState } from './schema.ts';
import { transact } from './transact.ts';

export type Run = RunRow;

export type NewRun = Pick<
  Run,
  'schedule' | 'portal' | 'job' | 'due_at' | 'reason' | 'started_at' | 'detail' | 'worker'
>;

/**
 * Notes that a run begins. Who calls this is alone with the schedule, so a run of it that still counts as running has
 * died with its process, and is noted as lost.
 * @returns number of the run
 */
export async function beginRun(db: Database, run: NewRun): Promise<number> {
  return transact(db, async (trx) => {
    const before = await trx.sql
      .selectFrom('runs')
      .select(['id', 'state', 'lost'])
      .where('schedule', '=', run.schedule)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    const isLost = before?.state === 'running';
    if (isLost)
      await trx.sql
        .updateTable('runs')
        .set({ state: 'lost', finished_at: run.started_at, detail: '进程中断，没有留下结果' })
        .where('id', '=', before.id)
        .execute();
    const { id } = await trx.sql
      .insertInto('runs')
      .values({ ...run, state: 'running', finished_at: null, lost: isLost ? before.lost + 1 : 0 })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** What is said of it may quote an address; personal data in it is masked for good. */
export async function endRun(
  db: Database,
  id: number,
  end: { state: Exclude<RunState, 'running'>; detail: string; finishedAt: string },
): Promise<void> {
  await db.sql
    .updateTable('runs')
    .set({ state: end.state, detail: show(end.detail).toString(), finished_at: end.finishedAt })
    .where('id', '=', id)
    .execute();
}

/** The newest run of each schedule that has one, by schedule. */
export async function latestRuns(db: Database): Promise<Map<string, Run>> {
  const rows = await db.sql
    .selectFrom('runs')
    .selectAll()
    .where('id', 'in', (e) =>
      e
        .selectFrom('runs')
        .select((f) => f.fn.max('id').as('id'))
        .groupBy('schedule'),
    )
    .execute();
  return new Map(rows.map((row) => [row.schedule, row]));
}

/** Newest first. */
export async function listRuns(
  db: Database,
  { schedule, limit }: { schedule: string | null; limit: number },
): Promise<Run[]> {
  return db.sql
    .selectFrom('runs')
    .selectAll()
    .$if(schedule !== null, (q) => q.where('schedule', '=', schedule!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
