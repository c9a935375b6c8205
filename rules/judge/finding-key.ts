import { maskAddress, maskBare } from '../recognise/index.ts';
import { normaliseQuote } from '../text/normalise.ts';
import { remembering } from '../text/remembering.ts';
import { shortHash } from '../text/short-hash.ts';

/**
 * Identity of a finding: criterion, fault and 16 hex digits of subject and slot. It follows meaning, never markup: the
 * same problem has the same key in the crawler and in the extension, and next month. Numbers of persons are masked
 * before: from a hash without a secret key, whoever knows the rest finds them by trying.
 */
export function findingKey(criterion: string, fault: string, subject: string, slot: string): string {
  return `${criterion}/${fault}/${printOf(`${maskAddress(subject)}\n${maskBare(normaliseQuote(slot))}`)}`;
}

/** What is wrong with a template is wrong on page after page. */
const printOf = remembering(shortHash);
