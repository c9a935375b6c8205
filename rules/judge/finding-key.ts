import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { normaliseQuote } from '../text/normalise.ts';

/**
 * Identity of a finding: criterion, fault and 16 hex digits of subject and slot. It follows meaning, never markup: the
 * same problem has the same key in the crawler and in the extension, and next month.
 */
export function findingKey(criterion: string, fault: string, subject: string, slot: string): string {
  const digest = bytesToHex(sha256(utf8ToBytes(`${subject}\n${normaliseQuote(slot)}`)));
  return `${criterion}/${fault}/${digest.slice(0, 16)}`;
}
