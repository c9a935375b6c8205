import type { PictureNote } from '../rules/decide/picture.ts';
import type { Database } from './schema.ts';
import { openJson, sealJson } from './sealed-json.ts';
import { transact } from './transact.ts';
import { pack, unpack } from './zstd.ts';
import { compare } from '../rules/text/compare.ts';

/** A picture with all that is kept of it. */
export interface StoredPicture {
  note: PictureNote;
  /** The page's text, personal data masked. */
  text: string;
  png: Uint8Array;
}

/** Keeps pictures of a portal; one that is there already is left as it is. @returns how many were new */
export async function addPictures(db: Database, portal: string, pictures: readonly StoredPicture[]): Promise<number> {
  const known = new Set((await listPictures(db, portal)).map(({ id }) => id));
  const fresh = pictures.filter(({ note }) => !known.has(note.id));
  await transact(db, async (trx) => {
    // One by one: a picture may be megabytes.
    for (const { note, text, png } of fresh)
      await trx.sql
        .insertInto('pictures')
        .values({
          portal,
          id: note.id,
          content: sealJson(trx, note),
          text: trx.vault.seal(pack(text)),
          png: trx.vault.seal(png),
        })
        .onConflict((c) => c.columns(['portal', 'id']).doNothing())
        .execute();
  });
  return new Set(fresh.map(({ note }) => note.id)).size;
}

/** What is known of a portal's pictures, in the order of time; not the pictures themselves. */
export async function listPictures(db: Database, portal: string): Promise<PictureNote[]> {
  const rows = await db.sql.selectFrom('pictures').select('content').where('portal', '=', portal).execute();
  return rows
    .map(({ content }) => openJson(db, content) as PictureNote)
    .toSorted((a, b) => compare(a.takenAt, b.takenAt) || compare(a.id, b.id));
}

/** One picture, with the text of its page. @throws where there is none of this id */
export async function readPicture(
  db: Database,
  portal: string,
  id: string,
): Promise<Pick<StoredPicture, 'text' | 'png'>> {
  const { text, png } = await db.sql
    .selectFrom('pictures')
    .select(['text', 'png'])
    .where('portal', '=', portal)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { text: new TextDecoder().decode(unpack(db.vault.open(text))), png: db.vault.open(png) };
}
