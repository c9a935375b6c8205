import { makePlan, type Plan } from '../../../rules/evaluate/plan.ts';
import { loadChecklist, loadCriteria, seedsVersion } from '../../seeds.ts';
import type { Flags } from '../../terminal/flags.ts';
import { dayInShanghai } from '../../../rules/text/shanghai-time.ts';
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
    asOf: flags.asOf ?? dayInShanghai(now),
    tool: { version: VERSION, seeds: seedsVersion(flags.checklist) },
  };
}
