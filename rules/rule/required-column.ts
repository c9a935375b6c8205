import * as z from 'zod';
import { titleKey } from '../text/normalise.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { pageKey } from '../url.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** What must be there. A column answers to its name or to any alias; either may be part of the site's longer name. */
  columns: z.array(z.strictObject({ name: z.string(), aliases: z.array(z.string()).default([]) })).min(1),
  fault: z.enum(['missing-column', 'missing-module', 'missing-topic']).default('missing-column'),
  /** What is missing is a lead for a person, since not every county has the duty; it costs nothing. */
  leadsOnly: z.boolean().default(false),
});

type Params = z.infer<typeof params>;

/**
 * Looks for each column among the columns read, then among the names in menus. A menu name is enough where it leads to
 * a platform elsewhere; where the page behind it could not be read, the column is unchecked. While the crawl is
 * incomplete nothing is called missing.
 */
export const requiredColumn = defineSiteRule<Params>({
  id: 'required-column',
  scope: 'site',
  title: '应设栏目',
  faults: ['missing-column', 'missing-module', 'missing-topic'],
  params,
  judge(site, { columns, fault, leadsOnly }, { seenAt }): Verdict {
    const faults: Fault[] = [];
    const unchecked: Unchecked[] = [];
    for (const wanted of columns) {
      const found = findColumn(site, [wanted.name, ...wanted.aliases]);
      if (found.state === 'found') continue;
      if (found.state === 'unchecked') unchecked.push({ cause: found.cause, what: `“${wanted.name}”栏目` });
      else faults.push(toFault(site, wanted.name, fault, seenAt));
    }
    const checked = columns.length - unchecked.length;
    return leadsOnly ? { checked, faults: [], unchecked, candidates: faults } : { checked, faults, unchecked };
  },
});

type Found = { state: 'found' } | { state: 'missing' } | { state: 'unchecked'; cause: Unchecked['cause'] };

function findColumn(site: SiteFacts, names: readonly string[]): Found {
  const keys = names.map(titleKey);
  const fits = (name: string): boolean => keys.some((key) => titleKey(name).includes(key));
  if (site.columns.some((column) => fits(column.name))) return { state: 'found' };
  const entry = site.menu.find((item) => fits(item.name));
  if (entry !== undefined) {
    const failure = site.failures.find((failed) => pageKey(failed.url) === pageKey(entry.url));
    if (failure === undefined || failure.cause === 'off-site' || failure.cause === 'not-html')
      return { state: 'found' };
    // One answer alone calls nothing gone.
    const isGone = failure.cause === 'not-found' && site.broken.some(({ key }) => key === pageKey(entry.url));
    if (!isGone) return { state: 'unchecked', cause: failure.cause };
  }
  if (site.home === null) return { state: 'unchecked', cause: site.failures[0]?.cause ?? 'missing-fact' };
  if (!site.crawl.complete) return { state: 'unchecked', cause: 'incomplete-crawl' };
  const blocked = site.failures.find((failed) => failed.cause === 'blocked');
  return blocked !== undefined && site.failures.length > site.crawl.pages / 4
    ? { state: 'unchecked', cause: 'blocked' }
    : { state: 'missing' };
}

function toFault(site: SiteFacts, name: string, fault: Params['fault'], seenAt: string): Fault {
  const noun = fault === 'missing-module' ? '板块' : fault === 'missing-topic' ? '专题' : '栏目';
  return {
    fault,
    subject: name,
    slot: '',
    message: `网站未设置“${name}”${noun}`,
    confidence: 'likely',
    url: site.home?.url ?? site.portal.url,
    proof: [
      {
        kind: 'absence',
        wanted: `“${name}”${noun}`,
        looked: [
          { place: '首页及各级导航', url: site.home?.url ?? site.portal.url },
          { place: `已读取的${site.columns.length}个栏目的名称`, url: site.portal.url },
        ],
        seenAt,
        bytesHash: site.home?.seen.bytesHash ?? null,
      },
    ],
  };
}
