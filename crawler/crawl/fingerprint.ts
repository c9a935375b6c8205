import { hash } from 'node:crypto';

/**
 * A text as a number of 52 bits. Kept in place of texts that are only compared, it takes a tenth of their memory; among
 * 200,000 texts two are mistaken for each other once in 200,000 crawls.
 */
export function fingerprint(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 13), 16);
}
