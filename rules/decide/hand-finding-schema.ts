import * as z from 'zod';
import { FAULTS } from '../faults.ts';

/** A problem that a person saw and no rule did: what, where, and the words that show it, personal data masked. */
export const handFindingSchema = z.strictObject({
  criterion: z.string().min(1),
  fault: z.enum(FAULTS),
  url: z.url({ protocol: /^https?$/ }),
  pageTitle: z.string().nullable(),
  publishedDate: z.iso.date().nullable(),
  /** The words on the page; '' for a place that has none, such as a picture. */
  quote: z.string(),
  /** Where on the page, in words. */
  place: z.string().min(1),
  seenAt: z.iso.datetime(),
  bytesHash: z.string(),
});

export type HandFinding = z.infer<typeof handFindingSchema>;
