import { relations } from '../../../../test/documents/make/xlsx.ts';
import { makeZip } from '../../../../test/documents/make/zip.ts';
import { runsOf, type Cell, type Paper } from '../model.ts';
import { escapeXml, gridOf, type Table } from './grid.ts';

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';

const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join('')}</w:tblBorders>`;

/** Word: runs cut where the clerk typed on another day, merged cells, text boxes, footnotes. */
export function writeDocx(paper: Paper): Buffer {
  const notes: string[] = [];
  const body: string[] = [paragraph([paper.title])];
  for (const block of paper.blocks) {
    if (block.kind === 'table') body.push(table(block));
    else if (block.as === 'box')
      body.push(
        `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(block.cell)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      );
    else if (block.as === 'note')
      notes.push(`<w:footnote w:id="${notes.length + 2}">${paragraph(block.cell)}</w:footnote>`);
    else body.push(paragraph(block.cell));
  }
  return makeZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>',
    },
    { name: '_rels/.rels', content: relations([['officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body.join('')}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(notes.length > 0 ? [['footnotes', 'footnotes.xml']] : []),
    },
    ...(notes.length > 0
      ? [{ name: 'word/footnotes.xml', content: `<w:footnotes ${W}>${notes.join('')}</w:footnotes>` }]
      : []),
  ]);
}

function paragraph(cell: Cell): string {
  const runs = runsOf(cell).map((one) => (typeof one === 'string' ? one : one.text));
  return runs
    .join('\u0000')
    .split('\n')
    .map((line) => `<w:p>${line.split('\u0000').map(run).join('')}</w:p>`)
    .join('');
}

/** Long runs are cut in two, as spelling marks and edits do. */
function run(text: string): string {
  const cut = text.length > 14 ? [text.slice(0, 9), text.slice(9)] : [text];
  return cut.map((piece) => `<w:r><w:t xml:space="preserve">${escapeXml(piece)}</w:t></w:r>`).join('');
}

function table(block: Table): string {
  const grid = gridOf(block);
  const rows = grid.map((row, r) => {
    let skip = 0;
    const cells = row.map((at, c) => {
      if (skip > 0) {
        skip--;
        return '';
      }
      if (at === null) {
        // Covered from above, since what is covered from the left has been skipped.
        return `<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>`;
      }
      skip = at.across - 1;
      const properties = `${at.across > 1 ? `<w:gridSpan w:val="${at.across}"/>` : ''}${at.down > 1 ? '<w:vMerge w:val="restart"/>' : ''}`;
      const source = block.rows[r - block.heads.length]?.[c];
      return `<w:tc><w:tcPr>${properties}</w:tcPr>${source === undefined ? paragraph(at.text) : paragraph(source)}</w:tc>`;
    });
    return `<w:tr>${cells.join('')}</w:tr>`;
  });
  const columns = Math.max(...grid.map((row) => row.length));
  return `<w:tbl><w:tblPr>${BORDERS}</w:tblPr><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl><w:p/>`;
}
