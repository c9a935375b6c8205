import * as z from 'zod';
import { isUnitName } from '../site/details/unit-name.ts';
import type { ColumnFacts, SiteFacts } from '../site/site-facts.ts';
import { unseenCause } from '../site/unseen.ts';
import { titleKey } from '../text/normalise.ts';
import { defineSiteRule, NOT_CONCERNED, type Fault, type SiteContext, type Verdict } from './rule.ts';

const named = z.strictObject({ name: z.string(), aliases: z.array(z.string()).default([]) });

const params = z.strictObject({
  /** Columns that are the directory, and all below them; whether there is one is the matter of required-column. */
  columns: z.array(z.string()).min(1),
  /** What it has to list; `units` stands for the departments and towns that the disclosure platform names. */
  entries: z.union([z.literal('units'), z.array(named).min(1)]),
  /** Fewer entries found than this, and the directory is told in files or otherwise: 工具默认值. */
  least: z.int().min(1).default(3),
});

type Params = z.infer<typeof params>;

const MOST_SHOWN = 12;

/**
 * Does a directory list what it has to? Looks into titles and names of columns below it. What is not found is one lead:
 * names are shortened and merged, and not every county has every field.
 */
export const directoryEntries = defineSiteRule<Params>({
  id: 'directory-entries',
  scope: 'site',
  title: '目录条目齐全',
  needs: ['columns', 'entries'],
  faults: [],
  params,
  judge(site, { columns, entries, least }, context): Verdict {
    const own = site.columns.filter(({ path }) =>
      path.some((step) => columns.some((word) => titleKey(step).includes(titleKey(word)))),
    );
    const [first] = own.toSorted((a, b) => a.path.length - b.path.length);
    if (first === undefined) return NOT_CONCERNED;
    const wanted = entries === 'units' ? unitsOf(site) : entries;
    if (wanted.length === 0) return NOT_CONCERNED;
    // A unit's own page of the directory names the unit on the way to it.
    const texts = own
      .flatMap(({ name, path, list }) => [name, ...path, ...list.map(({ title }) => title)])
      .map(titleKey);
    const missing = wanted.filter(
      ({ name, aliases }) => ![name, ...aliases].some((one) => texts.some((text) => text.includes(titleKey(one)))),
    );
    const cause = own.find((column) => column.cause !== null)?.cause ?? unseenCause(site, /(?!)/);
    if (wanted.length - missing.length < least || cause !== null)
      return { checked: 0, faults: [], unchecked: [{ cause: cause ?? 'missing-fact', what: `“${first.name}”的条目` }] };
    const candidates = missing.length === 0 ? [] : [toCandidate(first, wanted.length, missing, context)];
    return { checked: 1, faults: [], unchecked: [], candidates };
  },
});

/** 县民政局 answers to 民政局. */
function unitsOf({ entries }: SiteFacts): { name: string; aliases: string[] }[] {
  const platforms = entries.flatMap(({ details }) => (details?.family === 'platform' ? [details] : []));
  const names = new Set(platforms.flatMap(({ units, unit }) => (unit === null ? units.map(({ name }) => name) : [])));
  return [...names].filter(isUnitName).map((name) => ({ name, aliases: [name.replace(/^[县市区旗]/, '')] }));
}

function toCandidate(
  column: ColumnFacts,
  all: number,
  missing: readonly { name: string }[],
  { seenAt }: SiteContext,
): Fault {
  const names = missing.map(({ name }) => name);
  const shown = names.slice(0, MOST_SHOWN).join('、');
  return {
    fault: 'missing-topic',
    subject: column.key,
    slot: '目录',
    message: `“${column.path.join('>')}”应列${all}项，没有找到${names.length}项：${shown}${names.length > MOST_SHOWN ? '等' : ''}`,
    url: column.url,
    confidence: 'lead',
    pageTitle: column.name,
    column: { name: column.name, path: column.path, url: column.url },
    proof: [
      {
        kind: 'absence',
        wanted: names.join('、'),
        looked: [{ place: `“${column.name}”及其下级栏目的名称和条目`, url: column.url }],
        seenAt: column.seen?.seenAt ?? seenAt,
        bytesHash: column.seen?.bytesHash ?? null,
      },
    ],
  };
}
