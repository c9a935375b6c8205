import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPdfBlocks } from '../../crawler/documents/blocks/pdf-blocks.ts';
import type { Block } from '../../rules/draft/blocks.ts';
import { readDraft } from '../../rules/draft/read-draft.ts';
import { readHtml } from '../../rules/draft/read-html.ts';
import { removeSpace } from '../../rules/text/normalise.ts';
import { MARKS, TASKS } from '../rules/draft/county-documents.ts';
import { encode } from 'iconv-lite';
import { makePdf } from './make/pdf.ts';
import { toTablePdf } from './make/table-pdf.ts';
import { FORMS } from './make/task-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'zwgk-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Buffer): Promise<Block[]> {
  const path = join(folder, 'one.pdf');
  writeFileSync(path, bytes);
  return readPdfBlocks(path);
}

describe('over pages', () => {
  const items = (blocks: readonly Block[]) =>
    readDraft(blocks, 'f').items.map(({ place, path, text, duty, deadline, marks }) => ({
      place,
      path: path.map(removeSpace),
      text: removeSpace(text),
      units: duty?.units,
      date: deadline?.date,
      marks,
    }));

  test.each([
    ['tasks', TASKS],
    ['marks', MARKS],
  ])('%s are the same wherever a page ends', async (_, { before, rows }) => {
    const whole = items(readHtml(FORMS.html(before, rows).toString()));
    for (let linesOnPage = 8; linesOnPage <= 40; linesOnPage++)
      expect({ linesOnPage, items: items(await read(toTablePdf(before, rows, { linesOnPage }))) }).toEqual({
        linesOnPage,
        items: whole,
      });
  });

  test('running heads and page numbers belong to no table', async () => {
    const text = (y: number, words: string) => ({ x: 60, y, hex: encode(words, 'gbk').toString('hex') });
    const page = (number: number) => [
      text(820, '某县政务公开领导小组印'),
      text(700, ['公开预算', '公开决算', '公开采购'][number - 1] ?? ''),
      text(20, `- ${number} -`),
    ];
    expect(await read(makePdf([1, 2, 3].map(page)))).toMatchObject([
      { text: '公开预算' },
      { text: '公开决算' },
      { text: '公开采购' },
    ]);
  });
});

test('a frame around a text is no table', async () => {
  const frame = [
    { from: [40, 800], to: [500, 800] },
    { from: [40, 600], to: [500, 600] },
    { from: [40, 600], to: [40, 800] },
    { from: [500, 600], to: [500, 800] },
  ] as const;
  const words = { x: 60, y: 700, hex: encode('公开预算', 'gbk').toString('hex') };
  expect(await read(makePdf([[...frame, words]]))).toMatchObject([{ kind: 'paragraph', text: '公开预算' }]);
});
