import * as z from 'zod';
import { FAULTS } from '../faults.ts';
import { fileRef, proofSchema } from '../result/audit-result.ts';

const at = z.number().min(-100_000).max(10_000_000);

/** A part of a page that a person drew, CSS pixels from the top left of the document. */
const regionSchema = z.strictObject({
  left: at,
  top: at,
  width: at.positive(),
  height: at.positive(),
  /** How wide the document was laid out: in a window of another width a centred page stands elsewhere. */
  pageWidth: at.positive(),
  /** Where the quote stood, so that the box goes along when what is above it grows; null where there are no words. */
  quoteAt: z.strictObject({ left: at, top: at }).nullable(),
});

export type Region = z.infer<typeof regionSchema>;

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
  /** The part of the page that was drawn around; without it the quote says where. */
  region: regionSchema.optional(),
  seenAt: z.iso.datetime(),
  bytesHash: z.string(),
  /** The file that it stands in, of those that the page offers. */
  file: fileRef.optional(),
  /** All of it, where a rule found it: a decision is about this proof and no other. */
  proof: z.array(proofSchema).min(1).optional(),
});

export type HandFinding = z.infer<typeof handFindingSchema>;
