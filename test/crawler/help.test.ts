import { expect, test } from 'vitest';
import { COMMANDS } from '../../crawler/commands/index.ts';
import { widthOf, wrap } from '../../crawler/terminal/width.ts';
import { runHere } from '../helpers/run-here.ts';

test.each(['', ...COMMANDS.map(({ name }) => name)])('help of zwgk %s fits into 80 columns', async (name) => {
  const { stdout } = await runHere([name, '--help'].filter((word) => word !== ''));
  const lines = stdout.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
});

test.each([
  ['发布前查：文件里', 8, ['发布前', '查：文件', '里']],
  ['附表（一）', 6, ['附表', '（一）']],
  ['设 ZWGK_DEBUG=1 再运行', 12, ['设', 'ZWGK_DEBUG=1', '再运行']],
  ['四个汉字 四个汉字', 8, ['四个汉字', '四个汉字']],
  ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
])('%s in lines of %d columns', (text, columns, lines) => {
  expect(wrap(text, columns)).toEqual(lines);
});
