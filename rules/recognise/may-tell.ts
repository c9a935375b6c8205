import type { Block, PageFacts } from '../facts/page-facts.ts';
import { remembering } from '../text/remembering.ts';
import { isLineHead } from './loose/line-rows.ts';
import { PERSONAL } from './loose/loose-rows.ts';
import { isWorthwhile, WHOLE } from './recognise.ts';
import { scanText } from './scan.ts';
import { isLeftOut } from './segments.ts';
import { holdsTopic } from './topics.ts';

/**
 * Whether there can be anything to recognise on a page: false where no text of it holds a long number or a word that
 * recognisers look around, none can be a label or heading under which they take whatever stands there, and there is no
 * table, whose headings may be put together from several cells. So it is with most pages.
 */
export function mayTell({
  blocks,
  title,
  attachments,
  items,
  imageFiles,
}: Pick<PageFacts, 'blocks' | 'title' | 'attachments' | 'items' | 'imageFiles'>): boolean {
  return (
    blocks.some((block, n) => !isLeftOut(block) && (tells(block.text) || isInRow(block, blocks[n + 1]))) ||
    tells(title ?? '') ||
    attachments.some(({ name }) => tells(name)) ||
    items.some((item) => tells(item.title)) ||
    imageFiles.some(({ alt }) => tells(alt))
  );
}

function tells(text: string): boolean {
  return text.length <= SHORT ? shortTells(text) : looksTelling(text);
}

/** Menus and lists are the same on every page; a paragraph is looked at once, and to remember it takes longer. */
const shortTells = remembering(looksTelling);
const SHORT = 60;

function looksTelling(text: string): boolean {
  return isWorthwhile(scanText(text), null) || mayLead(text) || isLineHead(text);
}

/** Each table of loose texts or lines has one of the latter among its headings. */
const LEADING = new Set([...WHOLE, ...PERSONAL]);
/** Characters of a label or heading without blanks; with them, it is short all the same. */
const LONGEST = 20;

function mayLead(text: string): boolean {
  if (text.length > SHORT) return false;
  const plain = text.replace(/\s/g, '');
  return plain.length <= LONGEST && holdsTopic(plain, LEADING);
}

/** A row of a single cell is a paragraph. */
function isInRow({ cell }: Block, next: Block | undefined): boolean {
  const beside = next?.cell;
  return cell?.table === beside?.table && cell?.row === beside?.row && cell?.column !== beside?.column;
}
