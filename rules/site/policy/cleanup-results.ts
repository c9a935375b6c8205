import type { Cause } from '../../causes.ts';
import type { Proof } from '../../result/audit-result.ts';
import { clip } from '../../text/normalise.ts';
import { saysGone, type Listed } from '../details/cleanup-list.ts';
import { isCleanupTitle } from '../details/cleanup.ts';
import type { EntryFacts } from '../entry-facts.ts';
import { listedFiles } from '../listed-files.ts';
import { offeredFiles } from '../offered-file.ts';
import type { SiteFacts } from '../site-facts.ts';

/** The result of a clean-up: its page, and the documents that this or the files with it call abolished or expired. */
export interface CleanupResult {
  entry: EntryFacts;
  abolished: { listed: Listed; proof: Proof }[];
  /** Files of a page that names nothing itself, which may name something and were not read. */
  unread: { cause: Cause; name: string }[];
}

export function gatherCleanups(site: SiteFacts): CleanupResult[] {
  const files = listedFiles(site, (title) => (isCleanupTitle(title) ? { family: 'cleanup', abolished: [] } : null));
  return [...site.entries, ...files].flatMap((entry): CleanupResult[] => {
    if (entry.details?.family !== 'cleanup') return [];
    const own = entry.details.abolished.map((listed) => ({ listed, proof: quote(listed, '清理结果', entry.seen) }));
    const results = resultFiles(entry, site);
    const abolished = [...own, ...results.flatMap((result) => result.abolished)];
    // Where the page names them, its files say so once more.
    return [{ entry, abolished, unread: own.length > 0 ? [] : results.flatMap(({ unread }) => unread) }];
  });
}

/** What a file's name leaves open, the page's title may tell; a list of what stays valid hides nothing. */
function resultFiles(entry: EntryFacts, site: SiteFacts): Omit<CleanupResult, 'entry'>[] {
  return offeredFiles(entry, site).map(({ name, content, cause }) => {
    const isGone = saysGone(name) ?? saysGone(entry.title ?? '');
    const shown = clip(name, 40);
    return {
      abolished: (content?.listed ?? [])
        .filter((listed) => listed.isGone ?? isGone === true)
        .map((listed) => ({ listed, proof: quote(listed, `附件“${shown}”`, content?.seen ?? entry.seen) })),
      unread: cause === null || isGone === false ? [] : [{ cause, name: shown }],
    };
  });
}

function quote({ quote: words }: Listed, place: string, seen: EntryFacts['seen']): Proof {
  return { kind: 'quote', quote: words, place, ...seen };
}
