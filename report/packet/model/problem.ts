import * as z from 'zod';
import { FAULTS } from '../../../rules/faults.ts';

// What an edition prints of a problem. Kept with the edition, so that later periods compare with what was printed.

export const problemSchema = z.object({
  /** Key of the finding. */
  key: z.string(),
  /** 2026-11-0123, kept for life. */
  number: z.string(),
  unit: z.string(),
  /** Null for the portal as a whole. */
  group: z.string().nullable(),
  criterion: z.string(),
  indicator: z.string(),
  column: z.string(),
  fault: z.enum(FAULTS),
  type: z.string(),
  description: z.string(),
  pageTitle: z.string(),
  url: z.string(),
  publishedDate: z.string().nullable(),
  /** Of a column that is overdue: its newest entry, its rhythm, and by how many days it is late. */
  overdue: z.object({ latest: z.string().nullable(), cadence: z.number(), days: z.number().nullable() }).nullable(),
  /** Beijing time, to the minute. */
  foundAt: z.string(),
  count: z.number().int(),
  evidence: z.string(),
  severity: z.string(),
  /** Marks in hundredths added up to the line's; null for what is no unit's. */
  taken: z.number().nullable(),
  /** `back`: it had been put right and is there again. */
  life: z.enum(['new', 'open', 'back']),
  /** Periods in a row, this one included. */
  streak: z.number().int().min(1),
  /** YYYY-MM-DD; null where the holidays of that year are not announced yet. */
  deadline: z.string().nullable(),
  advice: z.string(),
});

export type Problem = z.infer<typeof problemSchema>;

/** Who answers for what is no unit's. */
export const PORTAL_OWNER = '网站主办单位';
export const NO_OWNER = '责任单位待定';
