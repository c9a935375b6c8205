import * as z from 'zod';
import { STATES } from './states.ts';

// One unit's share of the result. Points to the findings and criteria of the whole instead of repeating them.

export const unitResultSchema = z.object({
  /** One short form everywhere: 县人社局. */
  name: z.string(),
  /** 组别; units are ranked within theirs only. */
  group: z.string(),
  /** How the unit came to be known, and in words. */
  from: z.enum(['portal-file', 'platform', 'issuer']),
  why: z.string(),
  /** Why it is not assessed this time; null where it is. */
  exempt: z.string().nullable(),
  /** Its platform or a column of its own was read; else only pages that name it were, if any. */
  isSeen: z.boolean(),
  pages: z.number().int(),
  columns: z.number().int(),
  /** Keys of its findings. */
  findings: z.array(z.string()),
  score: z.object({
    /** On `full`; null where more than half of the marks are undecided. */
    total: z.number().nullable(),
    /** Full marks of its group. */
    full: z.number(),
    base: z.number().nullable(),
    bonus: z.number(),
    credits: z.array(z.object({ criterion: z.string(), items: z.number().int(), marks: z.number() })),
    grade: z.string().nullable(),
    gradeNote: z.string().nullable(),
    veto: z.array(z.object({ criterion: z.string(), reason: z.string() })),
    undecided: z.object({ marks: z.number(), low: z.number(), high: z.number() }),
    /** Marks of the lines that count, and what they took. */
    marks: z.number(),
    taken: z.number(),
  }),
  /** Within its group; null for a unit without a score, not seen, with a veto, or not assessed. */
  rank: z.number().int().nullable(),
  /** Every line that the checklist gives to the unit, in its order. */
  lines: z.array(
    z.object({
      criterion: z.string(),
      state: z.enum(STATES),
      marks: z.number(),
      taken: z.number(),
      reason: z.string(),
      checked: z.number().int(),
      findings: z.array(z.string()),
    }),
  ),
});

export type UnitResult = z.infer<typeof unitResultSchema>;
export type UnitLine = UnitResult['lines'][number];
