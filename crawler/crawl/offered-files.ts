import { attachmentOf } from '../../rules/facts/attachments.ts';
import type { PageFacts } from '../../rules/facts/page-facts.ts';
import { pageKey } from '../../rules/url.ts';
import type { OfferedFile } from '../../store/files.ts';
import { type FrontierEntry, placeOf } from '../../store/frontier.ts';
import { rankFile } from '../attachments/rank-file.ts';

/** Formats in which pictures are read. */
const PICTURE = /\.(png|jpe?g|bmp|webp|gif)$/i;
/** After all files: most pictures show no list. */
const PICTURES_LAST = 3;

/** Files that a page offers on the portal's own hosts, each with its turn to be asked for: those it carries, and entries of its list that lead to one. */
export function offeredFiles(
  { attachments, items, title, imageFiles }: Pick<PageFacts, 'attachments' | 'items' | 'title' | 'imageFiles'>,
  { key: page, depth, seq }: Pick<FrontierEntry, 'key' | 'depth'> & { seq: number },
  { inScope, readsPictures }: { inScope: (url: string) => boolean; readsPictures: boolean },
): OfferedFile[] {
  const files = new Map<string, OfferedFile>();
  const entries = items.flatMap((item) => attachmentOf(item.url, item.title) ?? []);
  for (const { url, name, ext } of [...attachments, ...entries]) {
    const key = inScope(url) ? pageKey(url) : null;
    if (key === null || files.has(key)) continue;
    const rank = rankFile({ name, ext }, title);
    files.set(key, { key, url, name, ext, page, rank, place: placeOf(depth, seq, files.size) });
  }
  if (readsPictures)
    for (const { url, alt } of imageFiles) {
      const ext = PICTURE.exec(URL.parse(url)?.pathname ?? '')?.[1]?.toLowerCase();
      const key = ext !== undefined && inScope(url) ? pageKey(url) : null;
      if (ext === undefined || key === null || files.has(key)) continue;
      const name = alt === '' ? '图片' : alt;
      files.set(key, { key, url, name, ext, page, rank: PICTURES_LAST, place: placeOf(depth, seq, files.size) });
    }
  return [...files.values()];
}
