import * as z from 'zod';
import { handFindingSchema } from './hand-finding-schema.ts';

/** What a person may say of a finding or of a criterion. */
export const VERDICTS = [
  'confirm', // the problem is there
  'dismiss', // it is not: a false alarm, with the reason
  'explained', // a 情况说明 covers it
  'not-ours', // another unit's; `unit` says whose
  'not-applicable', // the duty does not concern this portal or unit
  'fixed', // seen to be put right
  'note', // says something and decides nothing
  'found', // a problem that no rule saw; `finding` says it
  'withdraw', // takes back this person's own last word; the question is as open as before it
  'answer', // a manual sheet filled in; `choice` is the answer taken, `count` the items of a bonus line
] as const;

/**
 * One decision, an event that is never changed or taken back: a later one of the same person stands in its place.
 * `proofHash` is the hash of the proof that the person saw; when the proof changes the question is open again.
 */
export const decisionSchema = z.strictObject({
  /** Unique for ever: who, when and what make it up, so that the same event read twice is one event; see `decisionId` in decisions.ts. */
  id: z.string().min(1),
  at: z.iso.datetime(),
  by: z.string().min(1),
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('finding'), key: z.string().min(1) }),
    z.strictObject({
      kind: z.literal('criterion'),
      criterion: z.string().min(1),
      /** Null speaks of the portal. */
      unit: z.string().min(1).nullable(),
      /** One clause of the sheet; without it all of them. */
      clause: z.string().min(1).optional(),
    }),
  ]),
  verdict: z.enum(VERDICTS),
  why: z.string().default(''),
  /** For `not-ours`: the unit it belongs to. */
  unit: z.string().min(1).optional(),
  /** For `answer`: the choice of the sheet. */
  choice: z.string().min(1).optional(),
  /** For `answer` on a bonus line: how many items are proven. */
  count: z.int().nonnegative().optional(),
  /** For `found`: what was found. For `confirm`: what was seen in a browser on a page that the crawl may not have read. */
  finding: handFindingSchema.optional(),
  /** `proofHashOf` the finding; '' for a criterion, which has no proof of its own. */
  proofHash: z.string(),
});

export type Decision = z.infer<typeof decisionSchema>;
export type Verdict = (typeof VERDICTS)[number];
