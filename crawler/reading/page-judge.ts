import type { Checklist, Criterion } from '../../rules/evaluate/checklist.ts';
import { makePlan, type Plan } from '../../rules/evaluate/plan.ts';
import type { PageFacts, Seen } from '../../rules/facts/page-facts.ts';
import { judgePage } from '../../rules/judge/judge-page.ts';
import { isPlainPage } from '../../rules/site/fold-site.ts';
import { secretHash } from '../../store/secret.ts';
import { packVerdicts, printOfJudges } from '../verdicts.ts';

/** Under what pages will be judged once they are all there, fit to be sent to a thread. */
export interface Judging {
  checklist: Checklist;
  criteria: readonly Criterion[];
  /** As the portal's operator knows it. */
  siteIdCode: string | null;
  /** Of the store. */
  secret: Uint8Array;
  /** Print of all that; verdicts are kept under it. */
  by: string;
}

export function judgingOf(plan: Plan, { siteIdCode, secret }: Pick<Judging, 'siteIdCode' | 'secret'>): Judging {
  return {
    checklist: plan.checklist,
    criteria: plan.criteria.map(({ criterion }) => criterion),
    siteIdCode,
    secret,
    by: printOfJudges(plan, siteIdCode),
  };
}

/** What page rules said of a page, as the store keeps it. */
export interface JudgedPage {
  judged: Uint8Array;
  judged_by: string;
}

export type PageJudge = (facts: PageFacts, seen: Seen) => JudgedPage;

/** Judges pages while they are at hand: the portal's judgement need not read their text again. */
export function createPageJudge({ checklist, criteria, siteIdCode, secret, by }: Judging): PageJudge {
  const plan = makePlan(checklist, criteria);
  const hash = secretHash(secret);
  return (facts, seen) => {
    // What holds on one day only is judged anew, on the day of the judgement.
    const context = { asOf: seen.seenAt.slice(0, 10), seen, secretHash: hash, siteIdCode };
    const verdicts = judgePage(plan, facts, context).map(({ verdict, isOfDay }) => (isOfDay ? null : verdict));
    return { judged: packVerdicts({ verdicts, isPlain: isPlainPage(facts) }), judged_by: by };
  };
}
