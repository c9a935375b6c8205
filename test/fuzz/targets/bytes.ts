import fc from 'fast-check';
import { sniffBody, sniffData } from '../../../crawler/fetch/sniff.ts';
import { unpackBody } from '../../../crawler/fetch/unpack.ts';
import { parseCsv } from '../../../crawler/documents/text/csv.ts';
import { readRtf } from '../../../crawler/documents/formats/rtf/read-rtf.ts';
import { decodeHtml } from '../../../rules/decode.ts';
import { soup, target } from '../target.ts';

const MARKUP = [
  '<meta charset="gbk">',
  '<meta ',
  'charset=',
  '<!--',
  '-->',
  '<?xml encoding="',
  '政务公开',
  '\0',
  '\ufeff',
  'é',
  ' ',
];
const bytes = fc.oneof(
  soup(...MARKUP).map((text) => new Uint8Array(Buffer.from(text))),
  soup(...MARKUP).map((text) => new Uint8Array(Buffer.from(text, 'utf16le'))),
  fc.uint8Array({ maxLength: 3000 }),
  // Every byte of it may begin or end a character of GB 18030.
  fc.array(fc.integer({ min: 0x81, max: 0xfe }), { maxLength: 400 }).map((list) => Uint8Array.from(list)),
);
const type = fc.option(
  fc.oneof(fc.constantFrom('text/html; charset=gb2312', 'text/html;charset=utf-16'), soup('charset=', '"', ' ', ';')),
);

export const BYTES = [
  target('characters of a page', fc.tuple(bytes, type), ([body, contentType]) => {
    const { text, replaced, charset } = decodeHtml(body, contentType);
    if (text.includes('\0')) throw new Error('a NUL is left');
    if (replaced < 0 || replaced > text.length) throw new Error(`${replaced} of ${text.length} signs replaced`);
    if (new TextDecoder(charset).encoding !== charset) throw new Error(`no name of an encoding: ${charset}`);
  }),
  target('kind of a body', fc.tuple(bytes, type), ([body, contentType]) => {
    if (body.byteLength === 0 && sniffBody(body, contentType) !== 'empty') throw new Error('nothing is something');
    sniffData(body);
  }),
  target('packed bodies', fc.tuple(bytes, soup('gzip', 'br', 'deflate', 'zstd', ',', ' ')), ([body, encoding]) => {
    const unpacked = unpackBody(body, encoding, 5000);
    if (unpacked.ok && unpacked.bytes.byteLength > Math.max(5000, body.byteLength))
      throw new Error('larger than allowed');
  }),
  target('csv', fc.tuple(soup(',', '"', '\n', '\r\n', '""', '甲'), fc.boolean()), ([text, isLast]) => {
    const { consumed } = parseCsv(text, ',', isLast);
    if (consumed < 0 || consumed > text.length) throw new Error(`${consumed} of ${text.length} read`);
  }),
  target('rtf', soup('{', '}', '\\', "\\'b9", '\\u20844 ', '\\par', '\\bin9', '{\\*\\x', ';'), (text) => {
    readRtf(Buffer.from(`{\\rtf1${text}`), () => {});
  }),
];
