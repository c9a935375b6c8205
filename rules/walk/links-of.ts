import type { PageFacts } from '../facts/page-facts.ts';

/** Every address that the page leads to, as often as it does: whoever goes on from here looks each of them up anyway. */
export function linksOf({ links, items, pager }: PageFacts): string[] {
  return [...links.map(({ url }) => url), ...items.map(({ url }) => url), ...(pager?.urls ?? [])];
}
