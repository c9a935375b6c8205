import type { Cause } from '../rules/causes.ts';
import { addFiles, type OfferedFile } from './files.ts';
import { addFound, type Found } from './frontier.ts';
import { hideKey, reveal, sealColumns, type StoredKey } from './hide.ts';
import { addRequests, type PageOutcome, putBlobs, type StoredPage } from './pages.ts';
import type { Database, RenderState } from './schema.ts';
import { transact } from './transact.ts';

/** A page that waits to be rendered, with its place in the crawl. */
export type PendingRender = Pick<
  StoredPage,
  'key' | 'url' | 'final_url' | 'template' | 'inbred' | 'barren' | 'print' | 'content_type' | 'fetched_at'
> & {
  seq: number;
  depth: number;
  list: string | null;
  bytes_hash: string;
  render_reason: NonNullable<StoredPage['render_reason']>;
};

/** Pages that wait to be rendered, in the order of their admission. */
export async function listPendingRenders(db: Database, crawl: number): Promise<PendingRender[]> {
  const rows = await db.sql
    .selectFrom('pages')
    .innerJoin('frontier', (on) =>
      on.onRef('frontier.crawl', '=', 'pages.crawl').onRef('frontier.key', '=', 'pages.key'),
    )
    .select([
      'pages.key',
      'pages.hidden',
      'pages.url',
      'pages.final_url',
      'pages.template',
      'pages.inbred',
      'pages.barren',
      'pages.print',
      'pages.content_type',
      'pages.bytes_hash',
      'pages.fetched_at',
      'pages.render_reason',
      'frontier.seq',
      'frontier.depth',
      'frontier.list',
    ])
    .where('pages.crawl', '=', crawl)
    .where('pages.render_state', '=', 'pending')
    .orderBy('frontier.seq')
    .execute();
  return rows.flatMap((row) => {
    const { bytes_hash, render_reason, seq, ...page } = reveal(db.vault, row);
    return bytes_hash === null || render_reason === null
      ? []
      : [{ ...page, bytes_hash, render_reason, seq: Number(seq) }];
  });
}

/** How rendering went for the pages that had their turn: what the decision about a template is taken from. */
export async function listRenderEnds(
  db: Database,
  crawl: number,
): Promise<Pick<StoredPage, 'final_url' | 'render_reason' | 'render_state'>[]> {
  const rows = await db.sql
    .selectFrom('pages')
    .select(['final_url', 'hidden', 'render_reason', 'render_state'])
    .where('crawl', '=', crawl)
    .where('render_state', 'is not', null)
    .where('render_state', '!=', 'pending')
    .execute();
  return rows.map((row) => reveal(db.vault, row));
}

/** Everything that rendering one page brought; goes into the store whole or not at all. */
export interface RenderOutcome {
  key: string;
  state: Exclude<RenderState, 'pending'>;
  /** Why what the page shows is not all known; null where it is. */
  cause: Cause | null;
  /** What is new on the page; left out where the static page stands. */
  page?: Partial<
    Pick<StoredPage, 'rendered_hash' | 'kind' | 'title' | 'published' | 'print' | 'barren' | 'facts' | 'facts_version'>
  >;
  blob: PageOutcome['blob'];
  found: readonly Found[];
  files: readonly OfferedFile[];
  requests: PageOutcome['requests'];
}

export async function commitRender(db: Database, crawl: number, outcome: RenderOutcome): Promise<void> {
  const { state, cause, page = {}, blob, found, files, requests } = outcome;
  const key = hideKey(db.vault, outcome.key);
  await transact(db, async (trx) => {
    await trx.sql
      .updateTable('pages')
      .set({ ...sealColumns(db.vault, page), render_state: state })
      .where('crawl', '=', crawl)
      .where('key', '=', key)
      .execute();
    await trx.sql.updateTable('frontier').set({ cause }).where('crawl', '=', crawl).where('key', '=', key).execute();
    if (blob !== null) await putBlobs(trx, [blob]);
    await addFound(trx, crawl, found);
    await addFiles(trx, crawl, files);
    await addRequests(trx, crawl, requests);
  });
}

/** The same end for many pages at once, without having rendered them. */
export async function settleRenders(
  db: Database,
  crawl: number,
  keys: readonly string[],
  end: { state: 'template' | 'not-tested'; cause: Cause | null },
): Promise<void> {
  await transact(db, async (trx) => {
    for (const key of keys) await settleRender(trx, crawl, hideKey(db.vault, key), end);
  });
}

/** Pages that need no rendering after all: what a script would have brought came without it. */
export async function dropRenders(db: Database, crawl: number, keys: readonly string[]): Promise<void> {
  await transact(db, async (trx) => {
    for (const key of keys)
      await trx.sql
        .updateTable('pages')
        .set({ render_state: null, render_reason: null })
        .where('crawl', '=', crawl)
        .where('key', '=', hideKey(db.vault, key))
        .execute();
  });
}

async function settleRender(
  db: Database,
  crawl: number,
  key: StoredKey,
  { state, cause }: { state: RenderState; cause: Cause | null },
): Promise<void> {
  await db.sql
    .updateTable('pages')
    .set({ render_state: state })
    .where('crawl', '=', crawl)
    .where('key', '=', key)
    .execute();
  await db.sql.updateTable('frontier').set({ cause }).where('crawl', '=', crawl).where('key', '=', key).execute();
}

/** So many addresses with one tiny body are a firewall's front, not pages. */
const HELD_OFF = 3;

/**
 * Calls those tiny pages blocked that several addresses answered with alike.
 * @returns how many were
 */
export async function blockAlikeShells(db: Database, crawl: number): Promise<number> {
  const rows = await db.sql
    .selectFrom('pages')
    .select(['key', 'url', 'hidden', 'shell', 'cause'])
    .where('crawl', '=', crawl)
    .where('shell', 'is not', null)
    .execute();
  const pages = rows.map((row) => ({ ...row, url: reveal(db.vault, row).url }));
  const groups = Map.groupBy(pages, ({ shell }) => shell);
  const alike = [...groups.values()].filter(
    // Hash routes are one address to the server.
    (group) => new Set(group.map(({ url }) => url.replace(/#.*/, ''))).size >= HELD_OFF,
  );
  const keys = alike.flat().flatMap(({ key, cause }) => (cause === 'blocked' ? [] : [key]));
  await transact(db, async (trx) => {
    for (const key of keys) {
      await trx.sql
        .updateTable('pages')
        .set({ cause: 'blocked' })
        .where('crawl', '=', crawl)
        .where('key', '=', key)
        .execute();
      await trx.sql
        .updateTable('frontier')
        .set({ cause: 'blocked' })
        .where('crawl', '=', crawl)
        .where('key', '=', key)
        .execute();
    }
  });
  return keys.length;
}
