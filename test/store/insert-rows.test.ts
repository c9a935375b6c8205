import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Insertion, insertRows } from '../../store/insert-rows.ts';
import type { Store } from '../../store/open.ts';
import { addRequests } from '../../store/pages.ts';
import { tempCrawl } from '../helpers/crawl.ts';

let store: Store;
let crawl: number;
beforeEach(async () => {
  ({ store, crawl } = await tempCrawl());
});
afterEach(() => store.close());

const request = (n: number) => ({
  url: `http://x.gov.cn/${n}`,
  at: '2026-11-21T00:00:00.000Z',
  status: 200,
  ms: n,
  bytes: n,
  cause: null,
});

test('whatever their number, all rows go in, each as it is, and so they do the next time', async () => {
  let sent = 0;
  for (const count of [1, 2, 3, 7, 23, 23, 1100, 0])
    await addRequests(
      store.db,
      crawl,
      Array.from({ length: count }, () => request(sent++)),
    );
  const rows = await store.db.sql.selectFrom('requests').selectAll().where('crawl', '=', crawl).execute();
  expect(rows.map(({ ms }) => ms).sort((a, b) => a - b)).toEqual(Array.from({ length: sent }, (_, n) => n));
  expect(rows.every(({ url, ms }) => String(url) === `http://x.gov.cn/${ms}`)).toBe(true);
});

test('a value without a column is not lost unseen', async () => {
  const insertion: Insertion<{ name: 'secret'; value: string }> = (sql, rows) => sql.insertInto('meta').values(rows);
  const [row, wider] = [
    { name: 'secret', value: 'x' } as const,
    { name: 'secret', value: 'y', more: 1 } as { name: 'secret'; value: string },
  ];
  await expect(insertRows(store.db, [row, wider], insertion)).rejects.toThrow('other columns');
});
