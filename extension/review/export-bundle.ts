import { type Bundle, bundleEnds, pictureLine, writeBundle } from '../../rules/decide/write-bundle.ts';
import { belongsTo } from '../site/belongs.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { ReviewDb } from './review-db.ts';

/** A bundle with the pictures taken on the portal's hosts, in pieces: together they may be longer than a text can be. */
export async function exportBundle(db: ReviewDb, bundle: Bundle): Promise<string[]> {
  const isOwn = belongsTo(bundle.portal.url);
  const own = (await db.getAll('evidence'))
    .filter(({ portal }) => isOwn(portal))
    .toSorted((a, b) => a.number - b.number);
  if (own.length === 0) return [writeBundle(bundle)];
  const { head, tail } = bundleEnds(bundle);
  const parts = [head];
  for (const [index, one] of own.entries()) parts.push(await lineOf(one, index));
  return [...parts, tail];
}

async function lineOf(evidence: Evidence, index: number): Promise<string> {
  const { finding, url, title, takenAt, kind, text, bytesHash, covered, pictureHash: hash, picture } = evidence;
  const about = { finding, url, title: title.slice(0, 500), takenAt, kind, text: text.slice(0, 1_000_000) };
  return pictureLine({ ...about, bytesHash, covered, hash, png: await base64Of(picture) }, index);
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve((reader.result as string).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('the picture could not be read')));
    reader.readAsDataURL(blob);
  });
}
