import type { FrontierEntry } from '../../store/frontier.ts';
import type { PageOutcome } from '../../store/pages.ts';
import type { FetchOutcome } from '../fetch/fetch-page.ts';
import { templateOf } from '../../rules/walk/traps.ts';

/** What fetching an entry brought, without the requests: row, bytes and where it leads. */
export type Described = Pick<PageOutcome, 'page' | 'blob' | 'found' | 'files'>;

/** The row of a page of which only the response's head is known. */
export function blankRow(entry: FrontierEntry, fetched: FetchOutcome, fetchedAt: string): PageOutcome['page'] {
  const isPage = fetched.state === 'page';
  return {
    key: entry.key,
    url: entry.url,
    final_url: fetched.url,
    state: 'failed',
    cause: null,
    status: fetched.status,
    fetched_at: fetchedAt,
    content_type: fetched.contentType,
    etag: isPage ? fetched.etag : null,
    last_modified: isPage ? fetched.lastModified : null,
    charset: null,
    charset_from: null,
    replaced: null,
    bytes_hash: null,
    size: null,
    kind: null,
    title: null,
    published: null,
    template: templateOf(entry.url),
    print: null,
    inbred: entry.inbred,
    barren: 0,
    facts_version: null,
    facts: null,
    feed: entry.feed,
    list: entry.list,
    list_print: null,
  };
}
