import { collapseSpace } from '../text/normalise.ts';
import { resolveUrl } from '../url.ts';
import type { Outline } from './outline.ts';
import type { ImageFile } from './page-facts.ts';

/** Kept of a page; a gallery has more. */
const MOST_PICTURES = 50;

/** Pictures of the main area with an address of their own. */
export function readImageFiles({ media, base }: Outline): ImageFile[] {
  const found = new Map<string, ImageFile>();
  for (const { tag, src, alt, area } of media) {
    if (tag !== 'img' || area !== 'main' || found.size >= MOST_PICTURES || src === '' || src.startsWith('data:'))
      continue;
    const url = resolveUrl(src, base);
    if (url !== null && !found.has(url)) found.set(url, { url, alt: collapseSpace(alt) });
  }
  return [...found.values()];
}
