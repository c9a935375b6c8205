import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { equationsOf, groupBroken } from '../../rules/site/reports/equations.ts';
import { REPORT_FILES, type ReportForm } from '../rules/report-form.ts';
import { idNumber, mobileNumber } from './make/numbers.ts';
import { makeDoc } from './make/doc.ts';
import { makeDocx, paragraph, wordTable } from './make/office.ts';
import { makeScannedPdf } from './make/pdf.ts';
import { scan } from './make/read.ts';
import { toTablePdf } from './make/table-pdf.ts';
import { FORMS } from './make/task-table.ts';
import { makeXlsx } from './make/xlsx.ts';
import { makeZip } from './make/zip.ts';

// What of a file reaches the rules of the portal: the documents of a clean-up's list, and an annual report's text.

const HEAD = ['序号', '文件名称', '文号'];
const BENEFITS = ['1', '云溪县就业补贴办法', '云政规〔2024〕3号'];
const DOGS = ['2', '云溪县养犬管理办法', '云政规〔2012〕1号'];

const listedIn = async (bytes: Buffer, name = '附件.docx'): Promise<string[]> =>
  ((await scan(bytes, name)).content?.listed ?? []).map(
    ({ title, number, isGone }) => `${title} ${number}${isGone === true ? '' : ' ?'}`,
  );

describe('the list of a clean-up', () => {
  const [title, gone] = ['云溪县行政规范性文件清理结果', '二、废止的文件'];

  test('docx: tables under their headings, what stays valid left out', async () => {
    const body = [title, '一、继续有效的文件'].map((text) => paragraph(text)).join('') + wordTable([HEAD, DOGS]);
    const bytes = makeDocx(body + paragraph(gone) + wordTable([HEAD, BENEFITS]));
    expect(await listedIn(bytes)).toEqual(['云溪县就业补贴办法 云政规〔2024〕3号']);
  });

  test('doc: sentences', async () => {
    const text = `${title}\r一、继续有效的文件\r1.《云溪县养犬管理办法》（云政规〔2012〕1号）\r${gone}\r1.《云溪县就业补贴办法》（云政规〔2024〕3号）\r`;
    expect(await listedIn(makeDoc(text), '附件.doc')).toEqual(['云溪县就业补贴办法 云政规〔2024〕3号']);
  });

  test('xlsx, xls: a sheet each, called after what became of its documents', async () => {
    const sheets = [
      { name: '继续有效', rows: [HEAD, DOGS] },
      { name: '废止', rows: [HEAD, BENEFITS] },
    ];
    const book = utils.book_new();
    for (const { name, rows } of sheets) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
    const xls = Buffer.from(write(book, { type: 'buffer', bookType: 'xls' }) as Buffer);
    for (const bytes of [makeXlsx(sheets), xls])
      expect(await listedIn(bytes)).toEqual(['云溪县就业补贴办法 云政规〔2024〕3号']);
  });

  test('xlsx, docx, pdf: a tick in the column of what went', async () => {
    const rows = [
      ['序号', '发文机关', '文件名称', '文号', '继续有效', '废止'],
      ['1', '云溪县人民政府办公室', '云溪县就业补贴办法', '云政规〔2024〕3号', '', '√'],
      ['2', '云溪县人民政府办公室', '云溪县养犬管理办法', '云政规〔2012〕1号', '√', ''],
    ];
    for (const bytes of [FORMS.xlsx([title], rows), FORMS.docx([title], rows), toTablePdf([title], rows)])
      expect(await listedIn(bytes)).toEqual(['云溪县就业补贴办法 云政规〔2024〕3号']);
  });

  test('a list that says nothing of its documents leaves it to its name', async () => {
    expect(await listedIn(makeXlsx([{ name: 'Sheet1', rows: [HEAD, BENEFITS, DOGS] }]))).toEqual([
      '云溪县就业补贴办法 云政规〔2024〕3号 ?',
      '云溪县养犬管理办法 云政规〔2012〕1号 ?',
    ]);
  });

  test('zip: each file under its own name', async () => {
    const bytes = makeZip([
      { name: '附件/1.继续有效的规范性文件.xlsx', content: makeXlsx([{ name: 'Sheet1', rows: [HEAD, DOGS] }]) },
      { name: '附件/2.废止的规范性文件.xlsx', content: makeXlsx([{ name: 'Sheet1', rows: [HEAD, BENEFITS] }]) },
    ]);
    expect(await listedIn(bytes)).toEqual(['云溪县就业补贴办法 云政规〔2024〕3号']);
  });

  test('nothing is kept of other files, however much they hold', async () => {
    const people = Array.from({ length: 500 }, (_, i) => ['张三', idNumber(i), mobileNumber(i)]);
    const list = makeXlsx([{ name: '名单', rows: [['停发名单'], ['姓名', '身份证号', '联系电话'], ...people] }]);
    const rules = makeDocx(
      paragraph('第十二条 本办法自印发之日起施行，《云溪县养犬管理办法》（云政规〔2012〕1号）同时废止。'),
    );
    for (const bytes of [list, rules, makeScannedPdf()]) expect((await scan(bytes)).content).toBeNull();
  });

  test('what is personal in a title is masked', async () => {
    const named = ['1', `关于注销持证人${idNumber(7)}资格的通知`, '云政办〔2019〕8号'];
    const { content } = await scan(makeXlsx([{ name: '废止', rows: [HEAD, named] }]));
    expect(content?.listed).toHaveLength(1);
    expect(JSON.stringify(content)).not.toContain(idNumber(7));
  });

  test('a long list is kept to four hundred documents', async () => {
    const rows = Array.from({ length: 900 }, (_, i) => [`${i}`, `云溪县第${i}号管理办法`, `云政规〔2012〕${i + 1}号`]);
    expect(await listedIn(makeXlsx([{ name: '废止', rows: [HEAD, ...rows] }]))).toHaveLength(400);
  });
});

describe('an annual report', () => {
  const WRONG: ReportForm = { wrong: { row: '（七）总计', column: 0, text: '44' } };

  test('docx: six sections, all sums', async () => {
    const { content } = await scan(REPORT_FILES.docx());
    expect(content?.report?.sections).toEqual([1, 2, 3, 4, 5, 6]);
    const equations = equationsOf(content!.report!.tables);
    expect(equations).toHaveLength(42);
    expect(equations.filter(({ holds }) => !holds)).toEqual([]);
    expect(content?.report?.tables.normative?.figures).toEqual([7, 3, 56]);
    expect(JSON.stringify(content).length).toBeLessThan(2_000);
  });

  test('docx: a figure that is wrong', async () => {
    const { content } = await scan(REPORT_FILES.docx(WRONG));
    expect(groupBroken(equationsOf(content!.report!.tables))).toHaveLength(1);
  });

  // Tables break wherever the page is full, within a row too.
  test.each(Array.from({ length: 9 }, (_, i) => 20 + 4 * i))('pdf of %i lines a page', async (lines) => {
    const right = (await scan(REPORT_FILES.pdf({}, lines))).content?.report;
    expect(right?.sections).toEqual([1, 2, 3, 4, 5, 6]);
    expect(equationsOf(right!.tables).length).toBeGreaterThan(30);
    expect(equationsOf(right!.tables).filter(({ holds }) => !holds)).toEqual([]);
    const wrong = (await scan(REPORT_FILES.pdf(WRONG, lines))).content?.report;
    expect(groupBroken(equationsOf(wrong!.tables))).toHaveLength(1);
  });

  test('a form without zeros gives what can be told and no wrong sum', async () => {
    const form: ReportForm = { noZeros: true };
    for (const bytes of [REPORT_FILES.docx(form), REPORT_FILES.pdf(form), REPORT_FILES.pdf(form, 30)]) {
      const { report } = (await scan(bytes)).content!;
      expect(report?.sections).toHaveLength(6);
      expect(report?.tables.requests.length).toBeGreaterThan(3);
      expect(equationsOf(report!.tables).filter(({ holds }) => !holds)).toEqual([]);
    }
  });

  test('zip: one report is the report, of several none is', async () => {
    const one = { name: '2023年报.docx', content: REPORT_FILES.docx() };
    const other = { name: '2022年报.docx', content: REPORT_FILES.docx({ year: 2022, fresh: 12 }) };
    expect((await scan(makeZip([one]))).content?.report?.sections).toHaveLength(6);
    expect((await scan(makeZip([one, other]))).content?.report ?? null).toBeNull();
  });
});
