import { resolveUrl } from '../../../url.ts';
import type { Attachment } from '../../page-facts.ts';
import type { FeedProgress, FeedRequest, ListAdapter } from '../adapter.ts';
import { continueFeed, startProgress, toItems } from '../feed-progress.ts';
import { fieldsAt, parseJson, textField, toCount, valueAt, type Fields } from '../feed-values.ts';

const ENDPOINT =
  /((?:\/[\w-]+)?\/(?:common\/search|searchList|search))\/([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/i;
const CHANNEL =
  /\b(?:channel_?id|channelUuid)["']?\s*[:=]\s*["']([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})["']/i;
const PAGE_SIZE = /_?pageSize["']?\s*[:=]\s*["']?(\d{1,3})\b/i;
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
    const tagged = page.outline.metas.find(
      (meta) => /^channelid$/i.test(meta.name) && /^[0-9a-f-]{32,36}$/i.test(meta.content),
    )?.content;
    const channel =
      mentioned?.[2] ??
      tagged ??
      (/ucap|searchList|_isAgg/i.test(page.html) ? CHANNEL.exec(page.html)?.[1] : undefined);
    if (channel === undefined || (mentioned === null && page.items.length > 0)) return null;
    const { total } = page.claims;
    if (total !== null && page.items.length >= total) return { ...page.claims, urls: [], feeds: [] };
    const size = Number(PAGE_SIZE.exec(page.html)?.[1] ?? (page.items.length || 15));
    const paths =
      mentioned?.[1] === undefined ? PATHS : [mentioned[1], ...PATHS.filter((path) => path !== mentioned[1])];
    const first = page.items.length === 0 ? 1 : 2;
    const requests = paths.flatMap((path) => {
      const url = resolveUrl(`${path}/${channel}`, page.outline.base);
      return url === null ? [] : [ask(url, first, startProgress(page.items, total, size), page.url)];
    });
    const chain = requests.reduceRight<FeedRequest | null>(
      (otherwise, request) => (otherwise === null ? request : { ...request, otherwise }),
      null,
    );
    return { ...page.claims, urls: [], feeds: chain === null ? [] : [chain] };
  },
  readFeed(text, request, first) {
    const data = valueAt(parseJson(text), 'data');
    const rows = fieldsAt(data, 'results');
    if (rows === null) return { state: 'failed', why: '应答中没有data.results' };
    const items = toItems(rows.map(toRow), first.url, first.seenOn);
    const attachments = rows.flatMap((row) => readFiles(row, first.url));
    return continueFeed(request, { items, total: toCount(valueAt(data, 'total')), attachments }, (page, before) =>
      ask(request.url.split('?')[0] ?? '', page, before, first.url),
    );
  },
};

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
  const query = `_isAgg=true&_isJson=true&_pageSize=${before.pageSize}&_template=index&page=${page}`;
  return { url: `${url}?${query}`, method: 'GET', headers: { referer }, page, before };
}
