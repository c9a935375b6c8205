import { collapseSpace } from '../../text/normalise.ts';
import { isElement, textOf, type TreeElement } from '../tree.ts';
import type { Row, RowGroup } from './rows.ts';

/** Rows that are nothing but links and stand in lines parted by `<br>`: what else stands in a line belongs to its row. */
export function readLines(group: RowGroup): RowGroup {
  const { container, rows } = group;
  if (rows.length < 3 || rows.some((row) => row.node !== row.link.node && !isInline(row.node))) return group;
  if (container.children.filter((child) => isElement(child) && child.name === 'br').length < rows.length - 1)
    return group;
  const lines = rows.map((row): Row => {
    const [before, after] = [textBeside(row.node, 'prev'), textBeside(row.node, 'next')];
    const beside = (texts: readonly string[]): Row['pieces'] =>
      texts.map((text) => ({ text, inLink: false, column: -1 }));
    return { ...row, parts: [row.node, container], pieces: [...beside(before), ...row.pieces, ...beside(after)] };
  });
  return { container, rows: lines };
}

function isInline({ name }: TreeElement): boolean {
  return ['a', 'font', 'span', 'b', 'strong', 'em', 'i'].includes(name);
}

/** Texts of the same line, up to its break or to another link. */
function textBeside(node: TreeElement, way: 'prev' | 'next'): string[] {
  const texts: string[] = [];
  for (let at = node[way]; at !== null; at = at[way]) {
    if (isElement(at) && (!isInline(at) || at.name === 'a')) break;
    const text = collapseSpace(isElement(at) ? textOf(at) : at.type === 'text' ? at.data : '');
    if (text !== '') texts.push(text);
  }
  return way === 'prev' ? texts.reverse() : texts;
}
