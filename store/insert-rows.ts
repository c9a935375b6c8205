import type { CompiledQuery } from 'kysely';
import type { Database } from './schema.ts';

// Kysely builds a statement anew each time, value by value: for the rows of a page that takes longer than SQLite takes to
// write them. Here it does so once for each number of rows; these are powers of two, so that there are few.

/** What inserts so many rows; a constant, since its statements are kept by it. */
export type Insertion<Row> = (sql: Database['sql'], rows: readonly Row[]) => { compile: () => CompiledQuery };

interface KeptStatement {
  columns: string[];
  compiled: CompiledQuery;
  /** Values behind those of the rows. */
  others: readonly unknown[];
}

/** Statements of one open database. */
export type KeptStatements = Map<unknown, Map<number, KeptStatement>>;

/** SQLite takes 32,766 values in a statement; the widest of our rows has 37. */
const ROWS_AT_ONCE = 512;

/** Inserts rows of one shape: all have the same columns, each with a value. */
export async function insertRows<Row extends object>(
  db: Database,
  rows: readonly Row[],
  insertion: Insertion<Row>,
): Promise<void> {
  for (let at = 0; at < rows.length;) {
    const count = Math.min(ROWS_AT_ONCE, 2 ** Math.floor(Math.log2(rows.length - at)));
    const batch = rows.slice(at, at + count) as readonly Record<string, unknown>[] & readonly Row[];
    const { columns, compiled, others } = statementFor(db, batch, insertion);
    const values: unknown[] = [];
    for (const row of batch) {
      for (const name of columns) values.push(row[name]);
      if (Object.keys(row).length !== columns.length) throw new Error(`A row of ${columns.join()} has other columns`);
    }
    await db.sql.executeQuery({ ...compiled, parameters: values.concat(others) });
    at += count;
  }
}

function statementFor<Row extends object>(
  { sql, statements }: Database,
  rows: readonly Row[],
  insertion: Insertion<Row>,
): KeptStatement {
  let bySize = statements.get(insertion);
  if (bySize === undefined) statements.set(insertion, (bySize = new Map()));
  let kept = bySize.get(rows.length);
  if (kept === undefined) {
    const compiled = insertion(sql, rows).compile();
    const columns = Object.keys(rows[0]!);
    kept = { columns, compiled, others: compiled.parameters.slice(rows.length * columns.length) };
    bySize.set(rows.length, kept);
  }
  return kept;
}
