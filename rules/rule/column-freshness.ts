import * as z from 'zod';
import type { FaultName } from '../faults.ts';
import { judgeColumn, type JudgedColumn } from '../site/column-state.ts';
import { newestOnHome } from '../site/home-age.ts';
import type { ColumnFacts, SiteFacts } from '../site/site-facts.ts';
import { defineSiteRule, type Fault, type SiteContext, type Unchecked, type Verdict } from './rule.ts';

const days = z.number().int().positive();

const COLUMN_FAULTS = ['stale-column', 'blank-column', 'undated-column'] as const;

const params = z.strictObject({
  /** Longest silence in days by kind of column. */
  cadence: z.strictObject({
    news: days.optional(),
    notice: days.optional(),
    policy: days.optional(),
    normative: days.optional(),
    interpretation: days.optional(),
    annual: days.optional(),
    /** Columns that are none of these; of use with `only`. */
    other: days.optional(),
  }),
  /** Only columns whose path holds one of these words; all where empty. */
  only: z.array(z.string()).default([]),
  /** Only what is wrong in one of these ways; every way by default. */
  faults: z.array(z.enum(COLUMN_FAULTS)).default([...COLUMN_FAULTS]),
  /** Only columns at most so many steps below the home page; null asks all. */
  maxDepth: z.int().positive().nullable().default(null),
  /** Days that the home page may show nothing new; 0 leaves it out. */
  home: z.number().int().nonnegative().default(0),
});

type Params = z.infer<typeof params>;

/**
 * One fact, one fault: a blank column is not also stale, a section whose columns are blank is not blank itself, and a
 * page that shows the heads of its columns is not stale besides them.
 */
export const columnFreshness = defineSiteRule<Params>({
  id: 'column-freshness',
  scope: 'site',
  title: '栏目更新',
  needs: ['columns', 'home'],
  faults: ['stale-column', 'blank-column', 'undated-column', 'silent-homepage'],
  params,
  judge(site, { cadence, only, faults: named, maxDepth, home }, context): Verdict {
    const faults: Fault[] = [];
    const unchecked: Unchecked[] = [];
    let checked = 0;
    let explained = 0;
    for (const column of site.columns) {
      if (only.length > 0 && !only.some((word) => column.path.join('>').includes(word))) continue;
      if (maxDepth !== null && column.path.length > maxDepth) continue;
      const judged = judgeColumn(column, cadence, context.asOf);
      if (judged.state === 'unchecked') {
        unchecked.push({
          cause: judged.cause ?? 'missing-fact',
          what: `“${column.path.join('>') || column.name}”栏目`,
        });
        continue;
      }
      if (isPageOfText(column)) continue;
      checked += 1;
      if (judged.state === 'explained') explained += 1;
      const fault = judged.state === 'stale' && isLanding(column, site) ? null : toFault(column, judged, context);
      if (fault !== null && named.some((one) => one === fault.fault)) faults.push(fault);
    }
    if (home > 0) {
      const silent = judgeHome(site, home, context);
      checked += silent.checked;
      faults.push(...silent.faults);
      unchecked.push(...silent.unchecked);
    }
    return { checked, faults, unchecked, explained };
  },
});

/** 县情概况 is renewed when it changes and has no entries to be late. */
function isPageOfText({ items, children, hasBody, saysEmpty, explanation }: ColumnFacts): boolean {
  return items === 0 && children === 0 && hasBody && !saysEmpty && explanation === null;
}

/** A page above other columns whose newest entry is one of theirs: that column is stale, not this page as well. */
function isLanding(column: ColumnFacts, { columns }: SiteFacts): boolean {
  return (
    column.children > 0 &&
    columns.some(
      (other) =>
        other.path.length > column.path.length &&
        column.path.every((step, index) => other.path[index] === step) &&
        other.list.some(({ url, title }) => url === column.latestUrl && title === column.latestTitle),
    )
  );
}

const FAULT_OF: Partial<Record<JudgedColumn['state'], FaultName>> = {
  stale: 'stale-column',
  blank: 'blank-column',
  undated: 'undated-column',
};

function toFault(column: ColumnFacts, judged: JudgedColumn, { asOf, seenAt }: SiteContext): Fault | null {
  const fault = FAULT_OF[judged.state];
  if (fault === undefined) return null;
  // A column whose kind has no rhythm need not date its entries.
  if (fault === 'undated-column' && judged.cadenceDays === null) return null;
  const name = column.path.join('>') || column.name;
  const seen = { url: column.url, seenAt: column.seen?.seenAt ?? seenAt, bytesHash: column.seen?.bytesHash ?? '' };
  const overdue = judged.age === null || judged.cadenceDays === null ? 0 : judged.age - judged.cadenceDays;
  const message = {
    'stale-column': `“${name}”应每${judged.cadenceDays}天更新，最新信息发布于${column.latest}，截至${asOf}超期${overdue}天`,
    'blank-column': `“${name}”无任何信息，也未发布情况说明`,
    'undated-column': `“${name}”的${column.items}条信息均未注明发布日期，无法看出是否更新`,
  }[fault as 'stale-column' | 'blank-column' | 'undated-column'];
  return {
    fault,
    subject: column.key,
    slot: '',
    message,
    url: column.url,
    confidence: fault === 'stale-column' ? 'certain' : 'likely',
    pageTitle: column.name,
    column: { name: column.name, path: column.path, url: column.url },
    ...(column.latest === null ? {} : { publishedDate: column.latest }),
    proof: [
      fault === 'stale-column'
        ? { kind: 'quote', quote: `${column.latest} ${column.latestTitle}`, place: '栏目中最新的一条', ...seen }
        : {
            kind: 'absence',
            wanted: fault === 'blank-column' ? '栏目中的信息条目' : '条目的发布日期',
            looked: [{ place: '栏目列表各页', url: column.url }],
            seenAt: seen.seenAt,
            bytesHash: seen.bytesHash,
          },
    ],
  };
}

function judgeHome(site: SiteFacts, limit: number, { asOf }: SiteContext): Verdict {
  const { home } = site;
  if (home === null)
    return { checked: 0, faults: [], unchecked: [{ cause: site.failures[0]?.cause ?? 'missing-fact', what: '首页' }] };
  const newest = newestOnHome(home, asOf);
  if (newest === null)
    return { checked: 0, faults: [], unchecked: [{ cause: 'missing-fact', what: '首页信息的发布日期' }] };
  const { item: latest, age } = newest;
  if (age <= limit) return { checked: 1, faults: [], unchecked: [] };
  const fault: Fault = {
    fault: 'silent-homepage',
    subject: 'home',
    slot: '',
    message: `首页最新信息发布于${latest.date}，截至${asOf}已${age}天没有更新（上限${limit}天）`,
    url: home.url,
    confidence: 'likely',
    pageTitle: home.title,
    publishedDate: latest.date,
    proof: [{ kind: 'quote', quote: `${latest.date} ${latest.title}`, place: '首页列表', ...home.seen }],
  };
  return { checked: 1, faults: [fault], unchecked: [] };
}
