import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { collectDocument } from '../../crawler/documents/read-document.ts';
import { makeDoc, makeOle } from './make/doc.ts';
import { makeDocx, makeOdf, paragraph } from './make/office.ts';
import { makePdf } from './make/pdf.ts';
import { pool, read } from './make/read.ts';
import { makeXlsx } from './make/xlsx.ts';
import { makeZip } from './make/zip.ts';

const dir = mkdtempSync(join(tmpdir(), 'zwgk-documents-'));
afterAll(() => rmSync(dir, { recursive: true }));

const xlsx = makeXlsx([{ name: 'A', rows: [['姓名', '金额']] }]);

test.each([
  ['a workbook with a password', makeOle({ EncryptedPackage: Buffer.alloc(100), EncryptionInfo: Buffer.alloc(8) })],
  ['a locked .doc', makeDoc('x', { isEncrypted: true })],
  [
    'a locked OpenDocument file',
    makeOdf('', [{ name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }]),
  ],
  ['an archive with a password', makeZip([{ name: 'a.txt', content: 'x', isEncrypted: true }])],
])('%s is encrypted', async (_, bytes) => {
  expect((await read(bytes)).outcome).toMatchObject({ state: 'unchecked', cause: 'encrypted' });
});

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['random bytes', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)), 'unreadable'],
  ['half a workbook', xlsx.subarray(0, xlsx.length / 2), 'unreadable'],
  ['half an OLE file', makeDoc('张三').subarray(0, 1500), 'unreadable'],
  ['the first bytes of a pdf', makePdf([[]]).subarray(0, 60), 'unreadable'],
  ['an archive cut off', makeZip([{ name: 'a', content: 'x'.repeat(999) }]).subarray(0, 40), 'unreadable'],
  ['a rar head and no more', Buffer.from('526172211a0701000000', 'hex'), 'unreadable'],
  ['a gzip head and no more', Buffer.from('1f8b0800', 'hex'), 'unreadable'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'scanned'],
])('%s is told as such', async (_, bytes, cause) => {
  expect((await read(bytes)).outcome).toMatchObject({ state: 'unchecked', cause });
});

test('the bytes decide, not the name', async () => {
  expect((await read(xlsx, '通知.pdf')).outcome).toEqual({ state: 'read', format: 'xlsx' });
  expect((await read(makeDocx(paragraph('一')), '名单.xlsx')).outcome).toEqual({ state: 'read', format: 'docx' });
  expect((await read(Buffer.from('关于公示的通知'), '名单.xls')).outcome).toEqual({ state: 'read', format: 'text' });
});

test('a bomb ends as over-budget, whatever its headers claim', async () => {
  const zeros = Buffer.alloc(40_000_000);
  expect((await read(makeZip([{ name: 'a.txt', content: zeros }]))).outcome).toMatchObject({ cause: 'over-budget' });
  const sheet = makeXlsx([], [{ name: 'xl/worksheets/sheet1.xml', content: zeros }]);
  const lying = makeZip([{ name: 'a.txt', content: zeros, claimed: 100 }]);
  expect((await read(sheet)).outcome).toMatchObject({ state: 'read' });
  expect((await read(lying)).outcome).toMatchObject({ state: 'unchecked' });
});

test('archives in archives end at the third', async () => {
  let nested = makeZip([{ name: 'a.txt', content: '张三' }]);
  for (let i = 0; i < 2; i++) nested = makeZip([{ name: 'b.zip', content: nested }]);
  expect((await read(nested)).outcome).toEqual({ state: 'read', format: 'zip' });
  expect((await read(makeZip([{ name: 'b.zip', content: nested }]))).outcome).toMatchObject({ cause: 'over-budget' });
});

test('too many entries and too much text end as over-budget', async () => {
  const many = makeZip(Array.from({ length: 30 }, (_, i) => ({ name: `${i}.txt`, content: 'x' })));
  expect((await read(many, 'a', { entries: 20 })).outcome).toMatchObject({ cause: 'over-budget' });
  expect((await read(Buffer.from('公示\n'.repeat(50_000)), 'a', { characters: 20_000 })).outcome).toMatchObject({
    cause: 'over-budget',
  });
});

test('a file of 300 MB is not read', async () => {
  const path = join(dir, 'large.xlsx');
  writeFileSync(path, 'PK');
  truncateSync(path, 300 * 1024 * 1024);
  expect((await collectDocument({ path }, { pool })).outcome).toMatchObject({
    state: 'unchecked',
    cause: 'over-budget',
    format: null,
  });
});

test('a missing file is told as such', async () => {
  expect((await collectDocument({ path: join(dir, 'none.xlsx') }, { pool })).outcome).toMatchObject({
    cause: 'unreadable',
  });
});

test('a reader that takes too long loses its worker, and the next file is read', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [`张三${i}`, '低保']);
  const slow = makeXlsx([{ name: 'A', rows }]);
  expect((await read(slow, 'a', { milliseconds: 5, millisecondsPerMegabyte: 0 })).outcome).toMatchObject({
    state: 'unchecked',
    cause: 'timeout',
  });
  expect((await read(xlsx)).outcome).toMatchObject({ state: 'read' });
});

test('a reader that wants too much memory loses its worker, and the next file is read', async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => [`张三${'某'.repeat(400)}${i}`]);
  expect((await read(makeXlsx([{ name: 'A', rows }]), 'a', { heapMegabytes: 32 })).outcome).toMatchObject({
    state: 'unchecked',
    cause: 'over-budget',
  });
  expect((await read(xlsx)).outcome).toMatchObject({ state: 'read' });
});

test('who stops early or gives up frees the worker', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => [`张三${i}`, '低保']);
  const bytes = makeXlsx([{ name: 'A', rows }]);
  for await (const _ of pool.run({
    kind: 'read',
    source: { bytes, name: 'a' },
    budget: (await import('../../crawler/documents/budget.ts')).DEFAULT_BUDGET,
  }))
    break;
  const giveUp = AbortSignal.abort(new Error('enough'));
  await expect(collectDocument({ bytes, name: 'a' }, { pool, signal: giveUp })).rejects.toThrow('enough');
  expect((await read(xlsx)).outcome).toMatchObject({ state: 'read' });
});

test('entities of a document are not unfolded, nor fetched from elsewhere', async () => {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('');
  const content = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "张三">${entities}<!ENTITY x SYSTEM "file:///etc/passwd">]>
<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:p>&a9;&x;名单</text:p></office:text></office:body></office:document-content>`;
  const { outcome, parts } = await read(
    makeZip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', content },
    ]),
    'a.odt',
  );
  expect(outcome).toMatchObject({ state: 'read' });
  const text = JSON.stringify(parts);
  expect(text.length).toBeLessThan(2000);
  expect(text).not.toContain('root:');
});
