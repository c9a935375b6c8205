/** SQLite takes 32,766 values in a statement, PostgreSQL 65,535; the widest of our rows has 14. */
const ROWS_AT_ONCE = 2000;

/** Works through rows as many at a time as one statement takes. */
export async function inBatches<Row>(
  rows: readonly Row[],
  work: (batch: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await work(rows.slice(at, at + ROWS_AT_ONCE));
}
