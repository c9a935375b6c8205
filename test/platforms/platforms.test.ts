import { describe, expect, it } from 'vitest';
import { judgeColumn } from '../../rules/site/column-state.ts';
import { enumerate, fold, SEEN_ON } from './enumerate.ts';
import { FEED_PLATFORMS } from './feed-platforms.ts';
import { HTML_PLATFORMS } from './html-platforms.ts';
import type { Fault, Platform } from './platform.ts';
import { servePlatform } from './server.ts';

const PLATFORMS = [...HTML_PLATFORMS, ...FEED_PLATFORMS].map((platform) => [platform.name, platform] as const);

async function readColumn(platform: Platform, count: number, fault: Fault = 'none') {
  const server = await servePlatform(platform, count, fault);
  try {
    const read = await enumerate(server.start);
    const column = read.columns.find(({ name, items }) => name === '通知公告' || items > 0);
    return { ...read, server, column };
  } finally {
    await server.close();
  }
}

describe.each(PLATFORMS)('%s', (_, platform) => {
  it.each([1, 14, 15, 16, 57, 310])('lists all of %i entries with their dates', async (count) => {
    const { column, pages, columns, requests, server } = await readColumn(platform, count);
    const expected = server.column.entries.map((entry) => [
      server.column.origin + platform.entry(entry),
      entry.date,
      entry.title,
    ]);
    expect(column?.list.map((item) => [item.url, item.date, item.title])).toEqual(expected);
    expect(column).toMatchObject({ name: '通知公告', items: count, cause: null, latest: '2024-05-20' });
    // Nothing else is taken for a column with entries, nothing is asked twice, and no more than is there.
    expect(columns.filter(({ items }) => items > 0)).toHaveLength(1);
    expect(new Set(server.asked).size).toBe(server.asked.length);
    expect(requests).toBeLessThanOrEqual(Math.ceil(count / Math.min(platform.size, 15)) + 5);
    if (count > platform.size) expect(pages.map((page) => page.adapter)).toContain(platform.adapter);
    const shuffled = fold(pages.toReversed()).find(({ items }) => items > 0);
    expect(shuffled).toEqual(column);
  });

  it.each(['repeats', 'stub', 'missing'] as const)('is not whole where later pages are wrong: %s', async (fault) => {
    const { column, requests } = await readColumn(platform, 310, fault);
    expect(column?.items).toBeGreaterThan(0);
    expect(column?.items).toBeLessThan(310);
    expect(column?.cause).toBe('incomplete-list');
    expect(requests).toBeLessThan(40);
    if (column === undefined) return;
    // The first page shows the newest entries, so age can be judged all the same.
    expect(judgeColumn(column, { notice: 30 }, SEEN_ON)).toMatchObject({ state: 'fresh', cause: 'incomplete-list' });
    expect(judgeColumn(column, { notice: 30 }, '2024-12-01')).toMatchObject({
      state: 'stale',
      cause: 'incomplete-list',
    });
    expect(judgeColumn({ ...column, newestFirst: false }, { notice: 30 }, '2024-12-01')).toMatchObject({
      state: 'unchecked',
      cause: 'incomplete-list',
    });
  });
});
