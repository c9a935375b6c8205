import type { Link } from '../../page-facts.ts';
import type { FeedProgress, FeedRequest, ListAdapter } from '../adapter.ts';
import { continueFeed, startProgress, toItems } from '../feed-progress.ts';
import { readLiteral } from '../code/literal.ts';
import { fieldsAt, parseJson, plainTitle, textField, toCount, valueAt, type Fields } from '../feed-values.ts';

const SITE = /\bSID["']?\s*:\s*["']?(\d+)/;
const TREE = /\bTREE["']?\s*:\s*(?=[[{])/;
const LISTS = ['children', 'sub', 'subs', 'nodes', 'child'];
const DEEPEST = 8;
/** Guard against a tree that a mistake made endless. */
const MOST_SECTIONS = 1000;

/**
 * 广东 政府信息公开平台: the page is a shell, `window._CONFIG` holds the site's number and the tree of categories. Each
 * category without further ones is a column of its own, its entries JSON of `/gkmlpt/api/all/<category>`.
 */
export const gkmlpt: ListAdapter = {
  id: 'gkmlpt',
  readPage(page) {
    if (!page.html.includes('_CONFIG') || !page.url.includes('/gkmlpt/') || page.url.includes('/content/')) return null;
    const site = SITE.exec(page.html)?.[1];
    const roots = readTree(page.html);
    if (site === undefined || roots === null) return null;
    const prefix = page.url.slice(0, page.url.indexOf('/gkmlpt/'));
    const address = (id: string): string => `${prefix}/gkmlpt/index#${id}`;
    const links: Link[] = [];
    const sections: { url: string; path: string[]; request: FeedRequest }[] = [];
    const visit = (node: Fields, above: readonly string[]): void => {
      const id = textField(node, 'id', 'cat_id', 'classify_id');
      const name = plainTitle(textField(node, 'name', 'title', 'label'));
      const path = name === '' ? [...above] : [...above, name];
      const below = childrenOf(node);
      if (name !== '' && id !== '') links.push({ url: address(id), text: name, area: 'nav' });
      if (below.length > 0 && path.length < DEEPEST) for (const child of below) visit(child, path);
      else if (/^\d+$/.test(id) && name !== '' && sections.length < MOST_SECTIONS) {
        const url = `${prefix}/gkmlpt/api/all/${id}?page=1&sid=${site}`;
        sections.push({
          url: address(id),
          path,
          request: { url, method: 'GET', headers: { referer: page.url }, page: 1, before: startProgress([], null) },
        });
      }
    };
    for (const root of roots) visit(root, []);
    return { total: null, pages: null, urls: [], feeds: [], sections, links };
  },
  readFeed(text, request, first) {
    const answer = parseJson(text);
    const rows = fieldsAt(answer, 'articles');
    if (rows === null) return { state: 'failed', why: '应答中没有articles' };
    const items = toItems(
      rows.map((row) => ({
        title: textField(row, 'title'),
        url: textField(row, 'url', 'post_url'),
        date: textField(row, 'date', 'first_publish_time', 'display_publish_time', 'create_time', 'created_at'),
      })),
      first.url,
      first.seenOn,
    );
    const claimed = toCount(valueAt(answer, 'classify', 'post_count'));
    const listed = toCount(valueAt(answer, 'total'));
    // The service may list fewer than it counts: an empty page is then the end, and the count stands against it.
    if (items.length === 0 && request.before.entries > 0)
      return { state: 'read', items, total: claimed ?? listed, next: [] };
    return continueFeed(
      request,
      { items, total: claimed ?? listed ?? (rows.length === 0 ? 0 : null) },
      (page, before) => ask(request, page, before),
    );
  },
};

function ask(request: FeedRequest, page: number, before: FeedProgress): FeedRequest {
  return { ...request, url: request.url.replace(/([?&]page=)\d+/, `$1${page}`), page, before };
}

function childrenOf(node: Fields): Fields[] {
  for (const name of LISTS) {
    const list = fieldsAt(node, name);
    if (list !== null && list.length > 0) return list;
  }
  return [];
}

/** The tree as written in the script. */
function readTree(html: string): Fields[] | null {
  const start = TREE.exec(html);
  if (start === null) return null;
  const value = readLiteral(html, start.index + start[0].length);
  return Array.isArray(value) ? fieldsAt({ value }, 'value') : value === undefined ? null : [value as Fields];
}
