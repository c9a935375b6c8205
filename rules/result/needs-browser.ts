import * as z from 'zod';
import { CAUSES } from '../causes.ts';

// The contract of needs-browser.json: pages that the crawler could not see and a reviewer's browser may. Written by the
// command, read by the extension.

export const needsBrowserSchema = z.object({
  schema: z.literal(1),
  portal: z.object({ name: z.string().nullable(), url: z.string() }),
  pages: z.array(
    z.object({
      url: z.string(),
      /** `blocked`, `unsettled` or `not-tested`: turned away, never at rest, not rendered. */
      cause: z.enum(CAUSES),
      /** ISO 8601 instant at which it was asked for. */
      seenAt: z.iso.datetime(),
    }),
  ),
});

export type NeedsBrowser = z.infer<typeof needsBrowserSchema>;
