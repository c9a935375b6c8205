import { makePlan, type Plan } from '../../../rules/evaluate/plan.ts';
import { loadChecklist, loadCriteria, seedsVersion } from '../../seeds.ts';
import type { Flags } from '../../terminal/flags.ts';
import { VERSION } from '../../version.ts';

/** What judges: the checklist with its rules, the day, the versions. */
export interface Bench {
  plan: Plan;
  asOf: string;
  tool: { version: string; seeds: string };
}

/** @throws UsageError */
export function readBench(flags: Flags, now: Date): Bench {
  return {
    plan: makePlan(loadChecklist(flags.checklist), loadCriteria()),
    asOf: flags.asOf ?? dayInBeijing(now),
    tool: { version: VERSION, seeds: seedsVersion(flags.checklist) },
  };
}

/** The day in Asia/Shanghai, YYYY-MM-DD: where the portals and their deadlines are. */
export function dayInBeijing(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
