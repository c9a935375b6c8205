import { extractFeed, feedKey } from '../../rules/facts/extract-feed.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import type { Feed, PageFacts } from '../../rules/facts/page-facts.ts';
import type { Cause } from '../../rules/causes.ts';
import { createColumnFold } from '../../rules/site/column-fold.ts';
import type { ColumnFacts } from '../../rules/site/site-facts.ts';
import { createSameText } from '../../rules/text/same-text.ts';
import { pageKey } from '../../rules/url.ts';

export const SEEN_ON = '2024-05-21';

export interface Enumeration {
  pages: PageFacts[];
  columns: ColumnFacts[];
  requests: number;
}

/** What a crawl does with a list, and nothing else: follows its pages and its feeds, once each, and folds them. */
export async function enumerate(start: string, most = 400): Promise<Enumeration> {
  const pages: PageFacts[] = [];
  const failures = new Map<string, Cause>();
  const known = new Set<string>();
  const queue: (string | Feed)[] = [start];
  let requests = 0;
  const add = (task: string | Feed): void => {
    const key = typeof task === 'string' ? (pageKey(task) ?? task) : feedKey(task.request);
    if (known.has(key)) return;
    known.add(key);
    queue.push(task);
  };
  for (let task = queue.shift(); task !== undefined && requests < most; task = queue.shift()) {
    requests += 1;
    const answer = await ask(task);
    if (answer === null)
      failures.set(typeof task === 'string' ? (pageKey(task) ?? task) : feedKey(task.request), 'not-found');
    const facts =
      typeof task !== 'string'
        ? extractFeed(answer, task, { seenOn: SEEN_ON })
        : answer === null
          ? null
          : extractPage(answer, task, { seenOn: SEEN_ON });
    if (facts === null) continue;
    if (answer !== null) pages.push(facts);
    for (const url of facts.pager?.urls ?? []) add(url);
    for (const feed of facts.feeds) add(feed);
  }
  return { pages, columns: fold(pages, failures), requests };
}

async function ask(task: string | Feed): Promise<string | null> {
  const request = typeof task === 'string' ? { url: task, method: 'GET' as const } : task.request;
  const { url, method, body, headers } = { body: undefined, headers: {}, ...request };
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const text = await response.text();
  return response.ok ? text : null;
}

/** Columns in whatever order the pages come. */
export function fold(pages: readonly PageFacts[], failures: ReadonlyMap<string, Cause> = new Map()): ColumnFacts[] {
  const columns = createColumnFold(createSameText());
  for (const page of pages)
    columns.addPage(page, { url: page.url, seenAt: `${SEEN_ON}T01:00:00.000Z`, bytesHash: '0'.repeat(64) });
  return columns.finish(SEEN_ON, failures);
}
