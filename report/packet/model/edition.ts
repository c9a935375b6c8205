import * as z from 'zod';
import { problemSchema } from './problem.ts';

// What was sent out for a period, as it was printed. Later periods compare with this and not with what is in the data by then.

export const rankRowSchema = z.object({
  unit: z.string(),
  group: z.string(),
  /** Within the group; null for a unit that is not ranked. */
  rank: z.number().int().nullable(),
  /** Two decimals, as shown. */
  score: z.number().nullable(),
  full: z.number(),
  deducted: z.number().nullable(),
  bonus: z.number(),
  problems: z.number().int(),
  before: z.object({ score: z.number().nullable(), rank: z.number().int().nullable() }).nullable(),
  /** Problems of the last period: put right, those of them within their deadline, of how many. */
  fixed: z.object({ done: z.number().int(), onTime: z.number().int().default(0), of: z.number().int() }),
  grade: z.string().nullable(),
  notes: z.array(z.string()),
});

const periodSchema = z.object({
  id: z.string(),
  kind: z.enum(['month', 'quarter', 'half', 'round']),
  words: z.string(),
  from: z.string(),
  to: z.string(),
});

export const editionSchema = z.object({
  schema: z.literal(1),
  period: periodSchema,
  /** 1, and from 2 on those after appeals. */
  edition: z.number().int().min(1),
  checklist: z.object({ id: z.string(), edition: z.string(), version: z.string() }),
  basis: z.enum(['machine', 'confirmed']),
  asOf: z.string(),
  /** 成文日期. */
  issued: z.string(),
  problems: z.array(problemSchema),
  ranking: z.array(rankRowSchema),
});

export type RankRow = z.infer<typeof rankRowSchema>;
export type Edition = z.infer<typeof editionSchema>;
