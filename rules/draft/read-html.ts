import { isElement, parseHtml, walkTree, type TreeElement, type TreeNode } from '../facts/tree.ts';
import { collapseSpace } from '../text/normalise.ts';
import type { Block, Grid, GridCell, GridRow } from './blocks.ts';

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'nav', 'head', 'select', 'button', 'iframe']);
const LINES = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'dt',
  'dd',
  'section',
  'article',
  'tr',
  'blockquote',
  'center',
  'header',
  'footer',
  'ul',
  'ol',
  'body',
]);

/** A web page or a document saved as one: paragraphs and tables, with what its rows and columns cover (rowspan, colspan). */
export function readHtml(html: string): Block[] {
  const root = parseHtml(html);
  const blocks: Block[] = [];
  let line = '';
  let paragraphs = 0;
  let tables = 0;
  const flush = (): void => {
    const text = collapseSpace(line);
    line = '';
    if (text === '') return;
    paragraphs++;
    blocks.push({ kind: 'paragraph', text, place: `第${paragraphs}段` });
  };
  walkTree(
    root,
    (node) => {
      if (node.type === 'text') {
        line += node.data;
        return false;
      }
      if (!isElement(node)) return false;
      if (UNSEEN.has(node.name) || isHidden(node)) return false;
      if (LINES.has(node.name)) flush();
      if (node.name !== 'table') return true;
      // A table that only lays out a page holds its text in tables or paragraphs of its own.
      if (isLayout(node)) return true;
      flush();
      tables++;
      const grid = readTableElement(node, tables);
      if (grid.rows.length > 0) blocks.push(grid);
      return false;
    },
    (element) => {
      if (LINES.has(element.name) || element.name === 'td' || element.name === 'th') flush();
    },
  );
  flush();
  return blocks;
}

function isHidden({ attribs }: TreeElement): boolean {
  return 'hidden' in attribs || /display\s*:\s*none/i.test(attribs['style'] ?? '');
}

function isLayout(table: TreeElement): boolean {
  const rows = elements(table, 'tr');
  const inner = elements(table, 'table').length > 0;
  return inner || Math.max(0, ...rows.map((row) => cellsOf(row).length)) < 2;
}

function elements(top: TreeElement, name: string): TreeElement[] {
  const found: TreeElement[] = [];
  walkTree(
    top,
    (node: TreeNode) => {
      if (isElement(node) && node.name === name) found.push(node);
      return true;
    },
    () => {},
  );
  return found;
}

function cellsOf(row: TreeElement): TreeElement[] {
  return row.children.filter(
    (node): node is TreeElement => isElement(node) && (node.name === 'td' || node.name === 'th'),
  );
}

/** Cells that reach down are written out in every row that they cover. */
function readTableElement(table: TreeElement, number: number): Grid {
  const rows: GridRow[] = [];
  const down = new Map<number, { left: number; width: number }>();
  for (const [index, row] of elements(table, 'tr').entries()) {
    const cells: GridCell[] = [];
    let column = 0;
    const takeMerged = (): void => {
      for (let merged = down.get(column); merged !== undefined; merged = down.get(column)) {
        cells.push({ column, width: merged.width, text: '', isMerged: true });
        if (merged.left <= 1) down.delete(column);
        else merged.left--;
        column += merged.width;
      }
    };
    const reaching: [number, { left: number; width: number }][] = [];
    for (const cell of cellsOf(row)) {
      takeMerged();
      const width = spanOf(cell, 'colspan', 60);
      const height = spanOf(cell, 'rowspan', 5_000);
      cells.push({ column, width, text: cellText(cell), isMerged: false });
      if (height > 1) reaching.push([column, { left: height - 1, width }]);
      column += width;
    }
    takeMerged();
    for (const [at, merged] of reaching) down.set(at, merged);
    if (cells.some(({ text }) => text !== '')) rows.push({ cells, place: `第${number}个表格第${index + 1}行` });
  }
  return { kind: 'table', rows, knowsMerges: true };
}

function spanOf(cell: TreeElement, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number.parseInt(cell.attribs[name] ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(most, Math.max(1, span));
}

/** Paragraphs of a cell on lines of their own. */
function cellText(cell: TreeElement): string {
  let text = '';
  walkTree(
    cell,
    (node) => {
      if (node.type === 'text') text += node.data.replace(/\s+/g, ' ');
      return !isElement(node) || !UNSEEN.has(node.name);
    },
    (element) => {
      if (LINES.has(element.name)) text += '\n';
    },
  );
  return text
    .split('\n')
    .map(collapseSpace)
    .filter((line) => line !== '')
    .join('\n');
}
