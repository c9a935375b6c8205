import type { Block, PageFacts } from './page-facts.ts';

const BARE_LABEL = /(时间|日期|期限|起止|截止|状态|进度|环节|阶段|内容)[\s:：]*$/;
const LONGEST_LABEL = 16;

/** Text of the page's main area, a line a block; a label that stands alone is joined with what follows it. */
export function mainLines(page: Pick<PageFacts, 'blocks'>): string[] {
  const blocks = page.blocks.filter((block) => block.area === 'main');
  return blocks.map((block, index) =>
    isBareLabel(block) ? `${block.text} ${valueOf(blocks, index)}`.trimEnd() : block.text,
  );
}

function isBareLabel({ text }: Block): boolean {
  return text.length <= LONGEST_LABEL && BARE_LABEL.test(text);
}

/** Two labels side by side are heads of columns; an empty cell between them would leave no block. */
function isBesideLabel({ table, row, column }: NonNullable<Block['cell']>, before: Block | undefined): boolean {
  if (before?.cell === undefined || !isBareLabel(before)) return false;
  return before.cell.table === table && before.cell.row === row && before.cell.column === column - 1;
}

/** What follows a label: the next block; in a table the next cell of the row, or under a head of labels the cell below. */
function valueOf(blocks: readonly Block[], index: number): string {
  const label = blocks[index]?.cell;
  const next = blocks[index + 1];
  if (next === undefined || (label === undefined) !== (next.cell === undefined)) return '';
  if (label === undefined || next.cell === undefined) return isBareLabel(next) ? '' : next.text;
  const isHead = isBareLabel(next) || isBesideLabel(label, blocks[index - 1]);
  if (next.cell.table === label.table && next.cell.row === label.row && !isHead) return next.text;
  const below = blocks.find(
    ({ cell }) =>
      cell !== undefined && cell.table === label.table && cell.row === label.row + 1 && cell.column === label.column,
  );
  return below?.text ?? '';
}
