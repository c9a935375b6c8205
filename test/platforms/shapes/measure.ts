import { crawlSite, tempStore } from '../../helpers/crawl.ts';
import { clockOfDay } from '../../crawler/audit-portal.ts';
import type { CrawlOptions } from '../../../crawler/crawl/crawl-portal.ts';
import type { Cause } from '../../../rules/causes.ts';
import type { PageFacts } from '../../../rules/facts/page-facts.ts';
import type { ColumnFacts } from '../../../rules/site/site-facts.ts';
import { unpackFacts } from '../../../store/facts.ts';
import { streamJudgedPages } from '../../../store/pages.ts';
import { fold } from '../enumerate.ts';
import type { Shape } from './shape.ts';
import { serveShape } from './site.ts';

/** How much of a shape's columns a crawl enumerated. */
export interface Measured {
  expected: number;
  found: number;
  /** Entries with the right date. */
  dated: number;
  /** Columns whose newest date is right. */
  latest: number;
  columns: {
    name: string;
    expected: number;
    found: number;
    dated: number;
    latest: boolean;
    cause: Cause | null;
    claimed: number | null;
  }[];
  /** Entries in columns that are none of the shape's, or in the wrong one. */
  strays: string[];
  asked: string[];
  adapters: string[];
  /** Requests sent more than once. */
  doubles: string[];
}

/** Crawls a shape's site as `zwgk audit` does and folds what was read. */
export async function measureShape(shape: Shape, more: Partial<CrawlOptions> = {}): Promise<Measured> {
  const site = await serveShape(shape);
  const store = await tempStore();
  try {
    const { crawl } = await crawlSite(store, site.url, { ...clockOfDay(), ...more });
    const pages: PageFacts[] = [];
    const failures = new Map<string, Cause>();
    for await (const { key, facts, cause } of streamJudgedPages(store.db, crawl.id)) {
      if (facts !== null) pages.push(unpackFacts(facts));
      if (cause !== null) failures.set(key, cause);
    }
    const columns = fold(pages, failures);
    const adapters = [
      ...new Set(pages.flatMap(({ adapter, items }) => (adapter === null || items.length === 0 ? [] : [adapter]))),
    ];
    return { ...compare(shape, site, columns), asked: site.asked, adapters, doubles: doublesOf(site.asked) };
  } finally {
    await store.close();
    await site.close();
  }
}

function compare(
  shape: Shape,
  site: Awaited<ReturnType<typeof serveShape>>,
  columns: readonly ColumnFacts[],
): Pick<Measured, 'expected' | 'found' | 'dated' | 'latest' | 'columns' | 'strays'> {
  const result: Measured['columns'] = [];
  const own = new Set<ColumnFacts>();
  for (const [name, entries] of site.columns) {
    const wanted = new Map(entries.map((entry) => [entry.title, entry]));
    const named = columns.filter((column) => column.name === name);
    for (const column of named) own.add(column);
    const best = named.toSorted((a, b) => b.items - a.items)[0];
    const read = new Map(
      (best?.list ?? []).flatMap((item) => {
        const entry = wanted.get(item.title);
        const path = item.url === '' ? '' : item.url.slice(new URL(item.url).origin.length);
        return entry === undefined || (item.url !== '' && shape.entry(entry) !== '' && path !== shape.entry(entry))
          ? []
          : [[entry, item.date] as const];
      }),
    );
    const dated = [...read].filter(([entry, date]) => entry.date === date).length;
    result.push({
      name,
      expected: entries.length,
      found: read.size,
      dated,
      latest: best?.latest === entries[0]?.date,
      cause: best?.cause ?? null,
      claimed: best?.claimed ?? null,
    });
  }
  const strays = columns
    .filter(({ name, items }) => items > 0 && shape.landings?.includes(name) !== true)
    .filter((column) => !own.has(column))
    .map((column) => `${column.name}(${column.items}) ${column.url}`);
  const extra = [...own].flatMap((column) => {
    const titles = new Set(site.columns.get(column.name)?.map(({ title }) => title));
    const wrong = column.list.filter(({ title }) => !titles.has(title));
    return wrong.length === 0 ? [] : [`${column.name}: ${wrong.length} others, e.g. ${wrong[0]?.title}`];
  });
  const sum = (of: (column: Measured['columns'][number]) => number) =>
    result.reduce((total, column) => total + of(column), 0);
  return {
    expected: sum(({ expected }) => expected),
    found: sum(({ found }) => found),
    dated: sum(({ dated }) => dated),
    latest: sum(({ latest }) => Number(latest)),
    columns: result,
    strays: [...strays, ...extra],
  };
}

function doublesOf(asked: readonly string[]): string[] {
  return [...new Set(asked.filter((address, index) => asked.indexOf(address) !== index))];
}
