import * as z from 'zod';

// What is still in order and will not be for long. Costs nothing.

export const WARNING_KINDS = ['column-due', 'homepage-due', 'near-veto', 'duty-due'] as const;

export const warningSchema = z.object({
  kind: z.enum(WARNING_KINDS),
  criterion: z.string(),
  /** One sentence: what, where, how long it still holds. */
  message: z.string(),
  /** Days until it costs; null where a count and not a day is near its limit. */
  daysLeft: z.number().int().nullable(),
  url: z.string(),
  column: z.string().nullable(),
  unit: z.string().nullable(),
});

export type Warning = z.infer<typeof warningSchema>;
