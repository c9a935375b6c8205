import * as z from 'zod';
import { titleKey } from '../text/normalise.ts';
import { isUnitName } from '../site/details/unit-name.ts';
import { readPlace } from '../site/policy/issuers.ts';
import { columnKind } from '../site/column-kinds.ts';
import type { ColumnKind, SiteFacts } from '../site/site-facts.ts';
import { oncePerSite } from '../site/once-per-site.ts';
import { unseenCause } from '../site/unseen.ts';
import { pageKey } from '../url.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /**
   * What must be there. A column answers to its name or to any alias; either may be part of the site's longer name. What
   * is `exact` must be the whole of it: 服务 is a section, 志愿服务 is not. A name with one of the words of `near` in it may
   * be the same thing: a person looks, and nothing is lost. A list is the column, whatever it is called, where most of its titles hold one of
   * the words of `entries`, where … stands for anything and 单位名称 for the name of any body.
   */
  columns: z
    .array(
      z.strictObject({
        name: z.string(),
        aliases: z.array(z.string()).default([]),
        exact: z.array(z.string()).default([]),
        near: z.array(z.string()).default([]),
        entries: z.array(z.string()).default([]),
        /** The county's own name and a word or two are a name for it: 走进云汀, 云汀印象. */
        place: z.boolean().default(false),
      }),
    )
    .min(1),
  fault: z.enum(['missing-column', 'missing-module', 'missing-topic', 'missing-channel']).default('missing-column'),
  /** Sections that it may stand in under another name: one of these that could not be read leaves the question open. */
  places: z.array(z.string()).default([]),
  /** What is missing is a lead for a person, since not every county has the duty; it costs nothing. */
  leadsOnly: z.boolean().default(false),
});

type Params = z.infer<typeof params>;

/**
 * Looks for each column among the columns read, then among the names in menus. A menu name is enough where it leads to
 * a platform elsewhere; where the page behind it could not be read, the column is unchecked. Short titles of entries and
 * names of units stand among those names too and are no columns: 县教育体育局 is not 教育. While the crawl is incomplete
 * nothing is called missing.
 */
export const requiredColumn = defineSiteRule<Params>({
  id: 'required-column',
  scope: 'site',
  title: '应设栏目',
  needs: ['menu', 'columns'],
  faults: ['missing-column', 'missing-module', 'missing-topic', 'missing-channel'],
  params,
  judge(site, { columns, fault, places, leadsOnly }, { seenAt }): Verdict {
    const faults: Fault[] = [];
    const leads: Fault[] = [];
    const unchecked: Unchecked[] = [];
    const menu = columnNames(site);
    const unseen = places.length === 0 ? null : unseenCause(site, new RegExp(places.join('|')));
    for (const wanted of columns) {
      const found = findColumn({ ...site, menu }, wanted);
      if (found.state === 'found' || isKnownByEntries(site.columns, wanted) || isOfPlace({ ...site, menu }, wanted))
        continue;
      if (found.state === 'missing' && unseen !== null) {
        unchecked.push({ cause: unseen, what: `“${wanted.name}”栏目` });
        continue;
      }
      if (found.state === 'unchecked') unchecked.push({ cause: found.cause, what: `“${wanted.name}”栏目` });
      else {
        const near = nearestTo({ ...site, menu }, wanted, columns);
        const missing = toFault(site, wanted.name, fault, seenAt);
        if (near === null) faults.push(missing);
        else leads.push(asLead(missing, near));
      }
    }
    const checked = columns.length - unchecked.length;
    if (leadsOnly) return { checked, faults: [], unchecked, candidates: [...faults, ...leads] };
    return { checked, faults, unchecked, ...(leads.length > 0 && { candidates: leads }) };
  },
});

/** Fewer entries than this do not tell a column; of more, this share has to speak of the matter. 工具默认值. */
const FEWEST_ENTRIES = 3;
const TELLING_SHARE = 0.6;
const BODY = '单位名称';

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A list of the matter under a name of its own. */
function isKnownByEntries(columns: SiteFacts['columns'], { entries }: Params['columns'][number]): boolean {
  if (entries.length === 0) return false;
  const words = entries.map((word) => new RegExp(word.split('…').map(escape).join('.*')));
  const speaks = (title: string): boolean =>
    words.some((word) => word.test(title)) || (entries.includes(BODY) && isUnitName(title));
  return columns.some(
    ({ kind, list }) =>
      !ABOUT_ALL.has(kind) &&
      list.length >= FEWEST_ENTRIES &&
      list.filter(({ title }) => speaks(title)).length >= list.length * TELLING_SHARE,
  );
}

const OTHER_THAN_PLACE = /要闻|新闻|动态|资讯|信息|日报|发布|政[发办报]|文件|问政|公报|融媒|专题|图片|视频|网$/;
/** Signs that a name may have besides the county's. */
const BESIDE_PLACE = 3;

function isOfPlace(
  site: Pick<SiteFacts, 'columns' | 'menu' | 'portal' | 'home'>,
  { place }: Params['columns'][number],
): boolean {
  const county = place ? readPlace(site) : null;
  const short = county?.replace(/(自治)?[县市区旗]$/, '') ?? '';
  if (short.length < 2) return false;
  return [...site.columns, ...site.menu].some(
    ({ name }) =>
      name.includes(short) &&
      name.length > short.length &&
      name.length <= short.length + BESIDE_PLACE &&
      name !== county &&
      !OTHER_THAN_PLACE.test(name) &&
      !isUnitName(name),
  );
}

type Found = { state: 'found' } | { state: 'missing' } | { state: 'unchecked'; cause: Unchecked['cause'] };

/** Names in menus that lead neither to an entry of a list nor back to the home page. Many criteria ask for them. */
const columnNames = oncePerSite(readColumnNames, ({ menu }) => menu);

function readColumnNames({ menu, columns, home, portal }: SiteFacts): SiteFacts['menu'] {
  if (menu.length === 0) return [];
  const entries = new Set([
    pageKey(portal.url),
    ...columns.flatMap(({ list }) => list.map(({ key }) => key)),
    ...(home?.items ?? []).map(({ url }) => pageKey(url)),
  ]);
  return menu.filter(({ url }) => !entries.has(pageKey(url)));
}

/** 县市场发展服务中心 is a body, though no agency. */
const BODY_END = /(中心|[局委办所队站社]|公司|协会|学校|医院)$/;
/** News and notices tell of everything. */
const ABOUT_ALL: ReadonlySet<ColumnKind> = new Set(['news', 'notice']);
/** Longer names are titles. */
const LONGEST_NAME = 14;

/** A column that may be the wanted one under a name of its own, and is none of the others that are asked for. */
function nearestTo(
  { columns, menu }: Pick<SiteFacts, 'columns' | 'menu'>,
  { name: wanted, near }: Params['columns'][number],
  all: Params['columns'],
): string | null {
  if (near.length === 0) return null;
  const others = all
    .filter(({ name }) => name !== wanted)
    .flatMap(({ name, aliases }) => [name, ...aliases].map(titleKey));
  const isNear = (name: string): boolean =>
    name.length <= LONGEST_NAME &&
    near.some((word) => name.includes(word)) &&
    !isUnitName(name) &&
    !BODY_END.test(name) &&
    !ABOUT_ALL.has(columnKind([name], [])) &&
    !others.some((other) => titleKey(name).includes(other));
  return [...columns, ...menu].find(({ name }) => isNear(name))?.name ?? null;
}

function asLead(fault: Fault, near: string): Fault {
  return {
    ...fault,
    message: `未见“${fault.subject}”栏目，“${near}”可能是同类栏目，待人工判定`,
    confidence: 'lead',
    severity: 'lead',
  };
}

function findColumn(site: SiteFacts, { name: wanted, aliases, exact }: Params['columns'][number]): Found {
  const names = [wanted, ...aliases];
  const keys = names.map(titleKey);
  const fits = (name: string): boolean => {
    if (exact.includes(name)) return true;
    const said = titleKey(name);
    return keys.some((key) => said.includes(key)) && !(isUnitName(name) && !names.includes(name));
  };
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

const NOUNS: Record<Params['fault'], string> = {
  'missing-column': '栏目',
  'missing-module': '板块',
  'missing-topic': '专题',
  'missing-channel': '渠道',
};

function toFault(site: SiteFacts, name: string, fault: Params['fault'], seenAt: string): Fault {
  const noun = NOUNS[fault];
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
