import type { Block, Grid, GridCell, GridRow } from '../../../rules/draft/blocks.ts';
import { attribute, isOn, walkXml, type XmlHandler } from '../../../rules/documents/xml/read-xml.ts';
import { readRelations } from '../../../rules/documents/xml/relations.ts';
import type { Zip } from '../zip/open-zip.ts';
import { readNumbering, type ListPlace, type Numbering } from './docx-numbering.ts';

/** Paragraphs and tables of a Word document in their order, with merged cells and the numbers that Word writes itself. */
export async function readDocxBlocks(zip: Zip): Promise<Block[]> {
  const part =
    (await readRelations(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const numbering = await readNumbering(zip, await readRelations(zip, part));
  const blocks: Block[] = [];
  await walkXml(zip.stream(part), blockHandler(blocks, numbering));
  return blocks;
}

interface OpenTable {
  grid: Grid;
  row: GridRow;
  rows: number;
  column: number;
  cell: GridCell & { lines: string[] };
}

interface OpenParagraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
}

function blockHandler(blocks: Block[], numbering: Numbering): XmlHandler {
  const tables: OpenTable[] = [];
  const paragraphs: OpenParagraph[] = [];
  let count = 0;
  let tableCount = 0;
  let skipped = 0;
  let inProperties = 0;
  let isText = false;
  let isRunHidden = false;

  const add = (text: string): void => {
    const paragraph = paragraphs.at(-1);
    if (paragraph !== undefined && !isRunHidden) paragraph.text += text;
  };
  const closeParagraph = (): void => {
    const paragraph = paragraphs.pop();
    if (paragraph === undefined) return;
    const place = placeIn(paragraph, numbering);
    // An empty paragraph is not counted by Word either.
    if (paragraph.text.trim() === '') return;
    const text = `${place === null ? '' : numbering.next(place)}${paragraph.text.trim()}`;
    const cell = tables.at(-1)?.cell;
    if (cell !== undefined) cell.lines.push(text);
    else blocks.push({ kind: 'paragraph', text, place: `第${++count}段` });
  };
  const closeTable = (): void => {
    const table = tables.pop();
    if (table === undefined) return;
    const outer = tables.at(-1);
    if (outer === undefined) blocks.push(table.grid);
    // A table within a cell is read as the text of that cell.
    else
      for (const { cells } of table.grid.rows)
        outer.cell.lines.push(
          cells
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .join(' '),
        );
  };

  return {
    open(name, attributes) {
      const value = attribute(attributes, 'val');
      if (name === 'Fallback' || name === 'del' || name === 'moveFrom') skipped++;
      if (skipped > 0) return;
      const table = tables.at(-1);
      switch (name) {
        case 'tbl':
          tables.push(openTable());
          return;
        case 'tr':
          if (table !== undefined) openRow(table, ++table.rows, tables.length === 1 ? tableCount + 1 : 0);
          return;
        case 'tc':
          if (table !== undefined) table.cell = openCell(table.column);
          return;
        case 'gridSpan':
          if (table !== undefined) table.cell.width = Math.max(1, Number(value ?? 1));
          return;
        case 'gridBefore':
          if (table !== undefined) table.column += Number(value ?? 0);
          return;
        case 'vMerge':
          if (table !== undefined) table.cell.isMerged = value !== 'restart';
          return;
        case 'p':
          paragraphs.push({ text: '', style: null, list: null, level: null });
          return;
        case 'pPr':
        case 'rPr':
          inProperties++;
          return;
        case 'pStyle':
        case 'numId':
        case 'ilvl':
          noteProperty(paragraphs.at(-1), name, value ?? '');
          return;
        case 'r':
          isRunHidden = false;
          return;
        case 'vanish':
          isRunHidden = isOn(value ?? '1');
          return;
        case 't':
          isText = true;
          return;
        case 'tab':
          if (inProperties === 0) add(' ');
          return;
        case 'br':
        case 'cr':
          add('\n');
      }
    },
    text(piece) {
      if (isText && skipped === 0) add(piece);
    },
    close(name) {
      if (name === 'Fallback' || name === 'del' || name === 'moveFrom') skipped--;
      if (skipped > 0) return;
      const table = tables.at(-1);
      if (name === 't') isText = false;
      else if (name === 'pPr' || name === 'rPr') inProperties--;
      else if (name === 'p') closeParagraph();
      else if (name === 'tc' && table !== undefined) closeCell(table);
      else if (name === 'tr' && table !== undefined) table.grid.rows.push(table.row);
      else if (name === 'tbl') {
        if (tables.length === 1) tableCount++;
        closeTable();
      }
    },
  };
}

function noteProperty(paragraph: OpenParagraph | undefined, name: string, value: string): void {
  if (paragraph === undefined) return;
  if (name === 'pStyle') paragraph.style = value;
  else if (name === 'numId') paragraph.list = value;
  else paragraph.level = Number(value);
}

/** numId 0 takes a paragraph out of its style's list. */
function placeIn({ style, list, level }: OpenParagraph, { styles }: Numbering): ListPlace | null {
  if (list === '0') return null;
  const own = style === null ? undefined : styles.get(style);
  if (list !== null) return { list, level: level ?? own?.level ?? 0 };
  return own === undefined ? null : { ...own, level: level ?? own.level };
}

function openTable(): OpenTable {
  return {
    grid: { kind: 'table', rows: [], knowsMerges: true },
    row: { cells: [], place: '' },
    rows: 0,
    column: 0,
    cell: openCell(0),
  };
}

function openRow(table: OpenTable, row: number, number: number): void {
  table.row = { cells: [], place: `第${number}个表格第${row}行` };
  table.column = 0;
}

function openCell(column: number): OpenTable['cell'] {
  return { column, width: 1, text: '', isMerged: false, lines: [] };
}

function closeCell(table: OpenTable): void {
  const { lines, isMerged, width } = table.cell;
  table.row.cells.push({ column: table.column, width, text: isMerged ? '' : lines.join('\n'), isMerged });
  table.column += width;
}
