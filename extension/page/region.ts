import type { Region } from '../../rules/decide/hand-finding-schema.ts';
import type { Area, Spot } from '../messages.ts';
import { areasOf } from './areas.ts';
import { rangesOf, type PageText } from './page-text.ts';

/** A part of the page as it is kept. @param area in the window as it is scrolled now */
export function toRegion(text: PageText, area: Area, quote: string): Region {
  const start = quote === '' ? null : startOf(text, quote);
  return {
    left: Math.round(area.left + scrollX),
    top: Math.round(area.top + scrollY),
    width: Math.round(area.width),
    height: Math.round(area.height),
    pageWidth: pageWidth(),
    quoteAt: start === null ? null : { left: Math.round(start.left + scrollX), top: Math.round(start.top + scrollY) },
  };
}

/**
 * Where a part of the page stands in the window now: it goes along with its words, and without words with the middle of
 * the page.
 * @returns null where its words are gone
 */
export function areaNow(text: PageText, { quote, region }: Spot & { region: Region }): Area | null {
  const start = quote === '' ? null : startOf(text, quote);
  if (quote !== '' && start === null) return null;
  const { left, top, width, height, quoteAt } = region;
  const moved =
    start !== null && quoteAt !== null
      ? { left: start.left + scrollX - quoteAt.left, top: start.top + scrollY - quoteAt.top }
      : { left: (pageWidth() - region.pageWidth) / 2, top: 0 };
  return { left: left + moved.left - scrollX, top: top + moved.top - scrollY, width, height };
}

/** Where a quote begins, in the window. */
function startOf(text: PageText, quote: string): Area | null {
  const [range] = rangesOf(text, quote, 1);
  return range === undefined ? null : (areasOf(range.getClientRects(), range)[0] ?? null);
}

function pageWidth(): number {
  return document.documentElement.scrollWidth;
}
