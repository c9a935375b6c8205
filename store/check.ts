import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { reveal } from './hide.ts';
import type { Store } from './open.ts';
import { isPostgres } from './place.ts';
import type { Database, Schema } from './schema.ts';
import { unpackFacts } from './facts.ts';
import { unpack } from './zstd.ts';

/** Something in the store that is not as it was written. */
export interface Damage {
  table: keyof Schema | 'database';
  /** Which row. */
  row: string;
  problem: string;
}

export interface StoreCheck {
  /** Rows that were read to their last byte. */
  read: number;
  damaged: number;
  /** The first of them. */
  damage: Damage[];
}

const MOST_TOLD = 100;
const BATCH = 200;

/** Reads everything: sealed pieces open, bytes have the hash they are known by, what pages refer to is there. */
export async function checkStore(
  { db, place }: Store,
  onRead: (rows: number) => void = () => undefined,
): Promise<StoreCheck> {
  const check: StoreCheck = { read: 0, damaged: 0, damage: [] };
  const note = (damage: Damage): void => {
    check.damaged++;
    if (check.damage.length < MOST_TOLD) check.damage.push(damage);
  };
  const read = (table: Damage['table'], row: string, open: () => unknown): void => {
    check.read++;
    if (check.read % 1000 === 0) onRead(check.read);
    try {
      open();
    } catch (error) {
      note({ table, row, problem: error instanceof Error ? error.message : String(error) });
    }
  };

  if (!isPostgres(place)) for (const problem of await checkFile(db)) note(problem);
  await checkBlobs(db, read);
  const crawls = await db.sql.selectFrom('crawls').select('id').orderBy('id').execute();
  for (const { id } of crawls) {
    for await (const row of rawRows(db, 'pages', id))
      read('pages', `${id} ${String(row['key'])}`, () => checkPage(db, row));
    for (const table of ['frontier', 'files'] as const)
      for await (const row of rawRows(db, table, id))
        read(table, `${id} ${String(row['key'])}`, () => revealAny(db, row));
    for (const one of await missingBytes(db, id))
      note({ table: 'pages', row: `${id} ${one.key}`, problem: `没有内容 ${one.hash}` });
    const probes = await db.sql.selectFrom('probes').selectAll().where('crawl', '=', id).execute();
    for (const { kind, content } of probes)
      read('probes', `${id} ${kind}`, () => JSON.parse(db.vault.openText(content)));
    const results = await db.sql.selectFrom('results').selectAll().where('crawl', '=', id).execute();
    for (const { checklist, as_of: day, basis, content } of results)
      read('results', `${id} ${checklist} ${day} ${basis}`, () => JSON.parse(text(unpack(db.vault.open(content)))));
  }
  const decisions = await db.sql.selectFrom('decisions').selectAll().execute();
  for (const { portal, id, content } of decisions)
    read('decisions', `${portal} ${id}`, () => JSON.parse(db.vault.openText(content)));
  const replies = await db.sql.selectFrom('replies').selectAll().execute();
  for (const { portal, id, content } of replies)
    read('replies', `${portal} ${id}`, () => JSON.parse(db.vault.openText(content)));
  const notes = await db.sql.selectFrom('portal_notes').selectAll().execute();
  for (const { portal, content } of notes) read('portal_notes', portal, () => JSON.parse(db.vault.openText(content)));
  return check;
}

type Read = (table: Damage['table'], row: string, open: () => unknown) => void;

async function checkFile(db: Database): Promise<Damage[]> {
  const { rows: pages } = await sql<{ quick_check: string }>`pragma quick_check(20)`.execute(db.sql);
  const { rows: references } = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(db.sql);
  return [
    ...pages.flatMap(({ quick_check: said }): Damage[] =>
      said === 'ok' ? [] : [{ table: 'database', row: '', problem: said }],
    ),
    ...references.map(({ table, rowid }): Damage => ({
      table: 'database',
      row: `${table} ${rowid}`,
      problem: '所属的抓取不存在',
    })),
  ];
}

async function checkBlobs(db: Database, read: Read): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db.sql
      .selectFrom('blobs')
      .selectAll()
      .where('hash', '>', after)
      .orderBy('hash')
      .limit(BATCH)
      .execute();
    for (const { hash, size, bytes } of rows)
      read('blobs', hash, () => {
        const plain = unpack(db.vault.open(bytes));
        if (createHash('sha256').update(plain).digest('hex') !== hash) throw new Error('内容与哈希不符');
        if (plain.byteLength !== size) throw new Error(`长度为 ${plain.byteLength}，应为 ${size}`);
      });
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = last.hash;
  }
}

type AnyRow = Record<string, unknown> & { hidden: Parameters<typeof reveal>[1]['hidden'] };

/** Rows as the tables have them, by key, so that one that does not open stops nothing. */
async function* rawRows(db: Database, table: 'pages' | 'frontier' | 'files', crawl: number): AsyncGenerator<AnyRow> {
  for (let after = ''; ;) {
    const { rows } = await sql<AnyRow>`
      select * from ${sql.table(table)} where crawl = ${crawl} and key > ${after} order by key limit ${BATCH}`.execute(
      db.sql,
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = String(last['key']);
  }
}

function revealAny(db: Database, row: AnyRow): Record<string, unknown> {
  return reveal(db.vault, row) as Record<string, unknown>;
}

function checkPage(db: Database, row: AnyRow): void {
  const { facts, state, bytes_hash: hash } = revealAny(db, row);
  if (facts instanceof Uint8Array) unpackFacts(facts);
  if (state === 'read' && hash === null) throw new Error('已读取的页面没有内容的哈希');
}

async function missingBytes(db: Database, crawl: number): Promise<{ key: string; hash: string }[]> {
  const { rows } = await sql<{ key: string; hash: string }>`
    select p.key as key, coalesce(p.bytes_hash, '') as hash from pages p
    where p.crawl = ${crawl} and p.bytes_hash is not null and not exists (select 1 from blobs b where b.hash = p.bytes_hash)
    union all
    select p.key as key, coalesce(p.rendered_hash, '') as hash from pages p
    where p.crawl = ${crawl} and p.rendered_hash is not null and not exists (select 1 from blobs b where b.hash = p.rendered_hash)`.execute(
    db.sql,
  );
  return rows;
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
