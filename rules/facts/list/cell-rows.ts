import type { OutlineLink } from '../outline.ts';
import { parentOf, type TreeElement } from '../tree.ts';

/** A cell that is a row of its own: two entries stand side by side in each line of the table. */
export interface CellRow {
  cell: TreeElement;
  table: TreeElement;
}

/** Names of categories and units are shorter. */
const SHORTEST_ENTRY = 6;

/**
 * The cells of tables that show several entries to a line, by their links. The links of a line lead to one program,
 * none twice in the table: a unit, a category or a file beside the entry lead elsewhere or to the same place again.
 */
export function findCellRows(links: readonly OutlineLink[]): Map<TreeElement, CellRow> {
  const tables = new Map<TreeElement, Map<TreeElement, { cell: TreeElement; link: OutlineLink }[]>>();
  for (const link of links) {
    const cell = around(link.node, 'td');
    const line = cell === null ? null : parentOf(cell);
    const table = line === null ? null : around(line, 'table');
    if (cell === null || line?.name !== 'tr' || table === null) continue;
    const lines = tables.get(table) ?? new Map<TreeElement, { cell: TreeElement; link: OutlineLink }[]>();
    tables.set(table, lines);
    const known = lines.get(line);
    if (known === undefined) lines.set(line, [{ cell, link }]);
    else known.push({ cell, link });
  }
  const found = new Map<TreeElement, CellRow>();
  for (const [table, lines] of tables) {
    if (!isSideBySide([...lines.values()])) continue;
    for (const { cell, link } of [...lines.values()].flat()) found.set(link.node, { cell, table });
  }
  return found;
}

function isSideBySide(lines: readonly { cell: TreeElement; link: OutlineLink }[][]): boolean {
  const wide = lines.filter((line) => new Set(line.map(({ cell }) => cell)).size > 1);
  if (wide.length === 0 || wide.length < lines.length - 1) return false;
  const all = lines.flat();
  const programs = new Set(all.map(({ link }) => programOf(link.url)));
  return (
    programs.size === 1 &&
    new Set(all.map(({ link }) => link.url)).size === all.length &&
    new Set(all.map(({ cell }) => cell)).size === all.length &&
    all.every(({ link }) => Math.max(link.text.length, link.hint.length) >= SHORTEST_ENTRY)
  );
}

/** The address without its numbers and values. */
function programOf(url: string | null): string {
  return (url ?? '').replace(/=[^&]*/g, '=').replace(/\d+/g, '');
}

function around(node: TreeElement, name: string): TreeElement | null {
  for (let at = parentOf(node), step = 0; at !== null && step < 8; at = parentOf(at), step++) {
    if (at.name === name) return at;
  }
  return null;
}
