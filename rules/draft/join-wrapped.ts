import type { Block } from './blocks.ts';

const PAGE_NUMBER = /^[-—–－·\s]*第?\d{1,3}页?[-—–－·\s]*$/;

/** Lines of a text that was broken at a width are put together again; where lines are paragraphs nothing changes. */
export function joinWrapped(blocks: readonly Block[]): Block[] {
  const widths = blocks.flatMap((block) => (block.kind === 'paragraph' ? [widthOf(block.text)] : []));
  const widest = widths.toSorted((a, b) => b - a)[Math.floor(widths.length / 50)] ?? 0;
  const isFull = (text: string) => widthOf(text) >= widest - 5;
  const full = blocks.filter((block) => block.kind === 'paragraph' && isFull(block.text)).length;
  // Broken lines are alike in width, and hardly any is wider than a page.
  if (widest > 130 || widest < 40 || full < 0.3 * widths.length || widths.length < 8) return [...blocks];
  const joined: Block[] = [];
  /** Width of the last line where it may go on. */
  let open = -Infinity;
  for (const block of blocks) {
    if (block.kind === 'paragraph' && PAGE_NUMBER.test(block.text)) continue;
    const last = joined.at(-1);
    const goesOn = block.kind === 'paragraph' && open + headWidth(block.text) > widest - 4 && !startsAnew(block.text);
    if (block.kind === 'paragraph' && last?.kind === 'paragraph' && goesOn)
      joined[joined.length - 1] = { ...last, text: last.text + block.text };
    else joined.push(block);
    const isEnd = block.kind === 'table' || /(?:时限|单位|负责|落实).{0,60}[）)][。；]?$/.test(block.text);
    open = isEnd ? -Infinity : widthOf(block.text);
  }
  return joined;
}

/** What may not be parted at the beginning of a line: a number, a sign with the comma behind it. In halves of a Chinese character. */
export function headWidth(text: string): number {
  return widthOf(/^[（《“【〔(]*(?:[\w.%-]+|.)[，。、；：！？）》”】〕,.;:!?)]*/u.exec(text)?.[0] ?? '');
}

/** In halves of a Chinese character. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > '\u2e80' || '“”‘’—…'.includes(sign) ? 2 : 1;
  return width;
}

function startsAnew(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[①-⑳]|第[一二三四五六七八九十\d]+[条章])/.test(
    text,
  );
}
