import type { Packet } from '../model/packet.ts';
import type { Book } from '../tables/all.ts';
import type { Checked } from '../checks/all.ts';

/** All tables as one JSON text: a row is an object by the titles of its columns. */
export function packetJson(packet: Packet, books: readonly Book[], checks: readonly Checked[]): string {
  const { county, period, edition, basis, asOf, issued, checklist } = packet;
  const tables = books.flatMap((book) =>
    book.tables.map(({ id, name, title, note, columns, rows, foot }) => ({
      id,
      name,
      title,
      note,
      rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.title, row[index] ?? null]))),
      foot,
    })),
  );
  const isDraft = checks.some(({ problems }) => problems.length > 0);
  const whole = { schema: 1, county, period, edition, basis, asOf, issued, checklist, isDraft, checks, tables };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
