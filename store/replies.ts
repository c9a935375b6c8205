import type { Reply } from '../rules/decide/reply.ts';
import { inBatches } from './in-batches.ts';
import type { Database } from './schema.ts';
import { transact } from './transact.ts';

/** Keeps what units have written into their ledgers; nothing is ever changed. @returns how many were new */
export async function addReplies(db: Database, portal: string, replies: readonly Reply[]): Promise<number> {
  const known = new Set((await listReplies(db, portal)).map(({ id }) => id));
  const fresh = replies.filter(({ id }) => !known.has(id));
  await transact(db, (trx) =>
    inBatches(fresh, (batch) =>
      trx.sql
        .insertInto('replies')
        .values(batch.map((reply) => ({ portal, id: reply.id, content: trx.vault.seal(JSON.stringify(reply)) })))
        .onConflict((c) => c.columns(['portal', 'id']).doNothing())
        .execute(),
    ),
  );
  return fresh.length;
}

/** Everything that units of a portal have written, in the order of time. */
export async function listReplies(db: Database, portal: string): Promise<Reply[]> {
  const rows = await db.sql.selectFrom('replies').select('content').where('portal', '=', portal).execute();
  return rows
    .map(({ content }) => JSON.parse(db.vault.openText(content)) as Reply)
    .toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}
