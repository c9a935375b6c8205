import { hideKey, reveal } from './hide.ts';
import type { Database } from './schema.ts';

/** A portal moves on from its address a few times at most. */
const FIRST_PAGES = 10;

/** Home pages that were read before page number `seq`: those with the given keys and where the crawl began. */
export async function listHomePages(
  db: Database,
  crawl: number,
  { keys, seq }: { keys: readonly string[]; seq: number },
): Promise<{ key: string; depth: number; facts: Uint8Array | null; render_reason: string | null }[]> {
  const stored = keys.map((key) => hideKey(db.vault, key));
  const rows = await db.sql
    .selectFrom('frontier')
    .innerJoin('pages', (on) => on.onRef('pages.crawl', '=', 'frontier.crawl').onRef('pages.key', '=', 'frontier.key'))
    .leftJoin('blobs', 'blobs.hash', 'pages.facts_hash')
    .select([
      'frontier.key',
      'frontier.hidden',
      'frontier.depth',
      'pages.facts_hash',
      'pages.render_reason',
      'blobs.bytes as facts',
    ])
    .where('frontier.crawl', '=', crawl)
    .where('frontier.seq', '<', seq)
    .where('pages.state', '=', 'read')
    .where((e) =>
      e.or([
        e('frontier.key', 'in', stored),
        e.and([e('frontier.seq', '<', FIRST_PAGES), e('frontier.depth', '=', 0)]),
      ]),
    )
    .execute();
  return rows.map((row) => reveal(db.vault, row));
}
