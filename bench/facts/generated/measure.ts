import { decodeHtml } from '../../../rules/decode.ts';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { comparePage, type Comparison } from '../compare.ts';
import type { GeneratedPage } from './generate.ts';

/** Every fact that a generated page states, beside what was read. */
export function compareGenerated(page: GeneratedPage): Comparison[] {
  const facts = extractPage(decodeHtml(page.bytes, null).text, page.url, { seenOn: '2026-06-01' });
  const file = {
    site: page.family,
    folder: null,
    base: page.url,
    seenOn: '2026-06-01',
    defaults: {},
    pages: [],
    name: page.family,
  };
  return comparePage({ path: '', ...page.truth }, file, facts);
}
