import { utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { makeOfd, type OfdText } from '../../../../test/documents/make/office.ts';
import { relations } from '../../../../test/documents/make/xlsx.ts';
import { makeZip } from '../../../../test/documents/make/zip.ts';
import { textOf, type Paper } from '../model.ts';
import { escapeXml, gridOf, type Table } from './grid.ts';

// Files as other programs write them.

function bookOf(paper: Paper): WorkBook {
  const rows: string[][] = [['', paper.title]];
  const merges: { s: { r: number; c: number }; e: { r: number; c: number } }[] = [];
  for (const block of paper.blocks) {
    if (block.kind === 'text') {
      rows.push(['', textOf(block.cell)]);
      merges.push({ s: { r: rows.length - 1, c: 1 }, e: { r: rows.length - 1, c: 8 } });
      continue;
    }
    rows.push([]);
    for (const row of gridOf(block)) {
      for (const [c, at] of row.entries())
        if (at !== null && (at.across > 1 || at.down > 1))
          merges.push({ s: { r: rows.length, c: c + 1 }, e: { r: rows.length + at.down - 1, c: c + at.across } });
      rows.push(['', ...row.map((at) => at?.text ?? '')]);
    }
  }
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map((text) => (text === '' ? null : text))));
  sheet['!merges'] = merges;
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '花名册');
  return book;
}

/** Another writer of sheets; the table begins in column B under an empty line, several tables stand on a sheet. */
export function writeBook(bookType: BookType): (paper: Paper) => Buffer {
  return (paper) => write(bookOf(paper), { type: 'buffer', bookType }) as Buffer;
}

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';

/** A form program's Word: everything in one table of the page's size, lists as tables within its cells, values in content controls, text boxes with a fallback. */
export function writeNestedDocx(paper: Paper): Buffer {
  const line = (text: string): string =>
    text
      .split('\n')
      .map(
        (part) =>
          `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${part === '' ? '' : `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r></w:sdtContent></w:sdt>`}</w:p>`,
      )
      .join('');
  const cell = (inner: string, more = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${more}</w:tcPr>${inner}</w:tc>`;
  const tableOf = (block: Table): string => {
    const rows = gridOf(block).map((row) => {
      const cells: string[] = [];
      for (let c = 0; c < row.length; c++) {
        const at = row[c];
        if (at == null) {
          cells.push(cell('<w:p/>', '<w:vMerge/>'));
          continue;
        }
        const more = `${at.across > 1 ? `<w:gridSpan w:val="${at.across}"/>` : ''}${at.down > 1 ? '<w:vMerge w:val="restart"/>' : ''}`;
        cells.push(cell(line(at.text), more));
        c += at.across - 1;
      }
      return `<w:tr>${cells.join('')}</w:tr>`;
    });
    return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
  };
  const outer = paper.blocks.map((block) => {
    if (block.kind === 'table') return `<w:tr>${cell(`${tableOf(block)}<w:p/>`)}</w:tr>`;
    const text = line(textOf(block.cell));
    if (block.as === undefined) return `<w:tr>${cell(text)}</w:tr>`;
    return `<w:tr>${cell(`<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>${text}</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${text}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`)}</w:tr>`;
  });
  return makeZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    { name: '_rels/.rels', content: relations([['officeDocument', 'word/document.xml']]) },
    {
      name: 'word/document.xml',
      content: `<w:document ${W}><w:body>${line(paper.title)}<w:tbl><w:tblPr/><w:tblGrid/>${outer.join('')}</w:tbl></w:body></w:document>`,
    },
  ]);
}

/** A page as a print converter leaves it: narrow cells break, texts stand in the middle of their cells. */
export function writeNarrowOfd(paper: Paper): Buffer {
  const pages: OfdText[][] = [[]];
  let y = 15;
  const put = (x: number, text: string): void => void (text !== '' && pages.at(-1)!.push({ x, y, text }));
  const feed = (height: number): void => {
    y += height;
    if (y > 270) {
      pages.push([]);
      y = 15;
    }
  };
  const paragraph = (text: string): void => {
    for (let at = 0; at < text.length; at += 42) {
      put(20, text.slice(at, at + 42));
      feed(6);
    }
  };
  paragraph(paper.title);
  for (const block of paper.blocks) {
    if (block.kind === 'text') {
      for (const line of textOf(block.cell).split('\n')) paragraph(line);
      continue;
    }
    for (const row of gridOf(block)) {
      const cells = row.map((at) =>
        at === null ? [] : at.text.split('\n').flatMap((text) => text.match(/.{1,20}/g) ?? []),
      );
      const most = Math.max(1, ...cells.map((lines) => lines.length));
      if (y + most * 5 > 270) feed(300);
      const top = y;
      for (const [c, lines] of cells.entries())
        for (const [i, text] of lines.entries()) {
          y = top + ((most - lines.length) * 5) / 2 + i * 5;
          put(20 + c * 86, text);
        }
      y = top;
      feed(most * 5 + 2);
    }
  }
  return makeOfd(pages);
}
