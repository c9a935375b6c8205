/**
 * Rows ordered by key, a batch at a time: memory stays flat whatever the table's size.
 * @param limit rows of a full batch; a shorter one is the last
 * @param read reads the batch that follows a key, '' for the first
 */
export async function* byKey<Row extends { key: string }>(
  limit: number,
  read: (after: string) => Promise<Row[]>,
): AsyncGenerator<Row> {
  for (let after = ''; ;) {
    const rows = await read(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return;
    after = last.key;
  }
}
