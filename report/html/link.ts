import { clip } from '../format.ts';
import { html, type Html } from './markup.ts';

const LONGEST_HREF = 2000;
const LONGEST_TEXT = 160;

/** The address if a reader may be sent there (http or https), else null. */
export function safeHref(url: string): string | null {
  if (url.length > LONGEST_HREF || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
}

/** A link out to the site under audit; plain text where the address cannot be trusted. */
export function outLink(url: string, text: string): Html {
  const shown = html`<bdi>${clip(text, LONGEST_TEXT)}</bdi>`;
  const href = safeHref(url);
  return href === null
    ? shown
    : html`<a href="${href}" rel="noopener noreferrer nofollow" target="_blank">${shown}</a>`;
}

/** The address itself, as text that survives printing. */
export function urlLink(url: string): Html {
  return html`<span class="url">${outLink(url, readable(url))}</span>`;
}

/** An address with its Chinese readable and its scheme left out where it is plain http(s). */
export function readable(url: string): string {
  return decodeSafely(url).replace(/^https?:\/\//i, '');
}

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
