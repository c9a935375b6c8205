import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { encode } from 'iconv-lite';
import { makeDocx, paragraph } from './make/office.ts';
import { makeRar } from './make/rar.ts';
import { read, short } from './make/read.ts';
import { makeZip } from './make/zip.ts';

const TABLE = '姓名,备注\r\n张三,"低保，\r\n一类"\r\n"李""四""",\r\n';

test.each([
  ['UTF-8', Buffer.from(TABLE)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`)],
  ['GBK', encode(TABLE, 'gbk')],
  ['UTF-16', Buffer.from(`\ufeff${TABLE}`, 'utf16le')],
])('csv in %s', async (_, bytes) => {
  const { parts, outcome } = await read(bytes, 'a.csv');
  expect(outcome).toEqual({ state: 'read', format: 'text' });
  expect(short(parts)).toEqual(['姓名 | 备注', '张三 | 低保，\r\n一类', '李"四"']);
});

test('csv: rows are whole at every size of the file', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},"甲\n乙",${'丙'.repeat(i % 7)}`);
  const { parts } = await read(encode(`序号,名,备\n${rows.join('\n')}`, 'gbk'), 'a.csv');
  expect(parts).toHaveLength(20_001);
  expect(parts.every((part) => part.kind === 'row' && part.cells.length >= 2)).toBe(true);
  expect(parts.at(-1)).toMatchObject({
    row: 20_000,
    cells: [
      { column: 0, text: '19999' },
      { column: 1, text: '甲\n乙' },
    ],
  });
});

test('txt: Chinese that begins late in a long file', async () => {
  const { parts } = await read(
    Buffer.concat([Buffer.from('a\n'.repeat(300_000)), encode('关于公示的通知', 'gbk')]),
    'a.txt',
  );
  const last = parts.at(-1);
  expect(last?.kind === 'text' && last.text.endsWith('关于公示的通知')).toBe(true);
});

test('rtf: code page, Unicode with its stand-in, tables', async () => {
  const code = [...encode('姓名', 'gbk')].map((byte) => `\\'${byte.toString(16)}`).join('');
  const source = `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}{\\*\\generator x}${code}\\par \\u24352?\\u19977?\\par\\trowd\\intbl a\\cell b\\cell\\row\\pard end\\par}`;
  const { parts, outcome } = await read(Buffer.from(source, 'latin1'), 'a.doc');
  expect(outcome).toEqual({ state: 'read', format: 'rtf' });
  expect(short(parts)).toEqual(['姓名', '张三', 'a | b', 'end']);
});

test('html: tables that call themselves .xls', async () => {
  const { parts, outcome } = await read(
    encode('<html><body><table><tr><td>姓名<td>金额<tr><td>张三<td>1</table></body></html>', 'gbk'),
    '名单.xls',
  );
  expect(outcome).toEqual({ state: 'read', format: 'html' });
  expect(short(parts)).toEqual(['姓名 | 金额', '张三 | 1']);
});

test('zip: GBK names, archives in archives, what cannot be read beside what can', async () => {
  const inner = makeZip([{ name: encode('名单.txt', 'gbk'), content: '张三' }]);
  const { parts, outcome } = await read(
    makeZip([
      { name: encode('附件/通知.docx', 'gbk'), content: makeDocx(paragraph('通知')) },
      { name: '内.zip', content: inner },
      { name: '照片.jpg', content: Buffer.from('ffd8ffe000', 'hex') },
      { name: '__MACOSX/._a', content: 'x' },
    ]),
  );
  expect(short(parts)).toEqual(['附件/通知.docx: 通知', '内.zip/名单.txt: 张三']);
  expect(outcome).toEqual({
    state: 'unchecked',
    cause: 'scanned',
    format: 'zip',
    members: [{ inside: '照片.jpg', cause: 'scanned' }],
  });
});

test('gzip: the one file within', async () => {
  expect(short((await read(gzipSync('张三'), 'a.txt.gz')).parts)).toEqual(['a.txt: 张三']);
});

test('rar: file by file', async () => {
  const { parts, outcome } = await read(
    makeRar([
      { name: 'a.txt', content: '张三' },
      { name: 'b.txt', content: 'x', isEncrypted: true },
    ]),
  );
  expect(short(parts)).toEqual(['a.txt: 张三']);
  expect(outcome).toMatchObject({ format: 'rar', members: [{ inside: 'b.txt', cause: 'encrypted' }] });
});
