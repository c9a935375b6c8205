import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readBlocks } from '../../crawler/documents/blocks/read-blocks.ts';
import type { Block } from '../../rules/draft/blocks.ts';
import { makeDoc } from './make/doc.ts';
import { encode } from 'iconv-lite';
import { makeDocx, paragraph } from './make/office.ts';
import { pool } from './make/read.ts';
import { toTablePdf } from './make/table-pdf.ts';
import { FORMS, type TableRows } from './make/task-table.ts';

const folder = mkdtempSync(join(tmpdir(), 'zwgk-blocks-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(name: string, bytes: Buffer | string) {
  writeFileSync(join(folder, name), bytes);
  return readBlocks(join(folder, name), { pool, signal: new AbortController().signal });
}
const short = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map(({ cells }) =>
          cells
            .map(
              ({ column, width, text, isMerged }) =>
                `${column}${width > 1 ? `x${width}` : ''}:${isMerged ? '^' : text}`,
            )
            .join(' '),
        ),
  );

const ROWS: TableRows = [
  ['任务', { text: '单位', across: 2 }],
  [{ text: '公开预算', down: 2 }, '县府办', '各镇'],
  ['县财政局', '各村'],
];

describe('merged cells', () => {
  test.each(['docx', 'html'] as const)('%s says what is merged', async (form) => {
    const { blocks, outcome } = await read(`merged.${form}`, FORMS[form](['某县任务表'], ROWS));
    expect(outcome).toEqual({ state: 'read', format: form });
    expect(short(blocks)).toEqual([
      '某县任务表',
      ['0:任务 1x2:单位', '0:公开预算 1:县府办 2:各镇', '0:^ 1:县财政局 2:各村'],
    ]);
    expect(blocks[1]).toMatchObject({ knowsMerges: true });
  });

  test('xlsx says what is merged; a title is the first row of its sheet', async () => {
    const { blocks } = await read('merged.xlsx', FORMS.xlsx(['某县任务表'], ROWS));
    expect(short(blocks)).toEqual([
      ['0:某县任务表', '0:任务 1x2:单位', '0:公开预算 1:县府办 2:各镇', '0:^ 1:县财政局 2:各村'],
    ]);
  });

  test('pdf draws what is merged', async () => {
    const { blocks, outcome } = await read('merged.pdf', toTablePdf(['某县任务表'], ROWS));
    expect(outcome).toEqual({ state: 'read', format: 'pdf' });
    expect(short(blocks)).toEqual([
      '某县任务表',
      ['0:任务 1x2:单位', '0:公开预算 1:县府办 2:各镇', '0:^ 1:县财政局 2:各村'],
    ]);
  });

  test.each(['md', 'txt'] as const)('%s cannot say it', async (form) => {
    const { blocks } = await read(`merged.${form}`, FORMS[form](['某县任务表'], ROWS));
    expect(blocks.find(({ kind }) => kind === 'table')).toMatchObject({ knowsMerges: false });
  });
});

test('numbers that Word writes itself are read as they are seen', async () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'japaneseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`;
  const styles = '<w:style w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
  const numbered = (text: string, at: number) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const styled = (text: string) => `<w:p><w:pPr><w:pStyle w:val="h1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = [
    styled('公开平台'),
    numbered('专栏', 1),
    numbered('指南', 1),
    numbered('每年修订', 2),
    styled('政策解读'),
    numbered('图解', 1),
    paragraph('完'),
  ];
  const { blocks } = await read('numbers.docx', makeDocx(body.join(''), { numbering, styles }));
  expect(short(blocks)).toEqual([
    '一、公开平台',
    '（一）专栏',
    '（二）指南',
    '1.每年修订',
    '二、政策解读',
    '（一）图解',
    '完',
  ]);
});

test('struck-out and hidden text of a Word file is not read', async () => {
  const body = `${paragraph('公开预算')}<w:p><w:del><w:r><w:delText>旧文</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗文</w:t></w:r><w:r><w:t>新文</w:t></w:r></w:p>`;
  expect(short((await read('struck.docx', makeDocx(body))).blocks)).toEqual(['公开预算', '新文']);
});

test('plain text in GBK, and old Word files', async () => {
  expect(short((await read('gbk.txt', encode('一、公开预算\n二、公开决算', 'gbk'))).blocks)).toEqual([
    '一、公开预算',
    '二、公开决算',
  ]);
  expect(short((await read('old.doc', makeDoc('任务\t单位\r公开预算\t县财政局\r'))).blocks)).toEqual([
    ['0:任务 1:单位', '0:公开预算 1:县财政局'],
  ]);
});

test('a file that cannot be read says why', async () => {
  expect(await read('broken.docx', Buffer.from('PK\u0003\u0004 no zip'))).toEqual({
    blocks: [],
    outcome: { state: 'unchecked', cause: 'unreadable', format: null, members: [] },
  });
});
