import * as z from 'zod';
import type { ManualRule } from './rule.ts';

const params = z.strictObject({
  /** How to check, one doable step each. */
  steps: z.array(z.string()).min(1),
  /** What to keep as evidence. */
  evidence: z.string(),
});

/** Nothing of the duty shows on a website: the sheet says how a person checks it; the checklist says what each answer keeps. */
export const manualSheet: ManualRule<z.infer<typeof params>> = {
  id: 'manual-sheet',
  scope: 'manual',
  title: '人工核查表',
  needs: ['person'],
  faults: [],
  params,
};
