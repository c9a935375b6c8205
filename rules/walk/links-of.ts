import type { PageFacts } from '../facts/page-facts.ts';

/** Every address that the page leads to. */
export function linksOf(facts: PageFacts): string[] {
  const urls = new Set<string>();
  for (const { url } of facts.links) urls.add(url);
  for (const { url } of facts.items) urls.add(url);
  for (const url of facts.pager?.urls ?? []) urls.add(url);
  return [...urls];
}
