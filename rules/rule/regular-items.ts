import * as z from 'zod';
import type { ColumnFacts, SiteFacts } from '../site/site-facts.ts';
import { unseenCause } from '../site/unseen.ts';
import { daysBetween } from '../text/dates.ts';
import { titleKey } from '../text/normalise.ts';
import { defineSiteRule, type Fault, type SiteContext, type Unchecked, type Verdict } from './rule.ts';

const named = z.strictObject({ name: z.string(), aliases: z.array(z.string()).default([]) });

const params = z.strictObject({
  /** The columns to look into, named as in required-column, whose matter it is whether they are there. */
  columns: z.array(named).min(1),
  /** Longest silence between two entries; null does not look at the rhythm. */
  maxGapDays: z.int().positive().nullable().default(null),
  /** What must be among the entries: 审计结果 and 整改, 建议 and 提案; told from titles by any of the words. */
  kinds: z.array(z.strictObject({ name: z.string(), words: z.array(z.string()).min(1) })).default([]),
  /** How far back entries count: a year and a month for delays, 工具默认值. */
  withinDays: z.int().positive().default(400),
});

type Params = z.infer<typeof params>;

/** Fewer dated entries than this show no rhythm. */
const ENOUGH = 3;

/**
 * Columns that must be fed at a rhythm and hold certain kinds of entries. What they lack is a lead: a month may have had
 * no meeting, a title may not say its kind. Silence up to today is the matter of column-freshness, so only silences
 * between two entries are named here.
 */
export const regularItems = defineSiteRule<Params>({
  id: 'regular-items',
  scope: 'site',
  title: '定期公开事项',
  needs: ['columns'],
  faults: ['stale-column', 'missing-topic'],
  params,
  judge(site, wanted, context): Verdict {
    const faults: Fault[] = [];
    const unchecked: Unchecked[] = [];
    const columns = findColumns(site, wanted);
    for (const column of columns) {
      if (wanted.maxGapDays === null) break;
      if (column.cause === null) faults.push(...silences(column, wanted.maxGapDays, wanted.withinDays, context));
      else unchecked.push({ cause: column.cause, what: `“${column.path.join('>')}”的更新间隔` });
    }
    const [first] = columns.filter(({ items }) => items > 0);
    for (const kind of first === undefined ? [] : wanted.kinds) {
      if (first === undefined || hasKind(columns, kind.words, wanted, context)) continue;
      const unread = columns.find(({ cause }) => cause !== null)?.cause ?? unseenCause(site, NOWHERE);
      if (unread !== null) unchecked.push({ cause: unread, what: `“${first.name}”中的${kind.name}` });
      else faults.push(lacking(first, kind.name, wanted.withinDays, context));
    }
    return { checked: first === undefined || unchecked.length > 0 ? 0 : 1, faults, unchecked };
  },
});

/** Columns of these names were looked at one by one; only the crawl as a whole is in question. */
const NOWHERE = /(?!)/;

function isNamed(text: string, { columns }: Params): boolean {
  return columns
    .flatMap(({ name, aliases }) => [name, ...aliases])
    .some((name) => titleKey(text).includes(titleKey(name)));
}

function findColumns(site: SiteFacts, wanted: Params): ColumnFacts[] {
  return site.columns.filter(({ path, name }) => [...path, name].some((step) => isNamed(step, wanted)));
}

/** By an entry's title, or by the name of a column below that is kept for this kind: 建议提案>政协提案. */
function hasKind(
  columns: readonly ColumnFacts[],
  words: readonly string[],
  wanted: Params,
  { asOf }: SiteContext,
): boolean {
  const speaks = (text: string): boolean => words.some((word) => text.includes(word));
  return columns.some(({ name, list }) => {
    const isOfKind = speaks(name) && !isNamed(name, wanted);
    return list.some(
      ({ title, date }) =>
        (isOfKind || speaks(title)) && (date === null || daysBetween(date, asOf) <= wanted.withinDays),
    );
  });
}

function silences(column: ColumnFacts, maxGapDays: number, withinDays: number, { asOf, seenAt }: SiteContext): Fault[] {
  const dates = column.list
    .flatMap(({ date }) => (date === null || date > asOf || daysBetween(date, asOf) > withinDays ? [] : [date]))
    .sort();
  if (dates.length < ENOUGH) return [];
  return dates.slice(1).flatMap((date, index) => {
    const before = dates[index] ?? date;
    const days = daysBetween(before, date);
    if (days <= maxGapDays) return [];
    const entry = column.list.find((item) => item.date === date);
    const seen = { url: column.url, seenAt: column.seen?.seenAt ?? seenAt, bytesHash: column.seen?.bytesHash ?? '' };
    const message = `“${column.path.join('>')}”在${before}至${date}间${days}天没有新信息（间隔上限${maxGapDays}天）`;
    return [
      {
        ...toLead(column, before),
        fault: 'stale-column' as const,
        message,
        proof: [{ kind: 'quote' as const, quote: `${date} ${entry?.title ?? ''}`, place: '间隔之后的第一条', ...seen }],
      },
    ];
  });
}

function lacking(column: ColumnFacts, name: string, withinDays: number, { seenAt }: SiteContext): Fault {
  const looked = [{ place: `栏目列表的${column.items}条信息`, url: column.url }];
  return {
    ...toLead(column, name),
    fault: 'missing-topic',
    message: `“${column.path.join('>')}”近${withinDays}天没有${name}`,
    proof: [
      {
        kind: 'absence',
        wanted: name,
        looked,
        seenAt: column.seen?.seenAt ?? seenAt,
        bytesHash: column.seen?.bytesHash ?? null,
      },
    ],
  };
}

function toLead(
  { key, url, name, path }: ColumnFacts,
  slot: string,
): Pick<Fault, 'subject' | 'slot' | 'url' | 'confidence' | 'pageTitle' | 'column'> {
  return { subject: key, slot, url, confidence: 'lead', pageTitle: name, column: { name, path, url } };
}
