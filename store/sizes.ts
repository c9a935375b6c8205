import { sql } from 'kysely';
import type { Store } from './open.ts';
import { isPostgres } from './place.ts';

/** What takes how much room, bytes with indexes; largest first. */
export interface Size {
  kind: keyof typeof KINDS | 'other';
  bytes: number;
}

const KINDS = {
  bytes: ['blobs'],
  pages: ['pages'],
  links: ['frontier', 'files'],
  requests: ['requests', 'visits'],
  results: ['results', 'findings_seen', 'probes', 'decisions', 'replies', 'portal_notes', 'editions', 'pictures'],
  schedules: ['schedules', 'runs', 'availability'],
} as const;

export async function sizesOf({ db, place }: Store): Promise<Size[]> {
  const { rows } = await (
    isPostgres(place)
      ? sql<{ name: string; bytes: number }>`
        select c.relname as name, pg_total_relation_size(c.oid) as bytes from pg_class c
        where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace`
      : sql<{ name: string; bytes: number }>`
        select s.tbl_name as name, sum(d.pgsize) as bytes from dbstat d join sqlite_schema s on s.name = d.name
        where d.aggregate = true group by s.tbl_name`
  ).execute(db.sql);
  const sizes = new Map<Size['kind'], number>();
  for (const { name, bytes } of rows) {
    const kind =
      (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((one) => (KINDS[one] as readonly string[]).includes(name)) ??
      'other';
    sizes.set(kind, (sizes.get(kind) ?? 0) + bytes);
  }
  return [...sizes].map(([kind, bytes]) => ({ kind, bytes })).sort((a, b) => b.bytes - a.bytes);
}
