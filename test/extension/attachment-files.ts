import { utils, write } from '@e965/xlsx';
import { encode } from 'iconv-lite';
import { makeDoc } from '../documents/make/doc.ts';
import { makeDocx, paragraph } from '../documents/make/office.ts';
import { LOCKED, makePdf, makeScannedPdf } from '../documents/make/pdf.ts';
import { makeXlsx } from '../documents/make/xlsx.ts';
import { makeZip } from '../documents/make/zip.ts';

export const MOBILE = '13800138000';
const LINE = `本人手机号码 ${MOBILE}，请联系。`;
const ROWS = [
  ['姓名', '手机号码'],
  ['张某某', MOBILE],
];

const hex = (text: string) => encode(text, 'gbk').toString('hex');
const word = makeDocx(paragraph(LINE));

function makeXls(): Buffer {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), '名单');
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}

/** Files of each format that the panel reads, each with one mobile number, and some that it cannot read, by path. */
export const FILES: Readonly<Record<string, Uint8Array>> = {
  '/word.docx': word,
  '/sheet.xlsx': makeXlsx([{ name: '名单', rows: ROWS }]),
  '/old.doc': makeDoc(`${LINE}\r`),
  '/old.xls': makeXls(),
  '/all.zip': makeZip([{ name: 'inner.docx', content: word }]),
  // In a font that is not embedded: without its character map it reads as nothing.
  '/paper.pdf': makePdf([[{ x: 50, y: 700, hex: hex(LINE) }]]),
  '/locked.pdf': makePdf([[{ x: 50, y: 700, hex: hex(LINE) }]], { trailer: LOCKED }),
  '/scan.pdf': makeScannedPdf(),
  '/slides.rar': Buffer.from('Rar!\u001a\u0007 broken', 'latin1'),
  '/broken.docx': Buffer.from('PK\u0003\u0004 broken', 'latin1'),
};
