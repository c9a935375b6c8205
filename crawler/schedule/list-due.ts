import { latestRuns } from '../../store/runs.ts';
import type { Database } from '../../store/schema.ts';
import { listSchedules } from '../../store/schedules.ts';
import type { Task } from './crew.ts';
import { dueOf } from './due.ts';

/** What is to be run now, longest due first. A schedule at work is among them too, as if its process had died. */
export async function listDue(db: Database, now: Date): Promise<Task[]> {
  const last = await latestRuns(db);
  const tasks = (await listSchedules(db)).flatMap((schedule): Task[] => {
    const due = dueOf(schedule, last.get(schedule.name), now);
    return 'nextAt' in due ? [] : [{ schedule, due }];
  });
  return tasks.sort((a, b) => a.due.dueAt.getTime() - b.due.dueAt.getTime());
}
