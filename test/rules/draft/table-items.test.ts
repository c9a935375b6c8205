import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../rules/draft/blocks.ts';
import { readDraft } from '../../../rules/draft/read-draft.ts';
import { readHtml } from '../../../rules/draft/read-html.ts';
import { readLines } from '../../../rules/draft/read-lines.ts';
import { FORMS, type TableRows } from '../../documents/make/task-table.ts';

const HEADER = ['序号', '工作任务', '具体要求', '责任单位', '完成时限'];
const html = (rows: TableRows) => readDraft(readHtml(FORMS.html(['某县2024年任务表'], rows).toString()), 'f');
const short = ({ items }: { items: ReturnType<typeof html>['items'] }) =>
  items.map(({ place, path, text, duty, deadline }) => [
    place,
    path.join('>'),
    text,
    duty?.units.join('，') ?? '',
    deadline?.date ?? deadline?.cadence ?? '',
  ]);

describe('rows', () => {
  test('chapters, merged headings and merged units reach down', () => {
    const rows: TableRows = [
      HEADER,
      [{ text: '一、公开平台', across: 5 }],
      ['1', { text: '专栏', down: 2 }, '建好公开专栏', { text: '县府办', down: 2 }, '3月底前'],
      ['2', '公开指南每年修订', '长期'],
      ['3', '目录', '修订公开目录', '', '6月底前'],
    ];
    expect(short(html(rows))).toEqual([
      ['表第1项', '一、公开平台>专栏', '建好公开专栏', '县府办', '2024-03-31'],
      ['表第2项', '一、公开平台>专栏', '公开指南每年修订', '县府办', 'continuous'],
      // Not merged and empty: the document names nobody.
      ['表第3项', '一、公开平台>目录', '修订公开目录', '', '2024-06-30'],
    ]);
  });

  test('a header repeated on the next page is no row', () => {
    const reading = html([
      HEADER,
      ['1', '甲', '公开预算', '县财政局', '3月底'],
      HEADER,
      ['2', '乙', '公开决算', '县财政局', '9月底'],
    ]);
    expect(short(reading).map(([place]) => place)).toEqual(['表第1项', '表第2项']);
    expect(reading.left.filter(({ reason }) => reason === 'table-header')).toHaveLength(2);
  });

  test('numbers that begin anew in each chapter are told apart by it', () => {
    const rows: TableRows = [
      ['工作任务', '具体要求', '责任单位'],
      [{ text: '（一）决策公开', down: 2 }, '1.公开决策草案', '县府办'],
      ['2.公开决策依据', '县府办'],
      ['（二）执行公开', '1.公开执行情况', '县府办'],
    ];
    expect(html(rows).items.map(({ place, key }) => [place, key])).toEqual([
      ['表第1项', '1'],
      ['表第2项', '2'],
      ['表（二）第1项', '2.1'],
    ]);
  });

  test('a second table has a name of its own and goes on without a header', () => {
    const first: TableRows = [HEADER, ['1', '甲', '公开预算', '县财政局', '3月底']];
    const second: TableRows = [HEADER, ['1', '乙', '公开决算', '县财政局', '9月底']];
    const third: TableRows = [['2', '乙', '公开绩效', '县财政局', '10月底']];
    const page = [first, second, third].map((rows) => FORMS.html([], rows).toString()).join('<p>续</p>');
    expect(readDraft(readHtml(page), '2024').items.map(({ place }) => place)).toEqual([
      '表1第1项',
      '表2第1项',
      '表2第2项',
    ]);
  });

  test('a table that is no task table is left with its places', () => {
    const { items, left } = readDraft(
      readHtml('<table><tr><td>姓名</td><td>电话</td></tr><tr><td>甲</td><td>乙</td></tr></table>'),
      'f',
    );
    expect(items).toEqual([]);
    expect(left.map(({ text, reason }) => [text, reason])).toEqual([
      ['姓名 | 电话', 'not-a-task-table'],
      ['甲 | 乙', 'not-a-task-table'],
    ]);
  });
});

describe('plain text', () => {
  const read = (text: string) => readDraft(readLines(text), '2023');

  test('a chapter before the number in the first row of its rows only, and no label for the number', () => {
    const cells = [
      ['工作任务', '具体要求', '责任单位', '完成时限'],
      ['一、做实公开平台', '1', '在公开专栏集中展示各类公开指南和目录', '县府办', '3月底前'],
      ['2', '按季检查各栏目的更新情况，合并空白栏目', '县数据局', '每季度'],
      ['二、做优政策服务', '3', '编制政策问答，并在服务大厅设咨询窗口', '县政务服务局', '6月底前'],
    ];
    expect(short(read(`某县2023年任务表\n${cells.map((row) => row.join(' |\n')).join(' |\n|\n')} |`))).toEqual([
      ['表第1项', '一、做实公开平台', '在公开专栏集中展示各类公开指南和目录', '县府办', '2023-03-31'],
      ['表第2项', '一、做实公开平台', '按季检查各栏目的更新情况，合并空白栏目', '县数据局', 'quarterly'],
      ['表第3项', '二、做优政策服务', '编制政策问答，并在服务大厅设咨询窗口', '县政务服务局', '2023-06-30'],
    ]);
  });

  test('a cell cut by a page goes on, and so do its units', () => {
    const reading = read(
      '序号\t任务名称\t具体内容\t责任单位\t完成时限\n1\t政府\t及时公开政府工作报告和政府、\t县级各部门，各乡镇\t年底\n\n\t自身建设\t部门年度工作计划。\t（街道）\t\n2\t政务\t公开预算。\t县财政局\t3月底',
    );
    expect(short(reading)).toEqual([
      [
        '表第1项',
        '政府自身建设',
        '及时公开政府工作报告和政府、部门年度工作计划。',
        '县级各部门，各乡镇（街道）',
        '2023-12-31',
      ],
      ['表第2项', '政务', '公开预算。', '县财政局', '2023-03-31'],
    ]);
  });

  test('a row with more cells than the header, or without its first cells, finds its columns by what they hold', () => {
    const rows = [
      '工作任务 | 具体要求 | 责任单位 | 时限要求',
      '一、平台建设 | （一）专栏 | 1 | 在门户网站建好政府信息公开专栏 | 县政府办公室 | 3月底前',
      '2 | 为公开专栏配上站内检索功能 | 县数据局 | 6月底前',
      '（二）指南 | 3 | 每年修订一次政府信息公开指南 | 县政府办公室 | 长期坚持',
    ];
    expect(short(read(rows.join('\n')))).toEqual([
      ['表第1项', '一、平台建设>（一）专栏', '在门户网站建好政府信息公开专栏', '县政府办公室', '2023-03-31'],
      ['表第2项', '一、平台建设>（一）专栏', '为公开专栏配上站内检索功能', '县数据局', '2023-06-30'],
      ['表第3项', '一、平台建设>（二）指南', '每年修订一次政府信息公开指南', '县政府办公室', 'continuous'],
    ]);
  });
});

describe('old Word files', () => {
  const row = (cells: string[], place = '') => ({
    place,
    cells: cells.map((text, column) => ({ column, width: 1, text, isMerged: false })).filter(({ text }) => text !== ''),
  });
  const table = (...rows: string[][]): Block => ({
    kind: 'table',
    knowsMerges: false,
    rows: rows.map((cells) => row(cells)),
  });
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text, place: '' });

  test('a cell of several paragraphs does not break its row', () => {
    const blocks = [
      table([...HEADER], ['1', '甲', '公开预算。']),
      paragraph('公开决算。'),
      table(['公开绩效。', '县财政局', '9月底'], ['2', '乙', '公开采购。', '县财政局', '3月底']),
      paragraph('6月底'),
      table(['3', '丙', '公开债务。', '县财政局', '3月底']),
    ];
    expect(short(readDraft(blocks, '2024')).map(([place, , text, , due]) => [place, text, due])).toEqual([
      ['表第1项', '公开预算。\n公开决算。\n公开绩效。', '2024-09-30'],
      ['表第2项', '公开采购。', '2024-06-30'],
      ['表第3项', '公开债务。', '2024-03-31'],
    ]);
  });

  test('a first row that hangs on its header is a row', () => {
    const blocks = [
      table([...HEADER, '', '1', '甲', '公开预算', '县财政局', '3月底'], ['2', '乙', '公开决算', '县财政局', '9月底']),
    ];
    expect(short(readDraft(blocks, '2024')).map(([place, , text]) => [place, text])).toEqual([
      ['表第1项', '公开预算'],
      ['表第2项', '公开决算'],
    ]);
  });
});

test('nothing is lost: every cell and paragraph is in an item or listed as left', () => {
  const word = fc.integer({ min: 0, max: 9_999 }).map((n) => `甲${String(n).padStart(4, '0')}乙`);
  const columns = fc.constantFrom('序号', '任务', '具体要求', '责任单位', '完成时限', '备注', '分值', '意义');
  const cell = fc.oneof(word, fc.constantFrom('', '1', '县司法局', '3月底前', '4分'));
  const tables = fc
    .uniqueArray(columns, { minLength: 2, maxLength: 6 })
    .chain((header) =>
      fc
        .array(fc.array(cell, { minLength: 1, maxLength: header.length }), { maxLength: 5 })
        .map((rows) => [header, ...rows]),
    );
  const lines = fc.oneof(
    word,
    word.map((text) => `一、${text}`),
    word.map((text) => `（一）${text}。请各单位照此公开${text}丙。`),
    word.map((text) => `公开${text}。（责任单位：县司法局）`),
  );
  const blocks = fc.array(
    fc.oneof(
      lines.map((text): Block => ({ kind: 'paragraph', text, place: '' })),
      fc.record({ rows: tables, knowsMerges: fc.boolean() }).map(({ rows, knowsMerges }): Block => ({
        kind: 'table',
        knowsMerges,
        rows: rows.map((cells) => ({
          place: '',
          cells: cells.map((text, column) => ({ column, width: 1, text, isMerged: false })),
        })),
      })),
    ),
    { maxLength: 6 },
  );
  const plain = (...rows: string[][]): Block => ({
    kind: 'table',
    knowsMerges: false,
    rows: rows.map((cells) => ({
      place: '',
      cells: cells.map((text, column) => ({ column, width: 1, text, isMerged: false })),
    })),
  });
  // The second table goes on from the duty above, whose last line looks cut by the page: so do its other cells.
  const cut = [
    plain(['任务', '具体要求'], ['甲0000乙\n一、甲3983乙\n任务', '意义']),
    plain(['任务', '意义'], ['1', '甲0001乙'], ['甲0000乙', '1']),
  ];
  fc.assert(
    fc.property(blocks, (given) => {
      const read = JSON.stringify(readDraft(given, 'f'));
      for (const [text] of JSON.stringify(given).matchAll(/甲\d{4}乙/g)) expect(read).toContain(text);
    }),
    { numRuns: 300, examples: [[cut]] },
  );
});
