import { reveal, type Revealed, type StoredKey } from './hide.ts';
import type { Sealed, Vault } from './vault.ts';

/**
 * Rows ordered by key, a batch at a time: memory stays flat whatever the table's size.
 * @param limit rows of a full batch; a shorter one is the last
 * @param read reads the batch that follows a key
 */
export async function* byKey<Row extends { key: StoredKey; hidden: Sealed | null }>(
  vault: Vault,
  limit: number,
  read: (after: StoredKey) => Promise<Row[]>,
): AsyncGenerator<Revealed<Row>> {
  for (let after = '' as unknown as StoredKey; ;) {
    const rows = await read(after);
    for (const row of rows) yield reveal(vault, row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return;
    after = last.key;
  }
}
