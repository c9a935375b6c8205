import { afterEach, describe, expect, test } from 'vitest';
import { createListBook, type ListEntry } from '../../crawler/crawl/list-book.ts';
import { crawlSite, tempStore } from '../helpers/crawl.ts';
import { html, serve } from '../helpers/serve.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const later = (n: number): ListEntry => ({ url: `http://x.gov.cn/tzgg/index_${n}.html`, feed: null, list: 'tzgg' });
const feed = (n: number): ListEntry => ({ url: `http://x.gov.cn/api?page=${n}`, feed: '{}', list: null });

describe('further pages of a list', () => {
  test('two are asked for first, the rest once one of them has ended', () => {
    const book = createListBook();
    const taken = new Map<string, number>();
    expect([2, 3, 4].map((n) => book.verdict(later(n), taken))).toEqual(['admit', 'admit', 'later']);
    book.noteEnd(later(2), 'not-found');
    expect([4, 5, 6].map((n) => book.verdict(later(n), new Map()))).toEqual(['admit', 'admit', 'admit']);
  });

  test.for([
    [['a'], ['a'], true],
    [['a'], ['a', 'b'], false],
    [['a'], ['b', 'c'], false],
    [['a'], [null, null], false],
    // The last page again and again.
    [['a'], ['b', 'c', 'c', 'c'], false],
    [['a'], ['b', 'c', 'c', 'c', 'c'], true],
    // The first page has a second address.
    [['a', 'a'], ['b'], false],
  ] as const)('first %j, later %j: repeats %j', ([firsts, laters, isOver]) => {
    const book = createListBook();
    for (const print of firsts) book.notePart({ list: 'tzgg', print, isLater: false });
    for (const print of laters) book.notePart({ list: 'tzgg', print, isLater: true });
    expect(book.verdict(later(9), new Map())).toBe(isOver ? 'incomplete-list' : 'admit');
  });

  test('a chain of next months that lists the same entries on each is left', async () => {
    const rows = Array.from(
      { length: 6 },
      (_, i) =>
        `<li><a href="/a${i}.html">云溪县关于做好防汛工作的通知（第${i}号）</a><span>2024-05-0${i + 1}</span></li>`,
    );
    const site = await serve((request, response) => {
      const month = /^\/list_(\d+)\.html$/.exec(request.url ?? '')?.[1];
      if (request.url === '/')
        return html(response, '<title>云溪县人民政府</title><a href="/list_1.html">通知公告</a><p>云溪县</p>');
      if (month === undefined) return html(response, 'no', { status: 404 });
      const next = `<a href="/list_${Number(month) + 1}.html">下一页</a>`;
      html(response, `<title>通知公告</title><div>当前位置：首页 > 通知公告</div><ul>${rows.join('')}</ul>${next}`);
    });
    const store = await tempStore();
    open.push(site, store);
    await crawlSite(store, `${site.origin}/`);
    expect(site.asked.filter((path) => path.startsWith('/list_')).length).toBeLessThan(6);
  });
});

describe('endpoints', () => {
  test('one that turns everybody away is given up after three requests', () => {
    const book = createListBook();
    for (const n of [1, 2, 3]) {
      expect(book.verdict(feed(n), new Map())).toBe('admit');
      book.noteEnd(feed(n), n === 2 ? 'blocked' : 'timeout');
    }
    expect(book.verdict(feed(4), new Map())).toBe('blocked');
    expect(book.verdict({ ...feed(4), url: 'http://x.gov.cn/other?page=1' }, new Map())).toBe('admit');
  });

  test('three requests at a time until it has answered, be it with an error', () => {
    const book = createListBook();
    const taken = new Map<string, number>();
    expect([1, 2, 3, 4].map((n) => book.verdict(feed(n), taken))).toEqual(['admit', 'admit', 'admit', 'later']);
    book.noteEnd(feed(1), 'not-found');
    expect(book.hasAnswered(feed(1))).toBe(true);
    expect([5, 6, 7, 8].map((n) => book.verdict(feed(n), new Map()))).toEqual(Array(4).fill('admit'));
  });
});
