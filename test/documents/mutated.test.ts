import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAUSES } from '../../rules/causes.ts';
import { makeDoc } from './make/doc.ts';
import { encode } from 'iconv-lite';
import { makeDocx, makeOdf, makeOfd, makePptx, paragraph, wordTable } from './make/office.ts';
import { makePdf } from './make/pdf.ts';
import { makeRar } from './make/rar.ts';
import { scan } from './make/read.ts';
import { makeXlsx } from './make/xlsx.ts';
import { makeZip } from './make/zip.ts';

// Whatever bytes a site sends: an end with a state, within the time of the file, and the next file is read.

const ROWS = [
  ['姓名', '电话', '金额'],
  ['张三', '0566-7021234', '500'],
];
const xlsx = makeXlsx([
  { name: '名单', rows: ROWS, comments: { A1: '批注' } },
  { name: '底册', rows: ROWS, state: 'hidden' },
]);

function xls(): Buffer {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(ROWS), '名单');
  return XLSX.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}

const WHOLE: [format: string, bytes: Buffer][] = [
  ['xlsx', xlsx],
  ['xls', xls()],
  ['docx', makeDocx(paragraph('公示') + wordTable(ROWS))],
  ['doc', makeDoc('姓名\t张三\r电话\t0566-7021234\r'.repeat(20))],
  ['pptx', makePptx([paragraph('公示')])],
  ['odf', makeOdf('<text:p>公示</text:p>')],
  ['ofd', makeOfd([[{ x: 20, y: 20, text: '公示' }]])],
  ['pdf', makePdf([[{ x: 50, y: 700, hex: encode('公示', 'gbk').toString('hex') }]])],
  ['rar', makeRar([{ name: 'a.txt', content: '公示' }])],
  ['zip', makeZip([{ name: '名单.xlsx', content: xlsx }])],
  ['rtf', Buffer.from("{\\rtf1\\ansicpg936 \\'b9\\'ab{\\*\\x a}\\par\\u20844?\\trowd a\\cell b\\cell\\row}")],
  ['csv', encode('姓名,电话\r\n"张三","0566-7021234"\r\n', 'gbk')],
];

/** Bytes written over, cut out, or said again. */
const edit = fc.record({
  what: fc.constantFrom('write', 'cut', 'repeat', 'end'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});

function apply(whole: Buffer, { what, at, bytes }: { what: string; at: number; bytes: Uint8Array }): Buffer {
  const from = Math.floor(whole.length * at);
  const to = Math.min(whole.length, from + bytes.length * (what === 'write' ? 1 : 20));
  if (what === 'end') return whole.subarray(0, from);
  const middle =
    what === 'write'
      ? bytes
      : what === 'cut'
        ? Buffer.alloc(0)
        : Buffer.concat([whole.subarray(from, to), whole.subarray(from, to)]);
  return Buffer.concat([whole.subarray(0, from), middle, whole.subarray(to)]);
}

test.each(WHOLE)(
  '%s with bytes changed ends with a state',
  async (format, whole) => {
    expect((await scan(whole)).outcome).toMatchObject({ state: 'read' });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const { outcome } = await scan(edits.reduce(apply, whole), `名单.${format}`, { milliseconds: 20_000 });
        if (outcome.state === 'unchecked') expect(CAUSES).toContain(outcome.cause);
        // Time is for files that are large; these are not.
        expect(outcome).not.toMatchObject({ cause: 'timeout' });
        expect(outcome).not.toMatchObject({ cause: 'rule-error' });
      }),
      { numRuns: 40 },
    );
  },
  120_000,
);
