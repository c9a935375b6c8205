import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { maskDocument } from '../../crawler/documents/mask-document.ts';
import type { MaskOutcome } from '../../crawler/documents/mask/mask-here.ts';
import { encode } from 'iconv-lite';
import { makeDocx, paragraph, wordTable } from './make/office.ts';
import { idNumber, mobileNumber } from './make/numbers.ts';
import { pool, read, short } from './make/read.ts';
import { makeXlsx } from './make/xlsx.ts';

const dir = mkdtempSync(join(tmpdir(), 'zwgk-mask-'));
afterAll(() => rmSync(dir, { recursive: true }));

async function mask(name: string, bytes: Buffer): Promise<{ outcome: MaskOutcome; copy: Buffer | null }> {
  const [path, to] = [join(dir, name), join(dir, 'out', name)];
  writeFileSync(path, bytes);
  const outcome = await maskDocument({ path }, { pool, key: new Uint8Array(32), asOf: '2026-11-21', to });
  return { outcome, copy: outcome.state === 'masked' || outcome.state === 'copied' ? readFileSync(to) : null };
}

const [id, other, mobile] = [idNumber(3), idNumber(4), mobileNumber(3)];

test.each([
  ['UTF-8', (text: string) => Buffer.from(text), (bytes: Buffer) => bytes.toString()],
  ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`), (bytes: Buffer) => bytes.toString().slice(1)],
  ['GBK', (text: string) => encode(text, 'gbk'), (bytes: Buffer) => new TextDecoder('gb18030').decode(bytes)],
  [
    'UTF-16',
    (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    (bytes: Buffer) => bytes.toString('utf16le').slice(1),
  ],
])('csv in %s: the numbers go, every other byte stays', async (_, write, readBack) => {
  const table = (a: string, b: string, c: string) =>
    `姓名,身份证号,电话,备注\r\n张三,${a},${c},"“好”""a"""\r\n"李""四",${b},,办\r\n`;
  const { outcome, copy } = await mask('名单.csv', write(table(id, other, mobile)));
  expect(outcome).toEqual({ state: 'masked', hits: 3 });
  const hide = (number: string) => `${number.slice(0, 2)}${'*'.repeat(13)}${number.slice(-3)}`;
  expect(readBack(copy!)).toBe(table(hide(id), hide(other), `138****${mobile.slice(-4)}`));
});

test('txt: bad bytes and line ends stay', async () => {
  const { copy } = await mask(
    'a.txt',
    Buffer.concat([encode(`一\r\n身份证号：${id}\n`, 'gbk'), Buffer.from([0xff, 0x0a]), encode('二', 'gbk')]),
  );
  expect(copy!.toString('latin1').replace(/\d{2}\*+\d{3}/, id)).toBe(
    Buffer.concat([encode(`一\r\n身份证号：${id}\n`, 'gbk'), Buffer.from([0xff, 0x0a]), encode('二', 'gbk')]).toString(
      'latin1',
    ),
  );
});

test('xlsx: shared, inline and numeric cells, comments; the rest of the package stays', async () => {
  const cell = { attributes: 's="1" t="inlineStr"', inner: `<is><t>${other}</t></is>` };
  const number = { attributes: 's="0"', inner: `<v>${mobile}</v>` };
  const extra = { name: 'xl/theme/theme1.xml', content: '<theme>样式</theme>' };
  const book = makeXlsx(
    [
      {
        name: '名单',
        rows: [
          ['姓名', '身份证号', '电话'],
          ['张三', id, number],
          ['李四', cell, ''],
        ],
        comments: { A2: `身份证号${id}` },
      },
    ],
    [extra],
  );
  const { outcome, copy } = await mask('名单.xlsx', book);
  expect(outcome).toEqual({ state: 'masked', hits: 4 });
  const { parts } = await read(copy!);
  const hide = (value: string) => `${value.slice(0, 2)}${'*'.repeat(13)}${value.slice(-3)}`;
  expect(short(parts)).toEqual([
    '姓名 | 身份证号 | 电话',
    `张三 | ${hide(id)} | 138****${mobile.slice(-4)}`,
    `李四 | ${hide(other)}`,
    `身份证号${hide(id)} [comment]`,
  ]);
  expect(copy!.includes('xl/theme/theme1.xml')).toBe(true);
});

test('docx: a number over several runs, in a table, in a comment and struck out', async () => {
  const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
  const body = `<w:p>${run('身份证号：')}${run(id.slice(0, 6))}${run(id.slice(6))}${run('。A &amp; B')}</w:p>${wordTable(
    [
      ['姓名', '电话'],
      ['张三', mobile],
    ],
  )}<w:p><w:del><w:r><w:delText>身份证号${other}</w:delText></w:r></w:del></w:p>`;
  const { outcome, copy } = await mask('名单.docx', makeDocx(body, { comments: paragraph(`身份证号${other}`) }));
  expect(outcome).toEqual({ state: 'masked', hits: 4 });
  const { parts } = await read(copy!);
  const hide = (value: string) => `${value.slice(0, 2)}${'*'.repeat(13)}${value.slice(-3)}`;
  expect(short(parts)).toEqual([
    `身份证号：${hide(id)}。A & B`,
    '姓名 | 电话',
    `张三 | 138****${mobile.slice(-4)}`,
    `身份证号${hide(other)} [hidden]`,
    `身份证号${hide(other)} [comment]`,
  ]);
});

test('a file with nothing to hide is copied as it is', async () => {
  const bytes = encode('关于公示的通知\r\n', 'gbk');
  expect(await mask('通知.txt', bytes)).toEqual({ outcome: { state: 'copied', hits: 0 }, copy: bytes });
});

test('what cannot be reached leaves no copy behind', async () => {
  const inner = makeXlsx([
    {
      name: 'A',
      rows: [
        ['姓名', '身份证号'],
        ['张三', id],
      ],
    },
  ]);
  const { outcome } = await mask(
    '图.docx',
    makeDocx(paragraph(`身份证号${other}`), {}, [{ name: 'word/embeddings/data.xlsx', content: inner }]),
  );
  expect(outcome.state).toBe('left');
  expect(() => readFileSync(join(dir, 'out', '图.docx'))).toThrow('ENOENT');
  expect(
    (await mask('a.rtf', Buffer.from(`{\\rtf1 ID \\u36523?\\u20221?\\u35777?\\u21495?${id}}`))).outcome.state,
  ).toBe('unsupported');
});

test.each([
  ['bars', '|'],
  ['Chinese commas', '，'],
  ['single blanks', ' '],
  ['wide gaps', '   '],
])('txt with cells parted by %s: the numbers go, every other byte stays', async (_, sign) => {
  const lines = (a: string, b: string) =>
    ['名单', ['姓名', '身份证号', '电话'].join(sign), ['张三', a, b].join(sign), '特此公示。'].join('\n');
  const { outcome, copy } = await mask(`${_}.txt`, Buffer.from(lines(id, mobile)));
  expect(outcome).toEqual({ state: 'masked', hits: 2 });
  expect(copy!.toString()).toBe(
    lines(`${id.slice(0, 2)}${'*'.repeat(13)}${id.slice(-3)}`, `${mobile.slice(0, 3)}****${mobile.slice(-4)}`),
  );
});
