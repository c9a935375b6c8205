import { expect, test } from 'vitest';
import type { Grid } from '../../../rules/draft/blocks.ts';
import { readHtml } from '../../../rules/draft/read-html.ts';

const short = ({ rows }: Grid) =>
  rows.map(({ cells }) =>
    cells.map(
      ({ column, text, isMerged, width }) => `${column}${width > 1 ? `x${width}` : ''}:${isMerged ? '^' : text}`,
    ),
  );

test('cells that reach down or across keep the others in their columns', () => {
  const [table] = readHtml(
    '<table><tr><th>任务</th><th colspan="2">单位</th></tr><tr><td rowspan="2">甲</td><td>县府办</td><td>各镇</td></tr><tr><td>县司法局</td><td>各村</td></tr></table>',
  );
  expect(table?.kind === 'table' && short(table)).toEqual([
    ['0:任务', '1x2:单位'],
    ['0:甲', '1:县府办', '2:各镇'],
    ['0:^', '1:县司法局', '2:各村'],
  ]);
});

test('a table that only lays out the page is no table; scripts and hidden text are left out', () => {
  const blocks = readHtml(
    '<script>var x</script><table><tr><td><p>一、公开平台</p><p style="display:none">暗文</p><table><tr><td>序号</td><td>任务</td></tr></table></td></tr></table>',
  );
  expect(blocks.map((block) => (block.kind === 'paragraph' ? block.text : 'table'))).toEqual(['一、公开平台', 'table']);
});

test('paragraphs of a cell stand on lines of their own', () => {
  const [table] = readHtml('<table><tr><td>甲</td><td><p>公开预算。</p><p>公开决算。</p></td></tr></table>');
  expect(table?.kind === 'table' && table.rows[0]?.cells[1]?.text).toBe('公开预算。\n公开决算。');
});
