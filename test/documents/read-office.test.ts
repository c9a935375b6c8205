import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { makeDoc } from './make/doc.ts';
import { makeDocx, makeOdf, makePptx, paragraph, wordTable } from './make/office.ts';
import { read, short } from './make/read.ts';
import { makeXlsx } from './make/xlsx.ts';

test('xlsx: rows by sheet, with what is hidden and what is commented', async () => {
  const { parts, outcome } = await read(
    makeXlsx([
      {
        name: '名单',
        rows: [
          ['姓名', '备注'],
          ['张三', '低保'],
          ['李四', ''],
        ],
        hiddenColumns: [2],
        hiddenRows: [3],
        comments: { B2: '口头核实' },
      },
      { name: '底稿', rows: [['王五']], state: 'hidden' },
    ]),
  );
  expect(outcome).toEqual({ state: 'read', format: 'xlsx' });
  expect(short(parts)).toEqual([
    '姓名 | 备注 [hidden]',
    '张三 | 低保 [hidden]',
    '李四 [hidden]',
    '口头核实 [comment]',
    '王五 [hidden]',
  ]);
  expect(parts[1]).toMatchObject({ sheet: '名单', row: 1, table: 0 });
  expect(parts[3]).toMatchObject({ place: { sheet: '名单', row: 1, column: 1 } });
});

test('xlsx: numbers, days, formulas, inline and rich text', async () => {
  const cell = (attributes: string, inner: string) => ({ attributes, inner });
  const { parts } = await read(
    makeXlsx([
      {
        name: 'A',
        rows: [
          [
            cell('', '<v>1.5E2</v>'),
            cell('', '<v>1.2345678E10</v>'),
            cell('', '<v>3.4567890123456789E17</v>'),
            cell('s="1"', '<v>32874</v>'),
          ],
          [
            cell('t="str"', '<f>A1</f><v>合计</v>'),
            cell('t="inlineStr"', '<is><r><t>一</t></r><r><t>二</t></r><rPh><t>yi</t></rPh></is>'),
            cell('t="b"', '<v>1</v>'),
          ],
        ],
      },
    ]),
  );
  expect(short(parts)).toEqual(['150 | 12345678000 | 3.45679E+17 | 1990-01-01', '合计 | 一二']);
});

test('xlsx: what a pivot table was made from', async () => {
  const { parts } = await read(
    makeXlsx(
      [{ name: 'A', rows: [['汇总']] }],
      [
        {
          name: 'xl/pivotCache/pivotCacheDefinition1.xml',
          content:
            '<d><cacheFields><cacheField name="姓名"><sharedItems><s v="张三"/></sharedItems></cacheField><cacheField name="金额"/></cacheFields></d>',
        },
        {
          name: 'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels',
          content: '<R><Relationship Id="r" Type="x/pivotCacheRecords" Target="pivotCacheRecords1.xml"/></R>',
        },
        { name: 'xl/pivotCache/pivotCacheRecords1.xml', content: '<p><r><x v="0"/><n v="500"/></r></p>' },
      ],
    ),
  );
  expect(short(parts)).toEqual(['汇总', '姓名 | 金额 [cached]', '张三 | 500 [cached]']);
});

test('docx: paragraphs, tables, what stands beside, what is hidden or struck out', async () => {
  const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>';
  const changed =
    '<w:p><w:del><w:r><w:delText>旧号码</w:delText></w:r></w:del><w:ins><w:r><w:t>新号码</w:t></w:r></w:ins></w:p>';
  const { parts, outcome } = await read(
    makeDocx(
      paragraph('公', '示') +
        wordTable([
          ['姓名', '金额'],
          ['张三', '100'],
        ]) +
        hidden +
        changed,
      {
        header1: paragraph('内部资料'),
        comments: paragraph('请删去'),
      },
    ),
  );
  expect(outcome).toEqual({ state: 'read', format: 'docx' });
  expect(short(parts)).toEqual([
    '公示',
    '姓名 | 金额',
    '张三 | 100',
    '藏 [hidden]',
    '旧号码 [hidden]',
    '新号码',
    '内部资料 [header]',
    '请删去 [comment]',
  ]);
});

test('docx: a table within a cell is a table of its own, merged cells keep their columns', async () => {
  const inner = wordTable([['甲', '乙']]);
  const row = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('合并')}${inner}</w:tc><w:tc>${paragraph('丙')}</w:tc></w:tr>`;
  const { parts } = await read(makeDocx(`<w:tbl>${row}</w:tbl>`));
  expect(parts).toMatchObject([
    {
      table: 1,
      row: 0,
      cells: [
        { column: 0, text: '甲' },
        { column: 1, text: '乙' },
      ],
    },
    {
      table: 0,
      row: 0,
      cells: [
        { column: 0, text: '合并' },
        { column: 2, text: '丙' },
      ],
    },
  ]);
});

test('docx: a table carried along behind a chart is read too', async () => {
  const { parts } = await read(
    makeDocx(paragraph('见图'), {}, [
      { name: 'word/embeddings/data.xlsx', content: makeXlsx([{ name: 'A', rows: [['张三']] }]) },
    ]),
  );
  expect(short(parts)).toEqual(['见图', 'data.xlsx: 张三']);
});

test('pptx: slides as pages', async () => {
  const text = '<a:p><a:r><a:t>标题</a:t></a:r></a:p>';
  const table = `<a:tbl><a:tr><a:tc>${text}</a:tc><a:tc>${text}</a:tc></a:tr></a:tbl>`;
  const { parts } = await read(makePptx([text, table]));
  expect(parts).toMatchObject([
    { kind: 'text', text: '标题', place: { page: 0, line: 0 } },
    { kind: 'row', page: { page: 1 }, cells: [{ text: '标题' }, { text: '标题' }] },
  ]);
});

test('odt and ods: repeated cells count, sheets have names', async () => {
  const cell = (text: string, more = '') =>
    `<table:table-cell ${more}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
  const row = `<table:table-row>${cell('张三')}${cell('', 'table:number-columns-repeated="3"')}${cell('低保')}</table:table-row>`;
  const sheet = await read(
    makeOdf(`<office:spreadsheet><table:table table:name="名单">${row}</table:table></office:spreadsheet>`),
  );
  expect(sheet.parts).toMatchObject([{ sheet: '名单', cells: [{ column: 0 }, { column: 4, text: '低保' }] }]);
  const text = await read(makeOdf('<office:text><text:p>一<text:tab/>二<text:s text:c="2"/>三</text:p></office:text>'));
  expect(short(text.parts)).toEqual(['一\t二  三']);
});

test('doc, also as .wps: paragraphs, and table rows by their cell marks', async () => {
  const { parts, outcome } = await read(makeDoc('关于公示的通知\r姓名\t电话\r张三\t无\r'), '名单.wps');
  expect(outcome).toEqual({ state: 'read', format: 'doc' });
  expect(short(parts)).toEqual(['关于公示的通知', '姓名 | 电话', '张三 | 无']);
});

test.each(['biff8', 'biff5'] as const)('xls as %s, also as .et', async (bookType) => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['姓名', '金额'],
      ['张三', 100],
      ['李四', 12_345_678_901],
    ]),
    'Sheet1',
  );
  const { parts, outcome } = await read(Buffer.from(write(book, { type: 'buffer', bookType }) as Buffer), '名单.et');
  expect(outcome).toEqual({ state: 'read', format: 'xls' });
  if (bookType === 'biff8') expect(short(parts)).toEqual(['姓名 | 金额', '张三 | 100', '李四 | 12345678901']);
  else expect(short(parts)[2]).toContain('12345678901');
});
