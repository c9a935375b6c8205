import { checkPacket, type Checked } from '../checks/all.ts';
import type { Table } from '../tables/table.ts';
import type { Printed } from '../checks/check.ts';

/**
 * The paper and all tables as one JSON text, piece by piece: a row is an object by the titles of its columns. As a whole a
 * county's problems would not fit in little memory.
 */
export function* packetJson(printed: Printed, checks: readonly Checked[] = checkPacket(printed)): Generator<string> {
  const { packet, books, body } = printed;
  const { county, period, edition, basis, asOf, issued, checklist } = packet;
  const isDraft = checks.some(({ problems }) => problems.length > 0);
  const { title, to, paragraphs } = body;
  const text = [title, to, ...paragraphs.map(({ lead = '', text: said }) => lead + said)];
  const whole = { schema: 1, county, period, edition, basis, asOf, issued, checklist, isDraft, checks, text };
  yield `${JSON.stringify(whole, null, 2).slice(0, -2)},\n  "tables": [`;
  let isFirst = true;
  for (const { tables } of books)
    for (const table of tables) {
      yield isFirst ? '\n' : ',\n';
      isFirst = false;
      yield* tableJson(table);
    }
  yield '\n  ]\n}\n';
}

const ROWS_AT_ONCE = 500;

function* tableJson({ id, name, title, note, columns, rows, foot }: Table): Generator<string> {
  yield `    ${JSON.stringify({ id, name, title, note, foot }).slice(0, -1)},"rows":[`;
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const lines = rows
      .slice(at, at + ROWS_AT_ONCE)
      .map((row) =>
        JSON.stringify(Object.fromEntries(columns.map((column, index) => [column.title, row[index] ?? null]))),
      );
    yield `${at === 0 ? '\n' : ',\n'}      ${lines.join(',\n      ')}`;
  }
  yield rows.length === 0 ? ']}' : '\n    ]}';
}
