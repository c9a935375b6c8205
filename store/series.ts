import { show } from './hide.ts';
import { inBatches } from './in-batches.ts';
import type { AvailabilityRow, Database, VisitRow } from './schema.ts';
import { transact } from './transact.ts';

/** One try to open a home page, without whose it is. */
export type StoredSample = Omit<AvailabilityRow, 'portal'>;

/** Adds a try to a portal's series, with what was sent for it. */
export async function addSample(
  db: Database,
  portal: string,
  { sample, visits }: { sample: StoredSample; visits: readonly Omit<VisitRow, 'portal'>[] },
): Promise<void> {
  await transact(db, async (trx) => {
    await trx.sql
      .insertInto('availability')
      .values({ portal, ...sample })
      .onConflict((conflict) => conflict.columns(['portal', 'seen_at']).doNothing())
      .execute();
    await inBatches(visits, (batch) =>
      trx.sql
        .insertInto('visits')
        .values(batch.map((visit) => ({ portal, ...visit, url: show(visit.url) })))
        .execute(),
    );
  });
}

/**
 * A portal's tries in order.
 * @param from first instant, ISO 8601 in UTC
 * @param until the instant after the last
 */
export async function listSamples(
  db: Database,
  portal: string,
  { from, until }: { from: string; until: string },
): Promise<StoredSample[]> {
  return db.sql
    .selectFrom('availability')
    .select(['seen_at', 'state', 'cause', 'status', 'seconds'])
    .where('portal', '=', portal)
    .where('seen_at', '>=', from)
    .where('seen_at', '<', until)
    .orderBy('seen_at')
    .execute();
}
