import type { Database, FileScanRow } from './schema.ts';
import { openJson, sealJson } from './sealed-json.ts';

/** Which scan of which content. */
export type ScanOf = Pick<FileScanRow, 'hash' | 'version' | 'ocr'>;

/** Keeps what was found in a content; the first one stays. */
export async function putFileScan(db: Database, of: ScanOf, scan: unknown): Promise<void> {
  await db.sql
    .insertInto('file_scans')
    .values({ ...of, content: sealJson(db, scan) })
    .onConflict((conflict) => conflict.columns(['hash', 'version', 'ocr']).doNothing())
    .execute();
}

/** @returns what was found, as it was put there; null where this content has not been looked at so */
export async function findFileScan(db: Database, { hash, version, ocr }: ScanOf): Promise<unknown> {
  const row = await db.sql
    .selectFrom('file_scans')
    .select('content')
    .where('hash', '=', hash)
    .where('version', '=', version)
    .where('ocr', '=', ocr)
    .executeTakeFirst();
  return row === undefined ? null : openJson(db, row.content);
}

/** Files of a crawl of whose bytes it is known what a version of the readers sees in them. */
export async function countFilesRead(
  db: Database,
  crawl: number,
  { version, ocr }: { version: number; ocr: number },
): Promise<number> {
  const row = await db.sql
    .selectFrom('files')
    .innerJoin('file_scans', 'file_scans.hash', 'files.bytes_hash')
    .select((e) => e.fn.countAll().as('n'))
    .where('files.crawl', '=', crawl)
    .where('file_scans.version', '=', version)
    .where('file_scans.ocr', '=', ocr)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
