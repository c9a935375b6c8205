import * as z from 'zod';

/** Words by which a clause's criterion is known: `seeds/draft-words.yaml`. */
export const draftWordsSchema = z.array(
  z.strictObject({
    criterion: z.string().min(1),
    /** Speak for the criterion by themselves. `a & b`: both must stand there. */
    words: z.array(z.string().min(1)).min(1),
    /** Only support it. */
    hints: z.array(z.string().min(1)).default([]),
    /** Speak against it. */
    not: z.array(z.string().min(1)).default([]),
  }),
);

export type DraftWords = z.infer<typeof draftWordsSchema>;
