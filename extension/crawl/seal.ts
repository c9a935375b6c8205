import type { ReviewDb } from '../review/review-db.ts';
import type { Sealed } from './crawl-record.ts';

// Pages of a crawl lie in the database until they are judged, and hold whatever the site published: sealed with a key
// that never leaves the browser, not even into this code.

export async function seal(db: ReviewDb, bytes: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(db), bytes) };
}

/** @throws where the key is not the one that sealed it */
export async function unseal(db: ReviewDb, { iv, bytes }: Sealed): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(db), bytes));
}

async function keyOf(db: ReviewDb): Promise<CryptoKey> {
  const known = await db.get('keys', 'pages');
  if (known !== undefined) return known.key;
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await db.put('keys', { id: 'pages', key });
  return key;
}
