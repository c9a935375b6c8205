import { outlinePage } from '../../outline.ts';
import type { ListAdapter } from '../adapter.ts';
import { decodeBase64, decodeUrlText } from '../base64.ts';
import { readNumberedPages } from '../numbered-pages.ts';
import { readClaims } from '../pager.ts';
import { readPagerLinks } from '../pager-links.ts';

const ENCODED =
  /<(div|span|p|ul)\b[^>]{0,200}\bid\s*=\s*["']?pages?\b[^>]{0,200}>\s*([A-Za-z0-9+/=_-][A-Za-z0-9+/=_\s-]{15,})<\/\1>|\batob\s*\(\s*["']([A-Za-z0-9+/=_-]{16,})["']/i;

/** A pager whose HTML stands in the page URL-encoded and then in Base64, to be decoded by `atob`. Only its own host's links count. */
export const base64Pager: ListAdapter = {
  id: 'base64-pager',
  readPage(page) {
    if (!page.html.includes('atob')) return null;
    const match = ENCODED.exec(page.html);
    const decoded = match === null ? null : decodeBase64(match[2] ?? match[3] ?? '');
    if (decoded === null) return null;
    const html = decodeUrlText(decoded);
    if (!/href|onclick/i.test(html)) return null;
    const outline = outlinePage(`<div>${html}</div>`, page.outline.base);
    const claims = readClaims(outline);
    return readNumberedPages(
      {
        ...page,
        outline: { ...outline, scripts: page.outline.scripts },
        claims: { total: claims.total ?? page.claims.total, pages: claims.pages ?? page.claims.pages },
      },
      readPagerLinks({ ...outline, scripts: page.outline.scripts }, html),
    );
  },
};
