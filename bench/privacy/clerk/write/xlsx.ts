import { relations } from '../../../../test/documents/make/xlsx.ts';
import { makeZip } from '../../../../test/documents/make/zip.ts';
import { textOf, type Paper } from '../model.ts';
import { escapeXml, gridOf, letter } from './grid.ts';

const NS =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Style 1: a cell with a border, as every published list has them. */
const BORDER = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('');
const STYLES = `<styleSheet ${NS}><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="2"><border/><border>${BORDER}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf borderId="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>`;

interface Sheet {
  name: string;
  isHidden: boolean;
  rows: string[];
  merged: string[];
}

/** A workbook: title and paragraphs as merged lines over the tables, as offices lay out a sheet. Mobiles are numbers. */
export function writeXlsx(paper: Paper): Buffer {
  const first: Sheet = { name: '公示表', isHidden: false, rows: [], merged: [] };
  const sheets = [first];
  const line = (sheet: Sheet, text: string): void => {
    const n = sheet.rows.length + 1;
    sheet.merged.push(`A${n}:H${n}`);
    sheet.rows.push(`<row r="${n}">${cell(0, n, text)}</row>`);
  };
  line(first, paper.title);
  for (const block of paper.blocks) {
    if (block.kind === 'text') {
      line(first, textOf(block.cell));
      continue;
    }
    const sheet: Sheet =
      block.hidden === true ? { name: `Sheet${sheets.length + 1}`, isHidden: true, rows: [], merged: [] } : first;
    if (sheet !== first) sheets.push(sheet);
    for (const row of gridOf(block)) {
      const n = sheet.rows.length + 1;
      for (const [c, at] of row.entries())
        if (at !== null && (at.across > 1 || at.down > 1))
          sheet.merged.push(`${letter(c)}${n}:${letter(c + at.across - 1)}${n + at.down - 1}`);
      sheet.rows.push(`<row r="${n}">${row.map((at, c) => (at === null ? '' : cell(c, n, at.text))).join('')}</row>`);
    }
  }
  return makeZip([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${NS}><sheets>${sheets.map(({ name, isHidden }, i) => `<sheet name="${name}" sheetId="${i + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: STYLES },
    ...sheets.map(({ rows, merged }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet ${NS}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols><col min="1" max="12" width="22" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData>${merged.length > 0 ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}<pageSetup orientation="landscape" paperSize="9" fitToWidth="1" fitToHeight="0"/></worksheet>`,
    })),
  ]);
}

function cell(column: number, row: number, text: string): string {
  const ref = `${letter(column)}${row}`;
  if (text === '') return `<c r="${ref}" s="1"/>`;
  if (/^1\d{10}$/.test(text) || /^\d{1,6}(\.\d+)?$/.test(text)) return `<c r="${ref}" s="1"><v>${text}</v></c>`;
  return `<c r="${ref}" s="1" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
