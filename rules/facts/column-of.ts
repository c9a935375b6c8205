import type { PageFacts } from './page-facts.ts';

/** The column that a page stands in, as findings name it; null where the page does not say. */
export function columnOf(
  page: Pick<PageFacts, 'trail' | 'breadcrumb' | 'url'>,
): { name: string; path: string[]; url: string } | null {
  const last = page.trail.at(-1);
  return last === undefined ? null : { name: last.name, path: page.breadcrumb, url: last.url ?? page.url };
}
