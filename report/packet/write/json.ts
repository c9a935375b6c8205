import { checkPacket, type Checked } from '../checks/all.ts';
import type { Table } from '../tables/table.ts';
import type { Printed } from '../checks/check.ts';

/** The paper and all tables as one JSON text: a row is an object by the titles of its columns. */
export function packetJson(printed: Printed, checks: readonly Checked[] = checkPacket(printed)): string {
  const { packet, books, body } = printed;
  const { county, period, edition, basis, asOf, issued, checklist } = packet;
  const isDraft = checks.some(({ problems }) => problems.length > 0);
  const { title, to, paragraphs } = body;
  const text = [title, to, ...paragraphs.map(({ lead = '', text: said }) => lead + said)];
  const whole = { schema: 1, county, period, edition, basis, asOf, issued, checklist, isDraft, checks, text };
  const tables = books.flatMap((book) => book.tables.map(tableText));
  // Row by row: a county's problems twice over as objects would not fit in little memory.
  return `${JSON.stringify(whole, null, 2).slice(0, -2)},\n  "tables": [\n${tables.join(',\n')}\n  ]\n}\n`;
}

function tableText({ id, name, title, note, columns, rows, foot }: Table): string {
  const head = JSON.stringify({ id, name, title, note, foot }).slice(0, -1);
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(columns.map((column, index) => [column.title, row[index] ?? null]))),
  );
  return `    ${head},"rows":[${lines.length === 0 ? '' : `\n      ${lines.join(',\n      ')}\n    `}]}`;
}
