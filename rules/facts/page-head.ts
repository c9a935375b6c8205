import { removeSpace } from '../text/normalise.ts';
import type { Outline } from './outline.ts';

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
  let next = 0;
  const entries = blocks.slice(0, at).flatMap((block) => {
    const first = next;
    while ((links[next]?.order ?? Infinity) < block.order) next++;
    const own = links.slice(first, next);
    const names = own.map(({ text }) => text);
    const isMenu =
      names.every((name) => name.length <= LONGEST_NAME) && removeSpace(names.join('')) === removeSpace(block.text);
    return block.area === 'main' && isMenu ? [{ block, own }] : [];
  });
  if (entries.flatMap(({ own }) => own).length < FEWEST_NAMES) return;
  for (const { block, own } of entries) for (const part of [block, ...own]) part.area = 'nav';
}
