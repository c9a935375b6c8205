import { describe, expect, test } from 'vitest';
import { isDue, learn } from '../../../crawler/crawl/again/due.ts';
import type { LastSeen } from '../../../store/again.ts';
import type { StoredFile } from '../../../store/files.ts';
import { placeOf } from '../../../store/frontier.ts';

const NOW = new Date('2026-06-30T00:00:00.000Z');
const daysAgo = (days: number): string => new Date(NOW.getTime() - days * 86_400_000).toISOString();

let turns = 0;
function known(more: Partial<LastSeen>): LastSeen {
  const seq = ++turns;
  return {
    key: `x.gov.cn/${seq}`,
    url: `http://x.gov.cn/${seq}`,
    depth: 2,
    place: placeOf(2, 0, seq),
    seq,
    feed: null,
    list: null,
    cause: null,
    turn: 'done',
    state: 'read',
    kind: 'article',
    fetched_at: daysAgo(1),
    checked_at: null,
    etag: null,
    last_modified: null,
    ...more,
  };
}

async function* each<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}

const signs = { now: NOW, findings: new Set<string>(), changed: new Map<string, string>() };
const noFiles = (): AsyncGenerator<StoredFile> => each([]);
/** Enough to make a sample a small part. */
const crowd = (): LastSeen[] => Array.from({ length: 2000 }, () => known({ fetched_at: daysAgo(2) }));

describe('a list', () => {
  test.each([
    ['new', 0.5, null, true],
    ['without change for a fortnight', 15, 1, true],
    ['without change for half a year, asked for yesterday', 180, 1, false],
    ['without change for half a year, asked for a week ago', 187, 7, true],
    ['without change for years, asked for a week ago', 2000, 7, true],
  ])('%s', (_, changed, looked, due) => {
    expect(isDue({ fetched_at: daysAgo(changed), checked_at: looked === null ? null : daysAgo(looked) }, NOW)).toBe(
      due,
    );
  });
});

test('lists, failures and the home page are asked for; of all others a few, those asked longest ago', async () => {
  const [home, list, dead, old] = [
    known({ depth: 0, kind: 'home' }),
    known({ kind: 'column' }),
    known({ state: 'failed', turn: 'failed', cause: 'not-found' }),
    known({ fetched_at: daysAgo(20) }),
  ];
  const { pages } = await learn(each([...crowd(), home, list, dead, old]), noFiles(), signs);
  expect(pages).toEqual(expect.arrayContaining([home.key, list.key, dead.key, old.key]));
  expect(pages.length).toBeLessThan(2004 * 0.05);
});

test('pages with findings come before others, in turns', async () => {
  const [looked, waiting] = [known({ checked_at: daysAgo(0.1) }), known({})];
  const many = Array.from({ length: 60 }, () => known({ fetched_at: daysAgo(3) }));
  const findings = new Set([looked, waiting, ...many].map(({ key }) => key));
  const { pages } = await learn(each([...crowd(), looked, waiting, ...many]), noFiles(), { ...signs, findings });
  expect(pages).not.toContain(looked.key);
  expect(many.filter(({ key }) => pages.includes(key)).length).toBe(Math.ceil(2062 * 0.01));
});

test('of pages that come whole again fewer are asked for than of those that say in a line that nothing has changed', async () => {
  const asked = async (more: Partial<LastSeen>): Promise<number> => {
    const pages = Array.from({ length: 200 }, () => known(more));
    const findings = new Set(pages.slice(0, 100).map(({ key }) => key));
    return (await learn(each(pages), noFiles(), { ...signs, findings })).pages.length;
  };
  expect(await asked({ etag: '"1"' })).toBe(30);
  expect(await asked({ last_modified: 'Mon, 01 Jun 2026 00:00:00 GMT' })).toBe(30);
  expect(await asked({})).toBe(19);
});

test('further pages of a list are kept, and known by it', async () => {
  const [first, second] = [known({ kind: 'column' }), known({ kind: 'column', list: 'x.gov.cn/list/' })];
  const { pages, parts } = await learn(each([...crowd(), first, second]), noFiles(), signs);
  expect(pages).toContain(first.key);
  expect(pages).not.toContain(second.key);
  expect([...parts]).toEqual([['x.gov.cn/list/', [second.key]]]);
});

test('of a list behind an endpoint the first answer is asked for, the others are its parts', async () => {
  const feed = JSON.stringify({ column: { url: 'http://x.gov.cn/col/' } });
  const page = known({ kind: 'column' });
  const first = known({ feed, kind: 'column', place: placeOf(3, page.seq!, 0) });
  const second = known({ feed, kind: 'column', place: placeOf(3, first.seq!, 0) });
  const { pages, parts } = await learn(each([...crowd(), page, first, second]), noFiles(), signs);
  expect(pages).toContain(first.key);
  expect(pages).not.toContain(second.key);
  expect(parts.get('http://x.gov.cn/col/')).toEqual([first.key, second.key]);
});

test('what was left out for its address stays out, what was left out for a moment gets a turn', async () => {
  const skipped = { turn: 'skipped', seq: null, state: null } as const;
  const [trap, robots, double] = [
    known({ ...skipped, cause: 'over-budget' }),
    known({ ...skipped, cause: 'robots' }),
    known({ ...skipped, cause: null }),
  ];
  const { leftOut } = await learn(each([trap, robots, double]), noFiles(), signs);
  expect(leftOut).toEqual([robots.key]);
});
