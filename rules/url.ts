import { resolvePlain } from './plain-url.ts';

const NOISE =
  /^(jsessionid|phpsessid|sessionid|aspsessionid\w*|utm_\w+|spm|isappinstalled|_|_t|timestamp|random|rnd)$/i;
/** `sid` and `s` are session ids only when their value looks like one. */
const MAYBE_SESSION = /^(sid|s|token)$/i;
const LONG_TOKEN = /^[0-9a-z_-]{16,}$/i;
/** Front-end state of 大汉 column pages: the server answers the same page whatever these say. */
const HANWEB_COLUMN = /\/col\/col\d+\//;
const HANWEB_STATE = /^(uid|pagenum)$/i;
const DEFAULT_DOCUMENT = /\/(index|default|main)\.(s?html?|jsp|aspx?|php)$/i;

const PLAIN =
  /^https?:\/\/((?:127\.0\.0\.1|(?:[a-z0-9-]+\.)+[a-z]{2,})(?::(?:[1-5]\d{4}|[1-9]\d{3}))?)(\/[\w~!$&'()*+,=@/.-]*)$/;
const STEPS = /\/[/.]/;

/**
 * Canonical key of a page: the same for http and https, with and without www, with and without the default document,
 * whatever the session id. Hash routes (`#/…`, `#!/…`) stay, other fragments go.
 * @returns `host/path?query`, or null for what is not http(s)
 */
export function pageKey(address: string): string | null {
  return plainKey(address) ?? parsedKey(address);
}

/** The key of an address that the parser takes over sign by sign, as nearly all are; it takes ten times as long. */
function plainKey(address: string): string | null {
  const [, host, path] = PLAIN.exec(address) ?? [];
  if (host === undefined || path === undefined || host.includes('xn--') || STEPS.test(path)) return null;
  return (host.startsWith('www.') ? host.slice(4) : host) + path.replace(DEFAULT_DOCUMENT, '/');
}

function parsedKey(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  const host = url.host.replace(/^www\./, '').replace(/:(80|443)$/, '');
  const path = url.pathname.replace(/;jsessionid=[^/?#]*/gi, '').replace(/\/{2,}/g, '/');
  const query = keptQuery(url);
  const directory = query === '' ? path.replace(DEFAULT_DOCUMENT, '/') : path;
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  return host + directory + query + route;
}

function keptQuery(url: URL): string {
  if (url.search === '') return '';
  const kept = [...url.searchParams].filter(([name, value]) => !isNoise(name, value, url.pathname));
  if (kept.length === 0) return '';
  kept.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  return `?${kept.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}

function isNoise(name: string, value: string, path: string): boolean {
  if (NOISE.test(name)) return true;
  if (MAYBE_SESSION.test(name) && LONG_TOKEN.test(value)) return true;
  return HANWEB_STATE.test(name) && HANWEB_COLUMN.test(path);
}

/** Absolute http(s) address without its fragment (hash routes stay); null for anything else. */
export function resolveUrl(href: string, base: string): string | null {
  const plain = resolvePlain(href, base);
  if (plain !== undefined) return plain;
  const trimmed = href.trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  if (/^(javascript|mailto|tel|data|about|blob|file):/i.test(trimmed)) return null;
  const url = URL.parse(trimmed, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  // Setting a part parses again, so only where there is something to take off.
  if (url.hash !== '' && !/^#!?\//.test(url.hash)) url.hash = '';
  return url.href;
}

const PAGE_NUMBER = /([_-]|\/(?:index|list|page)_?)\d{1,4}(?=\.s?html?$)/i;
const PAGE_PARAMETER = /([?&])(page|pageindex|pageno|pagenum|currpage|currentpage|curpage|pn|p)=\d+(&|$)/i;

/** Key of a column from the key of its list's first page: `list.html` is its folder's own page. */
export function columnKey(key: string): string {
  const [address = '', query = ''] = key.split(/(?=\?)/);
  return address.replace(/\/(index|list)\.s?html?$/i, '/') + query;
}

/**
 * The key with whatever looks like a page number taken off: a guess, since columns carry numbers in the same places
 * (`list_12.html` beside `list_13.html`).
 */
export function firstPageKey(key: string): string {
  const [address = '', query = ''] = key.split(/(?=\?)/);
  const path = address.replace(PAGE_NUMBER, (_, lead: string) => (lead.startsWith('/') ? lead.replace(/_?$/, '') : ''));
  const rest = query
    .replace(PAGE_PARAMETER, (_, lead: string, __, tail: string) => (tail === '&' ? lead : ''))
    .replace(/[?&]$/, '');
  return columnKey(path + rest);
}
