import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageKey } from '../../rules/url.ts';
import { createCrawl, endCrawl } from '../../store/crawls.ts';
import { runZwgk } from '../helpers/run-zwgk.ts';
import { tempDir, type TempStore, tempStore } from '../helpers/stores.ts';

let store: TempStore;
const out = tempDir();

beforeAll(async () => {
  store = await tempStore();
  const url = 'http://www.qingxi.gov.cn/';
  const crawl = await createCrawl(store.db, {
    portal: pageKey(url) ?? '',
    url,
    name: '青溪县人民政府',
    purpose: 'crawl',
    options: '{}',
    // In Beijing it is November already.
    started_at: '2026-10-31T16:30:00.000Z',
  });
  await endCrawl(store.db, crawl.id, { state: 'done', stoppedBy: null, finishedAt: '2026-11-02T01:00:00.000Z' });
});

afterAll(async () => {
  await store.close();
  out.remove();
});

const report = (dir: string, ...words: string[]) =>
  runZwgk(['report', ...words, ...store.at.flags, '--out', join(out.dir, dir)]);

it('writes the packet of a period, twice the same, as a draft while a check fails', async () => {
  const first = await report('a', 'http://www.qingxi.gov.cn/', '--period', '2026-11');
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toContain('草稿');
  const names = readdirSync(join(out.dir, 'a')).toSorted();
  expect(names).toContain('青溪县2026年11月政务公开测评_附件3_问题清单.xlsx');
  expect(names).toContain('packet.json');
  await report('b', '--period', '2026-11');
  const files = readdirSync(join(out.dir, 'a'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  for (const { parentPath, name } of files) {
    const file = join(parentPath, name);
    expect(readFileSync(file.replace(join(out.dir, 'a'), join(out.dir, 'b'))).equals(readFileSync(file)), name).toBe(
      true,
    );
  }
});

it('issues nothing while a check fails', async () => {
  const run = await report('c', '--period', '2026-11', '--issue');
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('没有印发');
});

it('says what is missing: the period, or a crawl in it', async () => {
  const none = await report('d');
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('--period');
  const october = await report('d', '--period', '2026-10');
  expect(october.code).not.toBe(0);
  expect(october.stderr).toContain('2026-10-01至2026-10-31');
});
