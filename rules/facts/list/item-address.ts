import type { ItemAddress } from './feed-records.ts';

/** `href="/info/' + row.id + '.html"` and the same in template strings and Vue's bindings. */
const WAYS = [
  /\bhref=\\?["']?([^"'\s>${}]{0,300})["']\s*\+\s*[\w$]+(?:\[\w+\])?(?:\.[\w$]+(?:\[\w+\])?)*\.([\w$]+)\s*\+\s*["']([^"'\s>\\]*)/g,
  /\bhref=\\?["']?([^"'\s>${}]{0,300})\$\{\s*[\w$]+(?:\[\w+\])?(?:\.[\w$]+)*\.([\w$]+)\s*\}([^"'\s>\\$]*)/g,
  /:href=["']\s*['"`]([^'"`]*)['"`]\s*\+\s*[\w$]+\.([\w$]+)(?:\s*\+\s*['"`]([^'"`]*)['"`])?/g,
];

/** How the page's own script makes the address of an entry; null where it does not show. */
export function readItemAddress(html: string): ItemAddress | null {
  if (!html.includes('href=')) return null;
  for (const way of WAYS) {
    for (const [, before = '', field = '', after = ''] of html.matchAll(way))
      if (!/^(?:javascript|#|mailto)/i.test(before)) return { before, field, after };
  }
  return null;
}
