import { expect, test } from 'vitest';
import { stateOf } from '../../rules/documents/scan/document-scan.ts';
import { encode } from 'iconv-lite';
import { makeDocx, paragraph, wordTable } from './make/office.ts';
import { makePdf } from './make/pdf.ts';
import { idNumber, mobileNumber } from './make/numbers.ts';
import { scan } from './make/read.ts';
import { makeXlsx } from './make/xlsx.ts';
import { makeZip } from './make/zip.ts';

test('a list under its headers: counts, places, nothing raw', async () => {
  const rows = Array.from({ length: 47 }, (_, i) =>
    ['某某', idNumber(i), mobileNumber(i)].map((text, c) => (c === 0 ? '张三' : text)),
  );
  const found = await scan(
    makeXlsx([{ name: '名单', rows: [['2026年低保对象名单'], ['姓名', '身份证号', '联系电话'], ...rows] }]),
    '名单.xlsx',
  );
  expect(found.counts).toEqual({
    'id-card': { findings: 47, leads: 0, people: { 居民身份证号码: 47 } },
    mobile: { findings: 47, leads: 0, people: { 手机号码: 47 } },
  });
  expect(found.hits[0]).toMatchObject({
    kind: 'id-card',
    confidence: 'certain',
    place: '工作表“名单”第3行第2列（身份证号）',
    proof: { at: { sheet: '名单', row: 2, column: 1 } },
  });
  expect(stateOf(found)).toBe('findings');
  const written = JSON.stringify(found);
  for (let i = 0; i < 47; i++) {
    expect(written).not.toContain(idNumber(i));
    expect(written).not.toContain(mobileNumber(i));
  }
});

test('hidden columns, comments, headers and struck out text are looked at, and said to be such', async () => {
  const sheet = await scan(
    makeXlsx([
      {
        name: 'A',
        rows: [
          ['姓名', '身份证号'],
          ['张三', idNumber(1)],
        ],
        hiddenColumns: [2],
        comments: { A2: `身份证号：${idNumber(2)}` },
      },
    ]),
  );
  expect(sheet.hits.map(({ place }) => place)).toEqual([
    '工作表“A”第2行第2列（身份证号）（隐藏）',
    '工作表“A”第2行第1列批注',
  ]);
  const deleted = `<w:p><w:del><w:r><w:delText>身份证号：${idNumber(3)}</w:delText></w:r></w:del></w:p>`;
  const text = await scan(
    makeDocx(
      deleted +
        wordTable([
          ['姓名', '身份证号'],
          ['张三', idNumber(5)],
        ]),
      { comments: paragraph(`身份证号${idNumber(4)}`) },
    ),
  );
  expect(text.hits.map(({ place }) => place)).toEqual(['正文第1段（隐藏）', '表1第2行第2列（身份证号）', '批注第1段']);
});

test('a number split over runs of a paragraph is one, over cells it is none', async () => {
  const number = mobileNumber(3);
  const joined = await scan(makeDocx(paragraph('张三，电话', number.slice(0, 5), number.slice(5))));
  expect(joined.counts.mobile).toBeDefined();
  const apart = await scan(
    makeDocx(
      wordTable([
        ['姓名', '电话', '备注'],
        ['张三', number.slice(0, 7), number.slice(7)],
      ]),
    ),
  );
  expect(apart.counts).toEqual({});
});

test('a pdf table: page, line and header', async () => {
  const line = (y: number, ...cells: string[]) =>
    cells.map((text, i) => ({ x: 50 + i * 150, y, hex: encode(text, 'gbk').toString('hex') }));
  const { hits } = await scan(makePdf([[...line(800, '姓名', '身份证号'), ...line(780, '张三', idNumber(9))]]));
  expect(hits).toMatchObject([{ kind: 'id-card', confidence: 'certain', place: '第1页第2行第2列（身份证号）' }]);
});

test('lines of plain text: the label above counts, the line is told', async () => {
  const { hits } = await scan(encode(`通知\r\n\r\n身份证号：\r\n${idNumber(4)}\r\n`, 'gbk'));
  expect(hits).toMatchObject([{ kind: 'id-card', confidence: 'certain', place: '第4行', proof: { at: { row: 3 } } }]);
});

test('names of files, also within archives, are looked at and shown masked', async () => {
  const found = await scan(
    makeZip([{ name: `张三${idNumber(6)}.txt`, content: `身份证号${idNumber(7)}` }]),
    `李四${idNumber(8)}.zip`,
  );
  expect(found.counts).toMatchObject({ 'id-card': { findings: 3, leads: 0 } });
  const written = JSON.stringify(found);
  for (const n of [6, 7, 8]) expect(written).not.toContain(idNumber(n));
});

test('what was read of a file that could not be read to its end counts', async () => {
  const found = await scan(
    makeZip([
      { name: 'a.txt', content: `身份证号${idNumber(7)}` },
      { name: 'b.txt', content: 'x', isEncrypted: true },
    ]),
  );
  expect(found.outcome).toMatchObject({ state: 'unchecked', cause: 'encrypted' });
  expect(stateOf(found)).toBe('findings');
});

test('codes that look alike are no findings', async () => {
  const rows = [
    ['项目名称', '项目代码', '联系电话'],
    ['道路工程', '2026-341721-48-01-123456', '0566-1234567'],
    ['水利工程', '341721202611210012', '0566-7654321'],
  ];
  expect(stateOf(await scan(makeXlsx([{ name: 'A', rows }])))).toBe('clean');
});
