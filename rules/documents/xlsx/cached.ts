import type { DocumentPart, PartCell } from '../part.ts';
import { attribute, readXml, walkXml, type XmlHandler } from '../xml/read-xml.ts';
import { readRelations } from '../xml/relations.ts';
import type { Package } from '../package.ts';

/**
 * Copies of data that a workbook keeps out of sight: what a pivot table was made from (it stays when the source sheet is
 * deleted) and the last seen cells of linked workbooks.
 * @param table number of the first table
 */
export async function* readCached(zip: Package, table: number): AsyncGenerator<DocumentPart[]> {
  let next = table;
  for (const part of zip.entries.keys()) {
    const out: DocumentPart[] = [];
    if (/(^|\/)pivotCacheDefinition\d*\.xml$/.test(part)) {
      const fields = await readFields(zip, part);
      out.push({
        kind: 'row',
        sheet: '数据透视表缓存',
        table: next,
        row: 0,
        cells: fields.map(({ name }, column) => ({ column, text: name })),
        note: 'cached',
      });
      const records = (await readRelations(zip, part)).find(({ type }) => type === 'pivotCacheRecords')?.target;
      if (records === undefined || !zip.entries.has(records)) {
        out.push(...itemRows(fields, next));
        yield out;
      } else yield* readXml(zip.stream(records), recordHandler(fields, next, out), out);
      next++;
    } else if (/(^|\/)externalLink\d*\.xml$/.test(part)) {
      yield* readXml(zip.stream(part), linkHandler(next++, out), out);
    }
  }
}

interface Field {
  name: string;
  items: string[];
}

async function readFields(zip: Package, part: string): Promise<Field[]> {
  const fields: Field[] = [];
  await walkXml(zip.stream(part), {
    open(name, attributes) {
      if (name === 'cacheField') fields.push({ name: attributes['name'] ?? '', items: [] });
      else if (isItem(name)) fields.at(-1)?.items.push(attribute(attributes, 'v') ?? '');
    },
  });
  return fields;
}

/** String, number, date, boolean, error, missing. */
function isItem(name: string): boolean {
  return name.length === 1 && 'sndbem'.includes(name);
}

/** Without records the values of each field still stand there, each for itself. */
function itemRows(fields: readonly Field[], table: number): DocumentPart[] {
  return fields.flatMap(({ items }, column) =>
    items.map((text, i) => ({
      kind: 'row' as const,
      sheet: '数据透视表缓存',
      table,
      row: i + 1,
      cells: [{ column, text }],
      note: 'cached' as const,
    })),
  );
}

function recordHandler(fields: readonly Field[], table: number, out: DocumentPart[]): XmlHandler {
  let row = 0;
  let cells: PartCell[] = [];
  let column = 0;
  return {
    open(name, attributes) {
      if (name === 'r') {
        row++;
        column = 0;
        cells = [];
        return;
      }
      if (name !== 'x' && !isItem(name)) return;
      const value = attribute(attributes, 'v') ?? '';
      const text = name === 'x' ? (fields[column]?.items[Number(value)] ?? '') : value;
      if (text !== '') cells.push({ column, text });
      column++;
    },
    close(name) {
      if (name === 'r' && cells.length > 0)
        out.push({ kind: 'row', sheet: '数据透视表缓存', table, row, cells, note: 'cached' });
    },
  };
}

function linkHandler(table: number, out: DocumentPart[]): XmlHandler {
  let row = 0;
  let cells: PartCell[] = [];
  let isValue = false;
  return {
    open(name, attributes) {
      if (name === 'row') {
        row = Math.max(0, Number(attributes['r'] ?? 1) - 1);
        cells = [];
      } else if (name === 'cell') cells.push({ column: cells.length, text: '' });
      else if (name === 'v') isValue = true;
    },
    text(piece) {
      const cell = cells.at(-1);
      if (isValue && cell !== undefined) cell.text += piece;
    },
    close(name) {
      if (name === 'v') isValue = false;
      if (name === 'row' && cells.length > 0)
        out.push({ kind: 'row', sheet: '外部链接缓存', table, row, cells, note: 'cached' });
    },
  };
}
