import * as z from 'zod';

/**
 * A picture of a page that a person took to defend a finding, as a bundle carries it. Personal data was covered when it was
 * taken, and address and time stand printed on it.
 */
export const pictureSchema = z.strictObject({
  /** Key of the finding that it shows; null for a page as such. */
  finding: z.string().min(1).nullable(),
  url: z.url({ protocol: /^https?$/ }),
  title: z.string().max(500),
  takenAt: z.iso.datetime(),
  kind: z.enum(['visible', 'whole']),
  /** The page's text as it was then, personal data masked, so that the picture can be checked after the page has changed. */
  text: z.string().max(1_000_000),
  /** SHA-256 of the page as it was judged, hex; '' where it is not known. */
  bytesHash: z.string().regex(/^([\da-f]{64})?$/),
  /** Places of personal data that were covered. */
  covered: z.int().nonnegative(),
  /** SHA-256 of the picture, hex. */
  hash: z.string().regex(/^[\da-f]{64}$/),
  /** PNG, base64. */
  png: z.string().min(1),
});

export type Picture = z.infer<typeof pictureSchema>;

/** What is known of a picture besides what is on it. */
export interface PictureNote extends Omit<Picture, 'png' | 'text'> {
  id: string;
  /** Pixels. */
  width: number;
  height: number;
  /** Bytes. */
  size: number;
}
