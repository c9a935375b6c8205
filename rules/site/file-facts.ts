import type { Cause } from '../causes.ts';

/**
 * What was read of a downloaded file, as far as rules ask. Each fact is null where the reader of its format cannot tell,
 * so that nothing is concluded from what nobody looked at.
 */
export interface FileFacts {
  /** Page key of its address. */
  key: string;
  url: string;
  /** Lower-case extension without the dot. */
  ext: string;
  /** Pages, where the format has pages. */
  pages: number | null;
  /** A digital signature or a seal of a signing system stands in it. */
  isSigned: boolean | null;
  /** It cannot be changed without a password. */
  isLocked: boolean | null;
  hasWatermark: boolean | null;
  /** Why it could not be read; null where it was. */
  cause: Cause | null;
}
