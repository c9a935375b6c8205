import * as z from 'zod';
import { titleKey } from '../text/normalise.ts';
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
    const menu = site.menu.filter(({ url }) => !listed.has(url));
    const keyOf = createKeyReader();
    for (const topic of limits.topics) {
      const found = findTopic({ ...site, menu }, columns, { ...topic, keyOf }, limits, context.asOf);
      if (found.state === 'found') continue;
      if (found.state === 'unchecked') unchecked.push({ cause: found.cause, what: `“${topic.name}”方面的信息` });
      else faults.push(toFault(site, topic, { ...limits, ...found, columns: columns.length }, context));
    }
    const checked = limits.topics.length - unchecked.length;
    return limits.leadsOnly ? { checked, faults: [], unchecked, candidates: faults } : { checked, faults, unchecked };
  },
});

/** `titleKey`, read once for each text: every topic is looked for in all titles of the site. */
function createKeyReader(): (text: string) => string {
  const keys = new Map<string, string>();
  return (text) => {
    let key = keys.get(text);
    if (key === undefined) keys.set(text, (key = titleKey(text)));
    return key;
  };
}

type Found =
  | { state: 'found' }
  | { state: 'unchecked'; cause: Unchecked['cause'] }
  | { state: 'missing'; items: number; latest: string | null };

function findTopic(
  site: SiteFacts,
  columns: readonly ColumnFacts[],
  { name, words, keyOf }: Topic & { keyOf: (text: string) => string },
  { minItems, maxAgeDays }: Params,
  asOf: string,
): Found {
  const keys = [name, ...words].map(titleKey);
  const speaks = (text: string): boolean => keys.some((key) => keyOf(text).includes(key));
  const isYoung = (date: string): boolean => maxAgeDays === null || daysBetween(date, asOf) <= maxAgeDays;
  const named = site.columns.filter((column) => speaks(column.name));
  const isEnough = ({ items, hasBody, saysEmpty, latest }: ColumnFacts): boolean =>
    latest === null ? (hasBody && !saysEmpty) || (items > 0 && maxAgeDays === null) : isYoung(latest);
  const byKey = new Map(site.columns.map((column) => [pageKey(column.url), column]));
  const gone = new Set(site.broken.map(({ key }) => key));
  // A name in a menu is enough where it leads to something that is no column of ours: a page, a file, another site.
  const entered = site.menu
    .filter((entry) => speaks(entry.name) && !gone.has(pageKey(entry.url) ?? ''))
    .map(({ url }) => byKey.get(pageKey(url)));
  if (named.some(isEnough) || entered.some((column) => column === undefined || maxAgeDays === null || isEnough(column)))
    return { state: 'found' };

  const items = new Map<string, string | null>();
  for (const { list } of new Set([...columns, ...named])) {
    for (const { title, url, date } of list) {
      // A page that shows the heads of its columns leads to them by name; a column is none of its own entries.
      if (date === null && byKey.has(pageKey(url) ?? '')) continue;
      if (speaks(title) || named.some((own) => own.list === list)) items.set(url === '' ? title : url, date);
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
