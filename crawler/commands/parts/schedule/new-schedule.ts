import { UsageError } from '../../../../rules/errors.ts';
import type { Schedule } from '../../../../store/schedules.ts';
import { cronProblem } from '../../../schedule/due.ts';
import { keepOptions } from '../../../schedule/options.ts';
import { hostOf } from '../../../../rules/walk/scope.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { readBench } from '../bench.ts';
import { readAll } from '../read-all.ts';
import { portalOf, readTarget, type Target, withContact } from '../target.ts';

/** A night's start that leaves the evening to people; hourly is 24 tries a day, and 20 are asked for. */
const USUAL = {
  audit: { cron: '0 1 * * *', spread: 180 },
  availability: { cron: '0 * * * *', spread: 60 },
} as const;

export interface NewSchedule {
  schedule: Schedule;
  /** What the portal's file says; kept in the store, since the file need not be where the runs are. */
  notes: Target['notes'];
}

/**
 * The schedule that the command line describes.
 * @throws UsageError with every problem
 */
export function readNewSchedule(address: string | undefined, flags: Flags, now: Date): NewSchedule {
  const { target } = readAll({
    target: () => readTarget(address, flags),
    bench: () => readBench(flags, now),
    cron: () => checkCron(flags.cron, now),
  });
  const usual = USUAL[flags.job];
  const { url, name, hosts, notes }: Target = target;
  const schedule: Schedule = {
    name: flags.name ?? nameOf(url, flags.job),
    portal: portalOf(target),
    job: flags.job,
    cron: flags.cron ?? usual.cron,
    spread: flags.spread ?? usual.spread,
    opens: flags.window?.opens ?? null,
    closes: flags.window?.closes ?? null,
    target: JSON.stringify({ url, name, hosts }),
    options: keepOptions(withContact(flags, target)),
    added_at: now.toISOString(),
  };
  return { schedule, notes };
}

function checkCron(cron: string | null, now: Date): void {
  const problem = cron === null ? null : cronProblem(cron, now);
  if (problem !== null)
    throw new UsageError([
      { field: '--cron', expected: '五段的 cron 表达式，如 "0 1 * * *"', got: `${cron}（${problem}）` },
    ]);
}

/** Also the name of the folder with the results. */
function nameOf(url: string, job: Flags['job']): string {
  const host = (hostOf(url) ?? 'portal').replaceAll(/[^\w.-]+/g, '_');
  return job === 'audit' ? host : `${host}-${job}`;
}
