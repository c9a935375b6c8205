import { checkPacket, type Checked } from '../checks/all.ts';
import type { Printed } from '../checks/check.ts';

/** The paper and all tables as one JSON text: a row is an object by the titles of its columns. */
export function packetJson(printed: Printed, checks: readonly Checked[] = checkPacket(printed)): string {
  const { packet, books, body } = printed;
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
  const { title, to, paragraphs } = body;
  const text = [title, to, ...paragraphs.map(({ lead = '', text: said }) => lead + said)];
  const whole = { schema: 1, county, period, edition, basis, asOf, issued, checklist, isDraft, checks, text, tables };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
