import type { PageFacts } from '../../rules/facts/page-facts.ts';
import { pageKey } from '../../rules/url.ts';
import type { OfferedFile } from '../../store/files.ts';
import { type FrontierEntry, placeOf } from '../../store/frontier.ts';

/** Files that a page offers on the portal's own hosts, each with its turn to be asked for. */
export function offeredFiles(
  { attachments }: Pick<PageFacts, 'attachments'>,
  { key: page, depth, seq }: Pick<FrontierEntry, 'key' | 'depth'> & { seq: number },
  inScope: (url: string) => boolean,
): OfferedFile[] {
  const files = new Map<string, OfferedFile>();
  for (const { url, name, ext } of attachments) {
    const key = inScope(url) ? pageKey(url) : null;
    if (key === null || files.has(key)) continue;
    files.set(key, { key, url, name, ext, page, place: placeOf(depth, seq, files.size) });
  }
  return [...files.values()];
}
