import * as z from 'zod';

/** What a person may say of a finding or of a criterion. */
export const VERDICTS = [
  'confirm', // the problem is there
  'dismiss', // it is not: a false alarm, with the reason
  'explained', // a 情况说明 covers it
  'not-ours', // another unit's; `unit` says whose
  'not-applicable', // the duty does not concern this portal or unit
  'fixed', // seen to be put right
  'note', // says something and decides nothing
  'answer', // a manual sheet filled in; `choice` is the answer taken
] as const;

/**
 * One decision, an event that is never changed or taken back: a later one of the same person stands in its place.
 * `proofHash` is the hash of the proof that the person saw; when the proof changes the question is open again.
 */
export const decisionSchema = z.strictObject({
  /** Unique for ever: who, when and what make it up, so that the same event read twice is one event. */
  id: z.string().min(1),
  at: z.iso.datetime(),
  by: z.string().min(1),
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('finding'), key: z.string() }),
    z.strictObject({ kind: z.literal('criterion'), criterion: z.string(), unit: z.string().nullable() }),
  ]),
  verdict: z.enum(VERDICTS),
  why: z.string().default(''),
  /** For `not-ours`: the unit it belongs to. */
  unit: z.string().optional(),
  /** For `answer`: the choice of the sheet. */
  choice: z.string().optional(),
  proofHash: z.string(),
});

export type Decision = z.infer<typeof decisionSchema>;
export type Verdict = (typeof VERDICTS)[number];

/** Two sets of decisions as one: a union by id, in the order of time and then of id. */
export function mergeDecisions(...sets: (readonly Decision[])[]): Decision[] {
  const byId = new Map(sets.flat().map((decision) => [decision.id, decision]));
  return [...byId.values()].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
