import { attachmentOf } from '../../rules/facts/attachments.ts';
import type { PageFacts } from '../../rules/facts/page-facts.ts';
import { pageKey } from '../../rules/url.ts';
import type { OfferedFile } from '../../store/files.ts';
import { type FrontierEntry, placeOf } from '../../store/frontier.ts';
import { rankFile } from '../attachments/rank-file.ts';

/** Files that a page offers on the portal's own hosts, each with its turn to be asked for: those it carries, and entries of its list that lead to one. */
export function offeredFiles(
  { attachments, items, title }: Pick<PageFacts, 'attachments' | 'items' | 'title'>,
  { key: page, depth, seq }: Pick<FrontierEntry, 'key' | 'depth'> & { seq: number },
  inScope: (url: string) => boolean,
): OfferedFile[] {
  const files = new Map<string, OfferedFile>();
  const entries = items.flatMap((item) => attachmentOf(item.url, item.title) ?? []);
  for (const { url, name, ext } of [...attachments, ...entries]) {
    const key = inScope(url) ? pageKey(url) : null;
    if (key === null || files.has(key)) continue;
    const rank = rankFile({ name, ext }, title);
    files.set(key, { key, url, name, ext, page, rank, place: placeOf(depth, seq, files.size) });
  }
  return [...files.values()];
}
