import type { Database } from './schema.ts';
import { transact } from './transact.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** What was sent out for a portal and period, as it was then; never changed. */
export interface StoredEdition {
  /** `2026-11`. */
  period: string;
  /** 1, and from 2 on those after appeals. */
  edition: number;
  /** Its number in the order of issue. */
  turn: number;
  /** The result, the decisions, the checklist and what was printed. */
  content: unknown;
}

/** Keeps an edition. @returns its number in the order of issue */
export async function addEdition(
  db: Database,
  portal: string,
  { period, edition, content }: Omit<StoredEdition, 'turn'>,
): Promise<number> {
  return transact(db, async (trx) => {
    const last = await trx.sql
      .selectFrom('editions')
      .select((e) => e.fn.max('turn').as('turn'))
      .where('portal', '=', portal)
      .executeTakeFirst();
    const turn = (last?.turn ?? 0) + 1;
    const row = { portal, turn, period, edition, content: sealJson(trx, content) };
    await trx.sql.insertInto('editions').values(row).execute();
    return turn;
  });
}

/** All editions of a portal, in the order of issue. */
export async function listEditions(db: Database, portal: string): Promise<StoredEdition[]> {
  const rows = await db.sql.selectFrom('editions').selectAll().where('portal', '=', portal).orderBy('turn').execute();
  return rows.map(({ period, edition, turn, content }) => ({
    period,
    edition,
    turn,
    content: openJson(db, content),
  }));
}

/** Portals of which an edition was issued, in the order of their keys. */
export async function listEditionPortals(db: Database): Promise<string[]> {
  const rows = await db.sql.selectFrom('editions').select('portal').distinct().orderBy('portal').execute();
  return rows.map(({ portal }) => portal);
}
