import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';

/** Text and place of every cell of a page's tables. */
function cellsOf(table: string): [text: string, row: number, column: number][] {
  const html = `<html><body><p>正文</p>${table}</body></html>`;
  return extractPage(html, 'http://www.yunxi.gov.cn/a/1.html').blocks.flatMap(({ text, cell }) =>
    cell === undefined ? [] : [[text, cell.row, cell.column] as [string, number, number]],
  );
}

describe('cells', () => {
  it('keep their columns beside a cell that spans rows', () => {
    expect(
      cellsOf(
        '<table><tr><td rowspan="2">机关</td><td>甲</td></tr><tr><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
      ),
    ).toEqual([
      ['机关', 0, 0],
      ['甲', 0, 1],
      ['乙', 1, 1],
      ['丙', 2, 0],
      ['丁', 2, 1],
    ]);
  });

  it('keep their columns behind a cell that spans columns, and under one that spans both', () => {
    expect(
      cellsOf(
        '<table><tr><td colspan="2" rowspan="2">项目</td><td>一</td></tr><tr><td>二</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>',
      ),
    ).toEqual([
      ['项目', 0, 0],
      ['一', 0, 2],
      ['二', 1, 2],
      ['a', 2, 0],
      ['b', 2, 1],
      ['c', 2, 2],
    ]);
  });

  it('say how far they span', () => {
    const page = extractPage(
      '<html><body><table><tr><td rowspan="3" colspan="2">表</td><td>x</td></tr></table></body></html>',
      'http://www.yunxi.gov.cn/a/1.html',
    );
    expect(page.blocks.map(({ cell }) => cell)).toEqual([
      { table: 0, row: 0, column: 0, rows: 3, columns: 2 },
      { table: 0, row: 0, column: 2 },
    ]);
  });

  it('of a table within a cell are numbered apart', () => {
    expect(cellsOf('<table><tr><td>外<table><tr><td>内</td></tr></table></td><td>右</td></tr></table>')).toEqual([
      ['外', 0, 0], ['内', 0, 0], ['右', 0, 1],
    ]); // prettier-ignore
  });

  it('are not lost to spans that make no sense', () => {
    expect(
      cellsOf('<table><tr><td rowspan="-1" colspan="x">甲</td><td rowspan="100000">乙</td></tr></table>'),
    ).toHaveLength(2);
  });
});
