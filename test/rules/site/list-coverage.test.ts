import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../rules/causes.ts';
import type { PageFacts } from '../../../rules/facts/page-facts.ts';
import { judgeColumn } from '../../../rules/site/column-state.ts';
import type { ColumnFacts } from '../../../rules/site/site-facts.ts';
import { fold } from '../../platforms/enumerate.ts';
import { readPage } from '../facts/page.ts';

const ORIGIN = 'http://www.yunxi.gov.cn/zwgk/tzgg/';
const crumb =
  '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/tzgg/">通知公告</a></div>';

/** A list page with entries of these numbers, one a day from 2024-05-20 backwards. */
function page(file: string, numbers: readonly number[], line = '', day: (number: number) => string = dayOf): PageFacts {
  const rows = numbers
    .map(
      (number) => `<li><a href="e${number}.html">关于做好第${number}项工作的通知</a><span>${day(number)}</span></li>`,
    )
    .join('');
  return readPage(`${crumb}<ul>${rows}</ul>${line}`, { url: ORIGIN + file, seenOn: '2024-05-21' });
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2024, 4, 21 - number)).toISOString().slice(0, 10);
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const pager = (pages: number): string => `<script>createPageHTML(${pages}, 0, "index", "html");</script>`;

function columnOf(pages: readonly PageFacts[], failures: Record<string, Cause> = {}): ColumnFacts {
  const [column, ...others] = fold(pages, new Map(Object.entries(failures)));
  expect(others).toEqual([]);
  if (column === undefined) throw new Error('no column');
  return column;
}

describe('a list', () => {
  it('is whole where every page was read and none repeats another', () => {
    expect(columnOf([page('', range(1, 10), pager(2)), page('index_1.html', range(11, 15))])).toMatchObject({
      items: 15,
      cause: null,
      newestFirst: true,
    });
  });

  it('is not whole where page 2 repeats page 1, whatever comes first', () => {
    const pages = [page('', range(1, 10), pager(2)), page('index_1.html', range(1, 10))];
    for (const order of [pages, pages.toReversed()])
      expect(columnOf(order)).toMatchObject({ items: 10, cause: 'incomplete-list' });
  });

  it('is not whole where two later pages are the same', () => {
    expect(
      columnOf([
        page('', range(1, 10), pager(3)),
        page('index_1.html', range(11, 20)),
        page('index_2.html', range(11, 20)),
      ]).cause,
    ).toBe('incomplete-list');
  });

  it('is not whole where a page failed or was never fetched', () => {
    expect(
      columnOf([page('', range(1, 10), pager(2))], { 'yunxi.gov.cn/zwgk/tzgg/index_1.html': 'blocked' }).cause,
    ).toBe('incomplete-list');
    expect(columnOf([page('', range(1, 10), pager(2))]).cause).toBe('incomplete-list');
  });

  it('is whole where what the site claims was read, give or take two', () => {
    const claim = (total: number): string => `<div>共${total}条</div>`;
    for (const total of [10, 11, 12]) expect(columnOf([page('', range(1, 10), claim(total))]).cause).toBeNull();
    expect(columnOf([page('', range(1, 10), claim(13))])).toMatchObject({ claimed: 13, cause: 'incomplete-list' });
    // A page too many, as some pagers have it, hides nothing.
    expect(
      columnOf([page('', range(1, 10), claim(10) + pager(2))], { 'yunxi.gov.cn/zwgk/tzgg/index_1.html': 'not-found' })
        .cause,
    ).toBeNull();
    // A number far below what was read counts something else.
    expect(columnOf([page('', range(1, 10), claim(3) + pager(2))]).cause).toBe('incomplete-list');
  });

  it('counts entries that it lists twice as the site does', () => {
    const line = `<div>共15条</div>${pager(2)}`;
    expect(columnOf([page('', range(1, 10), line), page('index_1.html', range(6, 10))])).toMatchObject({
      items: 10,
      cause: null,
    });
  });

  it('that gave nothing carries the reason, and is never blank', () => {
    const first = readPage(
      `${crumb}<div id="list"></div><meta name="channelid" content="0123456789abcdef0123456789abcdef">`,
      { url: ORIGIN },
    );
    const [key = ''] = first.feeds.map((feed) => feed.request.url.replace('http://www.', ''));
    const sorted = key.replace(/\?.*/, '?_isAgg=true&_isJson=true&_pageSize=15&_template=index&page=1');
    const column = columnOf([first], { [sorted]: 'blocked' });
    expect(column).toMatchObject({ items: 0, cause: 'blocked' });
    expect(judgeColumn(column, { notice: 30 }, '2024-06-01')).toMatchObject({ state: 'unchecked', cause: 'blocked' });
  });
});

describe('age of a list that is not whole', () => {
  const judge = (numbers: readonly number[], asOf: string, day = dayOf) =>
    judgeColumn(columnOf([page('', numbers, pager(3), day)]), { notice: 30 }, asOf);

  it('is judged where the first page runs from new to old, pinned entries aside', () => {
    expect(judge(range(1, 10), '2024-05-25')).toMatchObject({ state: 'fresh', cause: 'incomplete-list' });
    expect(judge(range(1, 10), '2024-08-01')).toMatchObject({ state: 'stale', cause: 'incomplete-list' });
    expect(judge([300, ...range(1, 10)], '2024-08-01')).toMatchObject({ state: 'stale' });
  });

  it('is not held against it where the order says nothing', () => {
    expect(judge(range(1, 10).toReversed(), '2024-08-01')).toMatchObject({
      state: 'unchecked',
      cause: 'incomplete-list',
    });
    expect(judge([1, 9, 2, 8, 3, 7, 4, 6], '2024-08-01')).toMatchObject({ state: 'unchecked' });
    expect(judge(range(1, 10), '2024-08-01', (number) => (number === 4 ? '' : dayOf(number)))).toMatchObject({
      state: 'unchecked',
    });
    expect(judge([1], '2024-08-01')).toMatchObject({ state: 'unchecked' });
  });

  it('acquits in any order', () => {
    expect(judge(range(1, 10).toReversed(), '2024-05-25')).toMatchObject({ state: 'fresh' });
  });

  it('is no lack of dates', () => {
    expect(judge(range(1, 10), '2024-05-25', () => '')).toMatchObject({ state: 'unchecked', cause: 'incomplete-list' });
  });
});
