import { removeSpace } from '../text/normalise.ts';
import { linksBetween, type Outline } from './outline.ts';

/** How the way to a page begins: 当前位置：, 您现在的位置：, 首页 >. */
const WAY = /^[^\u4e00-\u9fa5]{0,4}(?:(?:您|你)?(?:当前|现在|目前|所在)?的?(?:所在)?的?位置|首\s?页\s?[>＞»›])/;
const LONGEST_WAY = 400;
/** Longer texts of links are titles. */
const LONGEST_NAME = 16;
/** Fewer links are no menu. */
const FEWEST_NAMES = 5;

/**
 * The menu of the website stands above the way to the page, whatever its classes call it. Only short links by themselves
 * are taken for it: a title or a block of metadata may stand up there as well.
 */
export function markHead({ blocks, links }: Outline): void {
  const at = blocks.findIndex(({ text, area }) => area === 'main' && text.length <= LONGEST_WAY && WAY.test(text));
  if (at < FEWEST_NAMES) return;
  const end = blocks[at - 1]?.order ?? 0;
  const entries = blocks.slice(0, at).flatMap((block, index) => {
    if (block.area !== 'main' || block.text.length > LONGEST_NAME * 2) return [];
    const own = linksBetween(links, blocks[index - 1]?.order ?? 0, block.order);
    const names = own.map(({ text }) => text);
    const isNames = names.join('') !== '' && names.every((name) => name.length <= LONGEST_NAME);
    return isNames && removeSpace(names.join('')) === removeSpace(block.text) ? [{ block, own }] : [];
  });
  if (entries.flatMap(({ own }) => own).length < FEWEST_NAMES) return;
  for (const { block, own } of entries) {
    block.area = 'nav';
    for (const link of own) if (link.order <= end) link.area = 'nav';
  }
}
