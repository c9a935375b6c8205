import type { PortalNotes } from '../rules/units/portal-notes.ts';
import type { Database } from './schema.ts';

/** Keeps what the operator says of a portal, so that what is stored can be judged again without the file. */
export async function putPortalNotes(db: Database, portal: string, notes: PortalNotes): Promise<void> {
  await db.sql
    .insertInto('portal_notes')
    .values({ portal, content: db.vault.seal(JSON.stringify(notes)) })
    .onConflict((c) => c.column('portal').doUpdateSet((e) => ({ content: e.ref('excluded.content') })))
    .execute();
}

export async function readPortalNotes(db: Database, portal: string): Promise<PortalNotes | null> {
  const row = await db.sql.selectFrom('portal_notes').select('content').where('portal', '=', portal).executeTakeFirst();
  return row === undefined ? null : (JSON.parse(db.vault.openText(row.content)) as PortalNotes);
}
