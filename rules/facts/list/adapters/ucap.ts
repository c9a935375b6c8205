import { resolveUrl } from '../../../url.ts';
import { outlinePage } from '../../outline.ts';
import type { Attachment } from '../../page-facts.ts';
import type { FeedProgress, FeedRequest, ListAdapter } from '../adapter.ts';
import { continueFeed, startProgress, toItems } from '../feed-progress.ts';
import { readFragment } from '../fragment.ts';
import { hasEmptyList } from '../script-scope.ts';
import { readClaims } from '../pager.ts';
import { fieldsAt, parseJson, textField, toCount, valueAt, type Fields } from '../feed-values.ts';

const ENDPOINT =
  /((?:\/[\w-]+)?\/(?:common\/search|searchList|search))\/([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/i;
const CHANNEL =
  /\b(?:channel_?id|channelUuid)["']?\s*[:=]\s*["']([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})["']/i;
/** A script that puts the endpoint's address together. */
const CALLED = /["'`]([^"'`\s]*\/(?:common\/search|searchList)\/)["'`]\s*\+|\/(?:common\/search|searchList)\/\$\{/;
const PAGE_SIZE = /_?pageSize["']?\s*[:=]\s*["']?(\d{1,3})\b/i;
/** What the script says of the answer's form; some templates answer with HTML. */
const QUERY = /\b_(isAgg|isJson|template)=([\w-]+)/g;
const PATHS = ['/common/search', '/searchList'];
const FILE = /\.(\w{2,5})(?:$|\?)/;

/**
 * 开普 UCAP: the channel's id in a page tag or a script, its entries as JSON from `/common/search/<id>` or
 * `/searchList/<id>`, with their files. Lists that stand in HTML pages are left to the pager readers.
 */
export const ucap: ListAdapter = {
  id: 'ucap',
  readPage(page) {
    const mentioned = /\/(?:common\/search|searchList|search)\//.test(page.html) ? ENDPOINT.exec(page.html) : null;
    const called = /common\/search|searchList/.test(page.html) ? CALLED.exec(page.html) : null;
    const tagged = page.outline.metas.find(
      (meta) => /^channelid$/i.test(meta.name) && /^[0-9a-f-]{32,36}$/i.test(meta.content),
    )?.content;
    const channel =
      mentioned?.[2] ??
      (called !== null || /ucap|_isAgg/i.test(page.html) ? CHANNEL.exec(page.html)?.[1] : undefined) ??
      tagged;
    const isAsked = mentioned !== null || called !== null;
    const isFilled = hasEmptyList(page);
    if (channel === undefined || (!isAsked && !isFilled && page.items.length > 0)) return null;
    const items = isFilled ? [] : page.items;
    const { total } = page.claims;
    if (total !== null && items.length >= total) return { ...page.claims, urls: [], feeds: [] };
    const size = Number(PAGE_SIZE.exec(page.html)?.[1] ?? (items.length || 15));
    const own = mentioned?.[1] ?? called?.[1]?.replace(/\/$/, '');
    const paths = own === undefined ? PATHS : [own, ...PATHS.filter((path) => path !== own)];
    const isFirst = items.length === size;
    const requests = paths.flatMap((path) => {
      const url = resolveUrl(`${path}/${channel}?${queryOf(page.html)}`, page.outline.base);
      return url === null
        ? []
        : [ask(url, isFirst ? 2 : 1, startProgress(isFirst ? items : [], total, size), page.url)];
    });
    const chain = requests.reduceRight<FeedRequest | null>(
      (otherwise, request) => (otherwise === null ? request : { ...request, otherwise }),
      null,
    );
    return {
      ...page.claims,
      urls: [],
      feeds: chain === null ? [] : [chain],
      ...(isFilled ? { shown: 'other' as const } : {}),
    };
  },
  readFeed(text, request, first) {
    const next = (page: number, before: FeedProgress): FeedRequest => ask(request.url, page, before, first.url);
    const data = valueAt(parseJson(text), 'data');
    const rows = fieldsAt(data, 'results');
    if (rows !== null) {
      const items = toItems(rows.map(toRow), first.url, first.seenOn);
      const attachments = rows.flatMap((row) => readFiles(row, first.url));
      return continueFeed(request, { items, total: toCount(valueAt(data, 'total')), attachments }, next);
    }
    const items = /<(?:li|tr|a)\b/i.test(text) ? readFragment(text, first.url, first.seenOn) : [];
    if (items.length === 0) return { state: 'failed', why: '应答中没有data.results，也没有列表' };
    const { total } = readClaims(outlinePage(text, first.url));
    return continueFeed(request, { items, total }, next);
  },
};

/** As the page's script asks; where it says nothing, as most do. */
function queryOf(html: string): string {
  const said = new Map([...html.matchAll(QUERY)].map(([, name = '', value = '']) => [`_${name}`, value]));
  return new URLSearchParams([
    ['_isAgg', said.get('_isAgg') ?? 'true'],
    ['_isJson', said.get('_isJson') ?? 'true'],
    ['_template', said.get('_template') ?? 'index'],
  ]).toString();
}

function toRow(row: Fields): { title: string; url: string; date: string } {
  const date = textField(row, 'publishedTimeStr', 'publishedTime', 'publishTime', 'pubDate');
  return {
    title: textField(row, 'title', 'subTitle'),
    url: textField(row, 'url', 'link'),
    date: date === '' ? domainDate(row) : date,
  };
}

/** Some sites give the dates only among the metadata of the entry. */
function domainDate(row: Fields): string {
  for (const domain of fieldsAt(row, 'domainMetaList') ?? []) {
    const metas = fieldsAt(domain, 'resultList') ?? [domain];
    const found = metas.find((meta) => /^pub_?date$/i.test(textField(meta, 'key', 'name', 'code')));
    if (found !== undefined) return textField(found, 'value');
  }
  return '';
}

function readFiles(row: Fields, base: string): Attachment[] {
  return (fieldsAt(row, 'resList') ?? []).flatMap((file): Attachment[] => {
    const url = resolveUrl(textField(file, 'filePath', 'url', 'resUrl'), base);
    const name = textField(file, 'fileName', 'name', 'resName');
    const ext = (FILE.exec(url ?? '') ?? FILE.exec(name))?.[1]?.toLowerCase();
    return url === null || ext === undefined
      ? []
      : [{ url, name: name === '' ? (url.split('/').at(-1) ?? url) : name, ext }];
  });
}

function ask(url: string, page: number, before: FeedProgress, referer: string): FeedRequest {
  const pairs = [...new URL(url).searchParams].filter(([name]) => name !== '_pageSize' && name !== 'page');
  const query = new URLSearchParams([...pairs, ['_pageSize', String(before.pageSize)], ['page', String(page)]]);
  return { url: `${url.split('?')[0]}?${query.toString()}`, method: 'GET', headers: { referer }, page, before };
}
