import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openZipped } from './open-zipped.ts';
import { printPacket } from '../../../report/packet/make.ts';
import { USUAL_OFFICE } from '../../../report/packet/model/office.ts';
import { makePacket } from '../../../report/packet/model/packet.ts';
import { makeBooks } from '../../../report/packet/tables/all.ts';
import type { Table } from '../../../report/packet/tables/table.ts';
import { tableCsv } from '../../../report/packet/write/csv.ts';
import { packetJson } from '../../../report/packet/write/json.ts';
import { writeXlsx } from '../../../report/packet/write/xlsx.ts';
import { inputOf, makeCounty, NOVEMBER } from './county.ts';

const OPTIONS = { isDraft: false, madeAt: new Date('2026-11-21T02:02:10Z') };
const packet = makePacket(inputOf(makeCounty(NOVEMBER)));
const books = makeBooks(packet, USUAL_OFFICE);
const tableOf = (id: string): Table => books.flatMap(({ tables }) => tables).find((table) => table.id === id)!;
const sheetXml = async (table: Table, isDraft = false): Promise<string> =>
  (await openZipped(await writeXlsx([table], { ...OPTIONS, isDraft }))).get('xl/worksheets/sheet1.xml') ?? '';

const HOSTILE = ['=1+1', '+86', '-5', '@cmd', '\tx', '"a",b', '😀', '长'.repeat(120), "'x"];

describe('a workbook', () => {
  it('says in an independent reader what the table says, head in the third row', async () => {
    const table = tableOf('problems');
    const sheets = read(await writeXlsx([table], OPTIONS), { type: 'array' });
    expect(sheets.SheetNames).toEqual(['附件3 问题清单']);
    const rows = utils.sheet_to_json<unknown[]>(sheets.Sheets['附件3 问题清单']!, { header: 1 });
    expect(rows[0]).toEqual([table.title]);
    expect(rows[2]).toEqual(table.columns.map(({ title }) => title));
    expect(rows.slice(3, 3 + table.rows.length)).toEqual(table.rows.map((row) => row.map((cell) => cell ?? '—')));
  });

  it('keeps text as text, whatever it begins with', async () => {
    const table = {
      ...tableOf('evidence'),
      rows: HOSTILE.map((text) => [text]),
      columns: [{ title: '文字', kind: 'text' as const, width: 9 }],
    };
    const sheet = read(await writeXlsx([table], { ...OPTIONS }), { type: 'array' }).Sheets['证据索引']!;
    HOSTILE.forEach((text, index) => {
      expect(sheet[`A${index + 4}`]).toMatchObject({ t: 's', v: text });
      expect(sheet[`A${index + 4}`]).not.toHaveProperty('f');
    });
  });

  it('has its head frozen, filtered and printed again, across one page', async () => {
    const xml = await sheetXml(tableOf('problems'));
    expect(xml).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
    expect(xml).toMatch(/<autoFilter ref="A3:U8"/);
    expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"/);
    expect(xml).toContain('第 &amp;P 页');
    expect(xml).not.toContain('草稿');
  });

  it('is a ledger whose given cells are locked, with lists to choose from', async () => {
    const files = await openZipped(await writeXlsx([tableOf('ledger')], OPTIONS));
    const xml = files.get('xl/worksheets/sheet1.xml') ?? '';
    // The style of a cell says whether it is open: those of 单位 are not, those of 整改措施 are.
    const [formats = ''] = /<cellXfs.*<\/cellXfs>/s.exec(files.get('xl/styles.xml') ?? '') ?? [];
    const styles = formats.split('<xf ').slice(1);
    const styleOf = (cell: string): string => styles[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(xml)?.[1])] ?? '';
    expect(styleOf('B4')).not.toBe('');
    expect(styleOf('B4')).not.toContain('locked="0"');
    expect(styleOf('G4')).toContain('locked="0"');
    expect(xml).toContain('<sheetProtection ');
    expect(xml).toContain('认可,有异议,不属于本单位');
    expect(xml).toContain('通过,整改不彻底,未整改,无法检查');
  });

  it('says that it is a draft on every page', async () => {
    expect(await sheetXml(tableOf('problems'), true)).toContain('&amp;C草稿');
  });

  it('has the same bytes for the same tables', async () => {
    const tables = books.flatMap((book) => book.tables);
    const [a, b] = [await writeXlsx(tables, OPTIONS), await writeXlsx(tables, OPTIONS)];
    expect(Buffer.compare(a, b)).toBe(0);
  });
});

describe('csv and json', () => {
  it('set off what a spreadsheet would take for a formula, and nothing else', () => {
    const table = {
      ...tableOf('evidence'),
      rows: HOSTILE.map((text) => [text]),
      columns: [{ title: '文字', kind: 'text' as const, width: 9 }],
    };
    expect(tableCsv(table).split('\r\n').slice(1, 8)).toEqual([
      "'=1+1",
      "'+86",
      "'-5",
      "'@cmd",
      "'\tx",
      '"""a"",b"',
      '😀',
    ]);
  });

  it('come out twice the same, row by row as the tables have them', () => {
    const make = (): string => {
      const again = makePacket(inputOf(makeCounty(NOVEMBER)));
      return [...packetJson(printPacket(again, USUAL_OFFICE))].join('');
    };
    expect(make()).toBe(make());
    const { tables, isDraft } = JSON.parse(make());
    expect(isDraft).toBe(false);
    const problems = tables.find(({ id }: Table) => id === 'problems').rows;
    expect(problems[0]).toMatchObject({
      问题编号: '2026-11-0001',
      单位: '县财政局',
      扣分: 0.34,
      整改时限: '2026-12-02',
    });
  });
});
