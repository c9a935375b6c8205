import { expect, test } from 'vitest';
import { idNumber, mobileNumber } from './make/numbers.ts';
import { read, scan, short } from './make/read.ts';

test('columns parted by blanks are a table, also where a cell is empty', async () => {
  const lines = ['姓名    备注    金额', '张三    低保    500', '李四            300', '', '特此公示。  2024年5月'];
  const { parts } = await read(Buffer.from(lines.join('\n')), '名单.txt');
  expect(short(parts).slice(0, 3)).toEqual(['姓名 | 备注 | 金额', '张三 | 低保 | 500', '李四 | 300']);
  expect(parts[2]).toMatchObject({ kind: 'row', cells: [{ column: 0 }, { column: 2 }] });
  expect(parts.slice(3).every(({ kind }) => kind === 'text')).toBe(true);
});

test('a form written line by line is about whom its first line names', async () => {
  const form = (name: string): string => `姓名：${name}\n身份证号码：${idNumber(3)}\n联系电话：${mobileNumber(3)}\n`;
  const { hits } = await scan(Buffer.from(form('张三')), '登记.txt');
  expect(hits.find(({ kind }) => kind === 'mobile')?.confidence).not.toBe('lead');
  const nobody = await scan(Buffer.from(form('某公司')), '登记.txt');
  expect(nobody.hits.find(({ kind }) => kind === 'mobile')?.confidence).toBe('lead');
});
