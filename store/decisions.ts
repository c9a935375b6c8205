import type { Decision } from '../rules/decide/decision.ts';
import { mergeDecisions } from '../rules/decide/decisions.ts';
import { inBatches } from './in-batches.ts';
import type { Database } from './schema.ts';
import { transact } from './transact.ts';

/**
 * Adds what people have decided about a portal; nothing is ever changed or taken away, and an event that is there
 * already is left as it is.
 * @returns how many were new
 */
export async function addDecisions(db: Database, portal: string, decisions: readonly Decision[]): Promise<number> {
  const before = await countDecisions(db, portal);
  await transact(db, (trx) =>
    inBatches(decisions, (batch) =>
      trx.sql
        .insertInto('decisions')
        .values(
          batch.map((decision) => ({ portal, id: decision.id, content: trx.vault.seal(JSON.stringify(decision)) })),
        )
        .onConflict((c) => c.columns(['portal', 'id']).doNothing())
        .execute(),
    ),
  );
  return (await countDecisions(db, portal)) - before;
}

/** Everything decided about a portal, in the order of time. */
export async function listDecisions(db: Database, portal: string): Promise<Decision[]> {
  const rows = await db.sql.selectFrom('decisions').select('content').where('portal', '=', portal).execute();
  return mergeDecisions(rows.map(({ content }) => JSON.parse(db.vault.openText(content)) as Decision));
}

async function countDecisions(db: Database, portal: string): Promise<number> {
  const { n } = await db.sql
    .selectFrom('decisions')
    .select((e) => e.fn.countAll().as('n'))
    .where('portal', '=', portal)
    .executeTakeFirstOrThrow();
  return Number(n);
}
