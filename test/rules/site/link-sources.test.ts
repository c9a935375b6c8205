import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { createLinkSources } from '../../../rules/site/link-sources.ts';
import { pageKey } from '../../../rules/url.ts';

const ORIGIN = 'http://www.yunxi.gov.cn';
const gone = new Set([`${ORIGIN}/ztzl/`, `${ORIGIN}/a/1.xlsx`].map((url) => pageKey(url) ?? ''));
const page = (path: string, body: string) => ({
  page: extractPage(`<html><head><title>${path}</title></head><body>${body}</body></html>`, ORIGIN + path),
  seen: { url: ORIGIN + path, seenAt: '2024-05-20T01:00:00.000Z', bytesHash: '0'.repeat(64) },
});
const template = '<p><a href="/ztzl/index.html">专题</a> <a href="/zwgk/">公开</a></p>';
const pages = ['/', '/b/', '/c/', '/d/', '/e/'].map((path) => page(path, template));

function fold(keys: ReadonlySet<string>, given: typeof pages) {
  const sources = createLinkSources(keys);
  for (const { page: facts, seen } of given) sources.addPage(facts, seen);
  return sources.finish();
}

describe('link sources', () => {
  it('count every page that links to an address and name a few, whatever the order', () => {
    const [broken, ...more] = fold(gone, pages);
    expect(more).toEqual([]);
    expect(broken).toMatchObject({ key: 'yunxi.gov.cn/ztzl/', places: 5, isFile: false });
    expect(broken?.sources.map(({ url }) => url)).toEqual(['/', '/b/', '/c/'].map((path) => ORIGIN + path));
    expect(fold(gone, pages.toReversed())).toEqual(fold(gone, pages));
  });

  it('tell files from pages', () => {
    const files = fold(gone, [page('/a/1.html', '<h1>公告</h1><p>见附件：<a href="1.xlsx">名单.xlsx</a></p>')]);
    expect(files).toMatchObject([
      { url: `${ORIGIN}/a/1.xlsx`, isFile: true, places: 1, sources: [{ text: '名单.xlsx' }] },
    ]);
  });

  it('keep nothing of links that work, of links that nobody sees and of a page to itself', () => {
    expect(fold(new Set(), pages)).toEqual([]);
    expect(fold(gone, [page('/f/', '<div style="display:none"><a href="/ztzl/">专题</a></div><p>无</p>')])).toEqual([]);
    expect(fold(gone, [page('/ztzl/', template)])).toEqual([]);
  });
});
