import * as z from 'zod';
import { titleKey } from '../text/normalise.ts';
import { remembering } from '../text/remembering.ts';
import { daysBetween } from '../text/dates.ts';
import type { ColumnFacts, SiteFacts } from '../site/site-facts.ts';
import { pageKey } from '../url.ts';
import { defineSiteRule, type Fault, type SiteContext, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** What the portal has to publish on; `words` are other names of the topic, each enough by itself. */
  topics: z.array(z.strictObject({ name: z.string(), words: z.array(z.string().min(2)).default([]) })).min(1),
  /** Only entries of columns whose path holds one of these words; of all columns where empty. */
  columns: z.array(z.string()).default([]),
  /** Entries that a topic needs; a column or topic page called after it is enough without. 工具默认值. */
  minItems: z.int().min(1).default(1),
  /** The newest of them may be so many days old; null does not ask. */
  maxAgeDays: z.int().positive().nullable().default(null),
  /** Topics that other platforms often carry (双公示, 办件查询): what is not found here is a lead for a person. */
  leadsOnly: z.boolean().default(false),
});

type Params = z.infer<typeof params>;
type Topic = Params['topics'][number];

/**
 * Looks for topics in the names of columns and menus and in the titles of entries. Names that lead off the site are
 * enough. While lists are incomplete, entries undated where age matters, or the crawl unfinished, nothing is missing.
 */
export const topicItems = defineSiteRule<Params>({
  id: 'topic-items',
  scope: 'site',
  title: '专题信息',
  needs: ['menu', 'columns'],
  faults: ['missing-topic'],
  params,
  judge(site, limits, context): Verdict {
    const faults: Fault[] = [];
    const unchecked: Unchecked[] = [];
    const columns = site.columns.filter(
      ({ path, name }) =>
        limits.columns.length === 0 || limits.columns.some((word) => [...path, name].join('>').includes(word)),
    );
    // Short titles of entries are among the names in menus; an entry is no topic page.
    const listed = new Set(site.columns.flatMap(({ list }) => list.map(({ url }) => url)));
    const topicsIn = createTopicReader(limits.topics);
    const looked: Looked = {
      site,
      columns,
      byKey: new Map(site.columns.map((column) => [pageKey(column.url) ?? '', column])),
      gone: new Set(site.broken.map(({ key }) => key)),
      named: byTopic(site.columns, ({ name }) => topicsIn(name)),
      entered: byTopic(
        site.menu.filter(({ url }) => !listed.has(url)),
        ({ name }) => topicsIn(name),
      ),
      told: new Map(columns.map(({ list }) => [list, byTopic(list, ({ title }) => topicsIn(title))])),
    };
    for (const topic of limits.topics) {
      const found = findTopic(looked, topic, limits, context.asOf);
      if (found.state === 'found') continue;
      if (found.state === 'unchecked') unchecked.push({ cause: found.cause, what: `“${topic.name}”方面的信息` });
      else faults.push(toFault(site, topic, { ...limits, ...found, columns: columns.length }, context));
    }
    const checked = limits.topics.length - unchecked.length;
    return limits.leadsOnly ? { checked, faults: [], unchecked, candidates: faults } : { checked, faults, unchecked };
  },
});

const readers = new WeakMap<readonly Topic[], (text: string) => readonly Topic[]>();

/** Tells which topics a text speaks of. The portal and each of its units ask of the same names and titles. */
function createTopicReader(topics: readonly Topic[]): (text: string) => readonly Topic[] {
  let read = readers.get(topics);
  if (read !== undefined) return read;
  const known = topics.map((topic) => ({ topic, keys: [topic.name, ...topic.words].map(titleKey) }));
  read = remembering((text) => {
    const said = titleKey(text);
    const spoken = known.filter(({ keys }) => keys.some((key) => said.includes(key))).map(({ topic }) => topic);
    return spoken.length === 0 ? NONE : spoken;
  }, MOST_CHARACTERS);
  readers.set(topics, read);
  return read;
}

const NONE: readonly Topic[] = [];
/** Names and titles of a large site. */
const MOST_CHARACTERS = 500_000;

function byTopic<T>(items: readonly T[], topicsOf: (item: T) => readonly Topic[]): ReadonlyMap<Topic, readonly T[]> {
  const found = new Map<Topic, T[]>();
  for (const item of items)
    for (const topic of topicsOf(item)) {
      const known = found.get(topic);
      if (known === undefined) found.set(topic, [item]);
      else known.push(item);
    }
  return found;
}

type Found =
  | { state: 'found' }
  | { state: 'unchecked'; cause: Unchecked['cause'] }
  | { state: 'missing'; items: number; latest: string | null };

/** Where every topic is looked for. */
interface Looked {
  site: SiteFacts;
  /** Whose entries count. */
  columns: readonly ColumnFacts[];
  /** All columns by their page key. */
  byKey: ReadonlyMap<string, ColumnFacts>;
  /** Keys of addresses that are gone. */
  gone: ReadonlySet<string>;
  /** Columns and names in menus that are called after a topic, and the entries of each list that speak of it. */
  named: ReadonlyMap<Topic, readonly ColumnFacts[]>;
  entered: ReadonlyMap<Topic, readonly SiteFacts['menu'][number][]>;
  told: ReadonlyMap<ColumnFacts['list'], ReadonlyMap<Topic, readonly ColumnFacts['list'][number][]>>;
}

function findTopic(
  { site, columns, byKey, gone, ...by }: Looked,
  topic: Topic,
  { minItems, maxAgeDays }: Params,
  asOf: string,
): Found {
  const isYoung = (date: string): boolean => maxAgeDays === null || daysBetween(date, asOf) <= maxAgeDays;
  const named = by.named.get(topic) ?? [];
  const isEnough = ({ items, hasBody, saysEmpty, latest }: ColumnFacts): boolean =>
    latest === null ? (hasBody && !saysEmpty) || (items > 0 && maxAgeDays === null) : isYoung(latest);
  // A name in a menu is enough where it leads to something that is no column of ours: a page, a file, another site.
  const entered = (by.entered.get(topic) ?? [])
    .filter(({ url }) => !gone.has(pageKey(url) ?? ''))
    .map(({ url }) => byKey.get(pageKey(url) ?? ''));
  if (named.some(isEnough) || entered.some((column) => column === undefined || maxAgeDays === null || isEnough(column)))
    return { state: 'found' };

  const items = new Map<string, string | null>();
  for (const { list } of new Set([...columns, ...named])) {
    const isNamed = named.some((own) => own.list === list);
    for (const { key, title, url, date } of isNamed ? list : (by.told.get(list)?.get(topic) ?? [])) {
      // A page that shows the heads of its columns leads to them by name; a column is none of its own entries.
      if (date !== null || !byKey.has(key)) items.set(url === '' ? title : url, date);
    }
  }
  const dates = [...items.values()].filter((date) => date !== null).sort();
  const young = dates.filter(isYoung).length;
  if (young >= minItems || (maxAgeDays === null && items.size >= minItems)) return { state: 'found' };
  const cause =
    whyUnsure(site, [...columns, ...named]) ?? (items.size - dates.length + young >= minItems ? 'missing-fact' : null);
  return cause === null
    ? { state: 'missing', items: items.size, latest: dates.at(-1) ?? null }
    : { state: 'unchecked', cause };
}

/** Why entries may be there that nobody saw. */
function whyUnsure({ home, crawl, failures }: SiteFacts, columns: readonly ColumnFacts[]): Unchecked['cause'] | null {
  if (home === null) return failures[0]?.cause ?? 'missing-fact';
  if (!crawl.complete) return 'incomplete-crawl';
  return columns.find(({ cause }) => cause !== null)?.cause ?? null;
}

function toFault(
  site: SiteFacts,
  { name }: Topic,
  found: { items: number; latest: string | null; minItems: number; maxAgeDays: number | null; columns: number },
  { seenAt }: SiteContext,
): Fault {
  const url = site.home?.url ?? site.portal.url;
  const { items, latest, minItems, maxAgeDays } = found;
  const late = maxAgeDays !== null && latest !== null ? `最近${maxAgeDays}天没有更新，最新信息发布于${latest}` : null;
  return {
    fault: 'missing-topic',
    subject: name,
    slot: '',
    message:
      items === 0
        ? `网站没有“${name}”方面的专题或信息`
        : `“${name}”方面的信息${late ?? `只有${items}条，应不少于${minItems}条`}`,
    url,
    confidence: 'likely',
    proof: [
      {
        kind: 'absence',
        wanted: `“${name}”方面的专题或信息`,
        looked: [
          { place: '首页及各级导航、栏目名称', url },
          { place: `已读取的${found.columns}个栏目的信息标题`, url: site.portal.url },
        ],
        seenAt,
        bytesHash: site.home?.seen.bytesHash ?? null,
      },
    ],
  };
}
