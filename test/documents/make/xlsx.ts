import { makeZip, type ZipInput } from './zip.ts';

const NS =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetInput {
  name: string;
  /** Texts become shared strings; `{ raw }` is the cell's own XML inside `<c …>`, with its attributes. */
  rows: (string | { attributes: string; inner: string })[][];
  state?: 'hidden' | 'veryHidden';
  /** Numbers of hidden columns and rows, from 1. */
  hiddenColumns?: number[];
  hiddenRows?: number[];
  /** Ranges of merged cells: A1:A3. */
  merges?: string[];
  /** Text of a comment by its cell. */
  comments?: Record<string, string>;
}

/** A workbook as Excel writes it: shared strings, styles (style 1 shows a day), sheets with their relations. */
export function makeXlsx(sheets: readonly SheetInput[], more: readonly ZipInput[] = []): Buffer {
  const strings: string[] = [];
  const entries: ZipInput[] = [];
  for (const [i, sheet] of sheets.entries()) {
    entries.push({ name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheet, strings) });
    if (sheet.comments === undefined) continue;
    entries.push({
      name: `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
      content: relations([['comments', `../comments${i + 1}.xml`]]),
    });
    const list = Object.entries(sheet.comments).map(
      ([ref, text]) => `<comment ref="${ref}" authorId="0"><text><r><t>${text}</t></r></text></comment>`,
    );
    entries.push({
      name: `xl/comments${i + 1}.xml`,
      content: `<comments ${NS}><commentList>${list.join('')}</commentList></comments>`,
    });
  }
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
  );
  const parts: [string, string][] = sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`]);
  return makeZip([
    {
      name: '[Content_Types].xml',
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: `<workbook ${NS}><sheets>${list.join('')}</sheets></workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([...parts, ['sharedStrings', 'sharedStrings.xml'], ['styles', 'styles.xml']]),
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet ${NS}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    ...entries,
    // Last in the archive, as some writers put it.
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst ${NS}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    },
    ...more,
  ]);
}

function sheetXml({ rows, hiddenColumns = [], hiddenRows = [], merges = [] }: SheetInput, strings: string[]): string {
  const cols = hiddenColumns.map((n) => `<col min="${n}" max="${n}" hidden="1"/>`).join('');
  const lines = rows.map((cells, r) => {
    const inner = cells.map((cell, c) => {
      const ref = `${String.fromCharCode(65 + c)}${r + 1}`;
      if (typeof cell !== 'string') return `<c r="${ref}" ${cell.attributes}>${cell.inner}</c>`;
      return cell === '' ? '' : `<c r="${ref}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
    });
    return `<row r="${r + 1}"${hiddenRows.includes(r + 1) ? ' hidden="1"' : ''}>${inner.join('')}</row>`;
  });
  const merged =
    merges.length === 0 ? '' : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${NS}><cols>${cols}</cols><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`;
}

export function relations(list: readonly (readonly [type: string, target: string])[]): string {
  const items = list.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}
