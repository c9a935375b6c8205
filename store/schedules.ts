import type { Database, ScheduleRow } from './schema.ts';

export type Schedule = ScheduleRow;

/** Adds a schedule, or puts it in the place of the one with its name. */
export async function putSchedule(db: Database, schedule: Schedule): Promise<void> {
  const { name: _, ...rest } = schedule;
  await db.sql
    .insertInto('schedules')
    .values(schedule)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(rest))
    .execute();
}

/** All, by name; one row a portal and job. */
export async function listSchedules(db: Database): Promise<Schedule[]> {
  return db.sql.selectFrom('schedules').selectAll().orderBy('name').execute();
}

export async function findSchedule(db: Database, name: string): Promise<Schedule | undefined> {
  return db.sql.selectFrom('schedules').selectAll().where('name', '=', name).executeTakeFirst();
}

/** Its history stays. @returns whether there was one */
export async function removeSchedule(db: Database, name: string): Promise<boolean> {
  const { numDeletedRows } = await db.sql.deleteFrom('schedules').where('name', '=', name).executeTakeFirstOrThrow();
  return Number(numDeletedRows) > 0;
}
