import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLineRows, holdsHead, looseTables } from '../../../rules/recognise/index.ts';
import { alignRow } from '../../../rules/recognise/loose/fit.ts';
import { topicOf } from '../../../rules/recognise/topics.ts';
import { idNumber, mobileNumber } from '../../documents/make/numbers.ts';

const [id, other, mobile] = [idNumber(3), idNumber(4), mobileNumber(3)];

function rowsOf(lines: readonly string[]): (string | null)[] {
  const reader = createLineRows();
  return lines.map(
    (line) =>
      reader
        .read(line)
        ?.cells.map(({ column, text }) => `${column}:${text}`)
        .join(' ') ?? null,
  );
}

describe('lines as rows', () => {
  test.each([
    ['bars', `姓名|身份证号|电话`, `张三|${id}|${mobile}`],
    ['bars with a frame', `| 姓名 | 身份证号 | 电话 |`, `| 张三 | ${id} | ${mobile} |`],
    ['drawn lines', `│姓名│身份证号　│电话　│`, `│张三│${id}│${mobile}│`],
    ['semicolons', `姓名；身份证号；电话`, `张三；${id}；${mobile}`],
    ['Chinese commas', `姓名，身份证号，电话`, `张三，${id}，${mobile}`],
    ['pauses', `姓名、身份证号、电话`, `张三、${id}、${mobile}`],
    ['single blanks', `姓名 身份证号 电话`, `张三 ${id} ${mobile}`],
  ])('%s', (_, head, row) => {
    expect(rowsOf([head, row])).toEqual(['0:姓名 1:身份证号 2:电话', `0:张三 1:${id} 2:${mobile}`]);
  });

  test('a row that has lost its empty cells is laid to the headings that it fits', () => {
    const rows = rowsOf(['序号 村名 姓名 身份证号 电话', `1 石门村 张三 ${id} ${mobile}`, `2 李四 ${other}`]);
    expect(rows[2]).toBe(`0:2 2:李四 3:${other}`);
  });

  test('two lines of headings are one, the upper where the lower is empty', () => {
    const rows = rowsOf(['轮候号|申请人|||房源', '|姓名|身份证号|电话|', `35|张三|${id}|${mobile}|A1`]);
    expect(rows[1]).toBe('0:轮候号 1:申请人姓名 2:身份证号 3:电话 4:房源');
    expect(rows[2]).toMatch(/^0:35 1:张三/);
  });

  test('the table ends where its rows do', () => {
    const rows = rowsOf(['姓名 身份证号 电话', '', '特此公示。', '附件如下。', '其他。', `张三 ${id} ${mobile}`]);
    expect(rows.slice(1)).toEqual([null, null, null, null, null]);
  });

  test.each([
    '办理时须提供姓名、身份证号、联系电话等信息，并填写申请表。',
    '申请人：张三，身份证号如下，电话如下',
    '请将姓名 电话发至邮箱',
    '有关负责人、经办人、联系人要各司其职，认真负责',
  ])('no heading: %s', (line) => {
    expect(rowsOf([line])).toEqual([null]);
    expect(holdsHead(`${line}\n`)).toBe(false);
  });

  test('a heading among many lines is seen', () => {
    expect(holdsHead(`通知\n\n姓名 身份证号 电话\n张三`)).toBe(true);
  });
});

describe('short texts as tables', () => {
  test('cards: label and value in turn, one person after the other, labels not known among them', () => {
    const card = (name: string, number: string): string[] => [
      '姓名',
      name,
      '身份证号',
      number,
      '轮候号',
      '35',
      '电话',
      mobile,
    ];
    const [table] = [...looseTables([...card('张三', id), ...card('李四', other)]).values()];
    expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['姓名', '身份证号', '轮候号', '电话'],
      ['张三', id, '35', mobile],
      ['李四', other, '35', mobile],
    ]);
  });

  test('a grid of boxes: headings first, empty ones lost', () => {
    const texts = [
      '序号',
      '村名',
      '姓名',
      '身份证号',
      '电话',
      '1',
      '石门村',
      '张三',
      id,
      mobile,
      '2',
      '李四',
      other,
      '3',
      '王五',
      mobile,
    ];
    const [table] = [...looseTables(texts).values()];
    expect(table?.rows.slice(1).map((row) => row.map(({ column, text }) => `${column}:${text}`).join(' '))).toEqual([
      `0:1 1:石门村 2:张三 3:${id} 4:${mobile}`,
      `0:2 2:李四 3:${other}`,
      `0:3 2:王五 4:${mobile}`,
    ]);
  });

  test('menus and running text are none', () => {
    expect(looseTables(['首页', '政务公开', '办事服务', '互动交流', '联系电话', '0566-7021234', '网站地图']).size).toBe(
      0,
    );
    expect(looseTables(['姓名', '各乡镇人民政府、县直有关单位：现将有关事项通知如下。', '电话', '地址']).size).toBe(0);
  });
});

describe('whatever comes', () => {
  const word = fc.constantFrom(
    '姓名',
    '身份证号',
    '电话',
    '序号',
    '住址',
    '1',
    '张三',
    id,
    mobile,
    '石门村',
    '',
    '备注',
    '男',
  );

  test('every text is in at most one cell, in order, within the range of its table', () => {
    fc.assert(
      fc.property(fc.array(fc.option(word), { maxLength: 40 }), (texts) => {
        let last = -1;
        for (const { from, to, rows } of looseTables(texts).values()) {
          for (const { index, text } of rows.flat()) {
            if (index === null) continue;
            expect(index).toBeGreaterThan(last);
            expect(index).toBeGreaterThanOrEqual(from);
            expect(index).toBeLessThan(to);
            expect(text).toBe(texts[index]);
            last = index;
          }
        }
      }),
    );
  });

  test('a row is laid to columns from left to right, each at most once', () => {
    const headings = ['序号', '姓名', '身份证号', '电话', '住址', '备注'].map((text) => ({
      text,
      topic: topicOf(text),
    }));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (values) => {
        const aligned = alignRow(values, headings);
        if (values.length > headings.length) expect(aligned).toBeNull();
        else expect(aligned?.columns.every((column, i, all) => column < 6 && column > (all[i - 1] ?? -1))).toBe(true);
      }),
    );
  });
});
