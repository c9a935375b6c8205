import { expect, test } from 'vitest';
import { encode } from 'iconv-lite';
import { makeOfd } from './make/office.ts';
import { LOCKED, makePdf, makeScannedPdf } from './make/pdf.ts';
import { toTablePdf } from './make/table-pdf.ts';
import { read, short } from './make/read.ts';

const hex = (text: string): string => encode(text, 'gbk').toString('hex');

test('pdf: a Chinese font that is not embedded', async () => {
  const { parts, outcome } = await read(
    makePdf([[{ x: 50, y: 800, hex: hex('关于低保对象的公示') }], [{ x: 50, y: 800, hex: hex('第二页的文字在这里') }]]),
  );
  expect(outcome).toEqual({ state: 'read', format: 'pdf' });
  expect(parts).toMatchObject([
    { text: '关于低保对象的公示', place: { page: 0, line: 0 } },
    { text: '第二页的文字在这里', place: { page: 1, line: 0 } },
  ]);
});

test('pdf: columns are numbered from left to right, and figures below a page break are a row of their own', async () => {
  const rows = [
    [
      { text: '项目', across: 2, down: 2 },
      { text: '申请人', across: 2 },
    ],
    ['个人', '单位'],
    [{ text: '不予公开', down: 3 }, '国家秘密', '3', '1'],
    ['内部信息', '4', '2'],
    ['过程信息', '5', '0'],
  ];
  for (const linesOnPage of [3, 4, 5, 50]) {
    const { parts } = await read(toTablePdf([], rows, { linesOnPage }));
    const figures = parts.flatMap((part) =>
      part.kind === 'row' && /信息|秘密/.test(short([part])[0] ?? '')
        ? [
            part.cells
              .filter(({ text }) => /^\d+$/.test(text))
              .map(({ column, text }) => `${column}:${text}`)
              .join(' '),
          ]
        : [],
    );
    expect(figures).toEqual(['2:3 3:1', '2:4 3:2', '2:5 3:0']);
  }
});

test('pdf: neighbouring cells stay apart and keep to their columns over the page break', async () => {
  const line = (y: number, ...cells: [number, string][]) => cells.map(([x, text]) => ({ x, y, hex: hex(text) }));
  const { parts } = await read(
    makePdf([
      [
        ...line(800, [50, '名单公示'], [50, '名单公示']),
        ...line(780, [50, '姓名'], [120, '编号'], [190, '备注']),
        ...line(760, [50, '张三'], [122, '1381234'], [166, '5678']),
      ],
      line(800, [50, '李四'], [190, '低保']),
    ]),
  );
  expect(short(parts)).toEqual(['名单公示', '姓名 | 编号 | 备注', '张三 | 1381234 | 5678', '李四 | 低保']);
  expect(parts[3]).toMatchObject({
    table: 0,
    row: 2,
    page: { page: 1, line: 0 },
    cells: [{ column: 0 }, { column: 3 }],
  });
});

test('pdf: a picture over the page is a scan, a seal is not', async () => {
  expect((await read(makeScannedPdf())).outcome).toMatchObject({ state: 'unchecked', cause: 'scanned', format: 'pdf' });
  expect((await read(makeScannedPdf(0.2))).outcome).toEqual({ state: 'read', format: 'pdf' });
});

test('pdf: locked', async () => {
  expect((await read(makePdf([[]], { trailer: LOCKED }))).outcome).toMatchObject({
    state: 'unchecked',
    cause: 'encrypted',
  });
});

test('ofd: lines and cells by their places', async () => {
  const { parts, outcome } = await read(
    makeOfd([
      [
        { x: 100, y: 30, text: '编号' },
        { x: 20, y: 30, text: '姓名' },
        { x: 20, y: 20, text: '关于公示的通知' },
        { x: 20, y: 40, text: '张三' },
        { x: 100, y: 40, text: '7654321' },
      ],
      [{ x: 20, y: 20, text: '第二页' }],
    ]),
  );
  expect(outcome).toEqual({ state: 'read', format: 'ofd' });
  expect(short(parts)).toEqual(['关于公示的通知', '姓名 | 编号', '张三 | 7654321', '第二页']);
  expect((await read(makeOfd([[]], 1))).outcome).toMatchObject({ cause: 'scanned' });
});
