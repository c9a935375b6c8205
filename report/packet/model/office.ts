import * as z from 'zod';
import { type Clock, USUAL_CLOCK } from './input.ts';

const words = z.string().trim().min(1);

/** What an office puts into its papers besides figures; a file of it is given with `--office`. */
export const officeSchema = z.strictObject({
  /** 署名. */
  name: words.default('县政务公开办公室'),
  /** 发文机关标志, in red; without it the paper has no red head. */
  head: words.optional(),
  /** 发文字号: 青政办通〔2026〕12号. */
  number: words.optional(),
  /** 主送机关, without the colon. */
  to: words.default('各乡镇人民政府（街道办事处），县政府各部门、各直属机构'),
  /** Documents that the assessment rests on, without 《》; the checklist's own title where none is given. */
  basis: z.array(words).default([]),
  /** Who has checked, and how. */
  checkedBy: words.default('县政务公开办公室'),
  method: words.default('网上巡查和人工复核'),
  /** Telephone of the office, with a name of the office where wanted: 县政务公开办公室，0566-0000000. */
  contact: words.optional(),
  /** Where the ledger goes when it is filled in. */
  returnTo: words.default('县政务公开办公室'),
  copyTo: words.optional(),
  /** Working days that units have, and how long after the deadline it is looked at again. */
  days: z.int().min(1).max(60).default(USUAL_CLOCK.days),
  urgentDays: z.int().min(1).max(60).default(USUAL_CLOCK.urgentDays),
  recheckAfter: z.int().min(0).max(60).default(3),
  /** Parts of the score with a column of their own in the rankings, by first-level headings; 基本信息 and 重点领域 where not said. */
  blocks: z.array(z.strictObject({ name: words, groups: z.array(words).min(1) })).optional(),
  /** Scores that are counted: so many units reach it, so many stay below. */
  good: z.number().min(0).default(90),
  pass: z.number().min(0).default(60),
  /** Units that are named as having risen or fallen most; types and units named at most. */
  movers: z.int().min(0).max(20).default(3),
  types: z.int().min(1).max(20).default(6),
  named: z.int().min(1).max(100).default(10),
});

export type Office = z.infer<typeof officeSchema>;

export const USUAL_OFFICE: Office = officeSchema.parse({});

export function clockOf({ days, urgentDays }: Office): Clock {
  return { days, urgentDays };
}
