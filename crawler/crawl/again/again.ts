import { hash } from 'node:crypto';
import { decodeHtml } from '../../../rules/decode.ts';
import type { PageFacts } from '../../../rules/facts/page-facts.ts';
import { FACTS_VERSION } from '../../../rules/versions.ts';
import { askFilesOf, askPages, commitSame } from '../../../store/again.ts';
import { unpackFacts } from '../../../store/facts.ts';
import type { FrontierEntry } from '../../../store/frontier.ts';
import { findPage, type PageOutcome, readBlob, type StoredPage } from '../../../store/pages.ts';
import type { Database } from '../../../store/schema.ts';
import type { Client } from '../../fetch/client.ts';
import type { FetchOutcome, SentRequest } from '../../fetch/fetch-page.ts';
import { gistOf, itemsOf } from './calm.ts';
import { columnOf, type Lesson } from './due.ts';
import { isSameHtml } from './same-html.ts';
import { type Remembering, rememberingClient } from './remembering-client.ts';

/** A page as the crawl before saw it, and how it is asked for now. */
export interface Before extends Remembering {
  page: StoredPage;
}

/** What a crawl that asks only for what may have changed knows of the one before. */
export interface Again {
  /** The page as it was; null where it is new, or was asked for already in this crawl. */
  before: (entry: FrontierEntry, client: Client) => Promise<Before | null>;
  /** Whether it had its turn in the crawl before, and so has taught what there is to learn of its address. */
  isKnown: (entry: { seq: number }) => boolean;
  /** Whether what came is what was known, so that it need not even be read. */
  isSameAnswer: (before: Before, fetched: FetchOutcome) => Promise<boolean>;
  /** Whether it says what it said before. */
  saysTheSame: (before: Before, page: PageOutcome['page']) => boolean;
  /** Keeps the page as it was. */
  keep: (
    before: Before,
    came: { fetched: FetchOutcome & { tries: number }; at: string; sent: SentRequest[] },
  ) => Promise<void>;
  /** Before a page that has changed is committed: makes wait what may have changed with it. */
  spread: (before: Before, page: PageOutcome['page']) => Promise<void>;
  /** How many more pages were made to wait since this was last asked. */
  takeAsked: () => number;
}

/** @param base the crawl before */
export function createAgain(
  db: Database,
  { crawl, base, parts, lastSeq }: { crawl: number; base: number } & Pick<Lesson, 'parts' | 'lastSeq'>,
): Again {
  let asked = 0;

  async function ask(keys: readonly string[]): Promise<void> {
    if (keys.length > 0) asked += await askPages(db, crawl, keys);
  }

  return {
    async before({ key }, client) {
      const page = await findPage(db, base, key);
      if (page === undefined) return null;
      const remembering = rememberingClient(client, { ...page, final_url: addressOf(page) }, () =>
        readBlob(db, page.bytes_hash ?? ''),
      );
      return {
        page,
        client: remembering.client,
        get isUnchanged() {
          return remembering.isUnchanged;
        },
      };
    },
    isKnown: ({ seq }) => seq <= lastSeq,
    async isSameAnswer({ page }, fetched) {
      if (!isReadable(page) || fetched.state !== 'page' || fetched.url !== addressOf(page)) return false;
      if (hash('sha256', fetched.bytes) === page.bytes_hash) return true;
      // An answer of an endpoint is no HTML.
      if (page.feed !== null || page.bytes_hash === null || fetched.contentType !== page.content_type) return false;
      const known = await readBlob(db, page.bytes_hash);
      const [was, is] = [known, fetched.bytes].map((bytes) => bytes && decodeHtml(bytes, fetched.contentType));
      return was != null && is != null && was.charset === is.charset && isSameHtml(was.text, is.text);
    },
    saysTheSame({ page }, now) {
      if (page.state !== 'read' || !isReadable(page)) return false;
      if (now.state !== 'read' || now.facts === null || now.render_reason != null) return false;
      if (now.final_url !== page.final_url || page.facts === null) return false;
      return (
        page.facts_hash === now.facts.hash || gistOf(unpackFacts(page.facts)) === gistOf(unpackFacts(now.facts.bytes))
      );
    },
    async keep({ page, isUnchanged }, { fetched, at, sent }) {
      const isPage = fetched.state === 'page';
      await commitSame(db, crawl, {
        key: page.key,
        base,
        checkedAt: at,
        etag: isPage ? fetched.etag : null,
        lastModified: isPage ? fetched.lastModified : null,
        tries: fetched.tries,
        requests: sent.map((one, n) => (isUnchanged && n === sent.length - 1 ? { ...one, status: 304 } : one)),
      });
    },
    async spread({ page }, now) {
      if (now.state !== 'read' || now.facts === null) return;
      await askFilesOf(db, crawl, page.key);
      const [was, is] = [page.facts === null ? null : unpackFacts(page.facts), unpackFacts(now.facts.bytes)];
      if (was === null || !isSameList(was, is)) {
        const list = parts.get(page.list ?? '') ?? [];
        const feeds = parts.get(page.feed === null ? page.final_url : columnOf(page)) ?? [];
        await ask([...list, ...feeds, ...(was === null ? [] : changedEntries(was, is))]);
      }
    },
    takeAsked() {
      const taken = asked;
      asked = 0;
      return taken;
    },
  };
}

/** What was read from the HTML as it came, by this version of the reader: only then equal bytes mean equal facts. */
function isReadable({ state, render_reason, facts_version, facts_hash, bytes_hash }: StoredPage): boolean {
  if (facts_version !== FACTS_VERSION) return false;
  // A page that sends its reader on says that and nothing else.
  if (state === 'moved') return bytes_hash !== null;
  return state === 'read' && render_reason === null && facts_hash !== null;
}

/** Where its bytes came from. */
function addressOf({ state, url, final_url }: StoredPage): string {
  return state === 'moved' ? url : final_url;
}

function isSameList(was: PageFacts, is: PageFacts): boolean {
  const shown = ({ items, pager }: PageFacts): string => JSON.stringify([itemsOf(items), pager?.total, pager?.pages]);
  return shown(was) === shown(is);
}

/** Entries that have left their list, or are called or dated otherwise: somebody has touched them. */
function changedEntries(was: PageFacts, is: PageFacts): string[] {
  const now = new Map(itemsOf(is.items));
  return itemsOf(was.items).flatMap(([key, said]) => (now.get(key) === said ? [] : [key]));
}
