import * as z from 'zod';
import type { PageFacts } from '../facts/page-facts.ts';
import { firstDate } from '../text/dates.ts';
import { removeSpace } from '../text/normalise.ts';
import { isUnitName } from '../site/details/unit-name.ts';
import { definePageRule, NOT_CONCERNED, type Fault, type PageContext, type Verdict } from './rule.ts';

const names = (...tags: string[]): z.ZodDefault<z.ZodArray<z.ZodString>> => z.array(z.string()).default(tags);

const params = z.strictObject({
  /** 国办发〔2017〕47号附件: 3 tags on the home page, 7 on a column page, 10 on a content page. */
  site: names('SiteName', 'SiteDomain', 'SiteIDCode'),
  column: names('ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'),
  content: names('ArticleTitle', 'PubDate', 'ContentSource'),
});

type Params = z.infer<typeof params>;

const PLACEHOLDER = /^(null|undefined|none|\$\{.*|\{\{.*|#[\w.]+#|test|测试|无|标题|来源)?$/i;
const DATE_TAG = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}(:\d{2})?$/;

/** Three tags that must say more than the column's name. */
const DESCRIBING = ['ColumnDescription', 'ColumnKeywords', 'ColumnType'];

/**
 * One fault a page and kind of defect, naming the tags: the template is at fault, and each page is one of its places.
 * Tag names are compared without regard to case.
 */
export const pageTags = definePageRule<Params>({
  id: 'page-tags',
  scope: 'page',
  title: '网页标签',
  needs: ['page'],
  faults: ['missing-page-tag', 'placeholder-page-tag', 'malformed-date-tag'],
  params,
  judge(page, { site, column, content }, context): Verdict {
    if (page.forward !== null) return NOT_CONCERNED;
    const isHome = page.kind === 'home' || isUnitsHome(page);
    if (page.kind === 'search' || page.kind === 'other') return NOT_CONCERNED;
    // A standing page without a date of its own (概况, 指南, 领导信息) is its column's page, unless it is tagged as content.
    const isDated = page.published !== null && page.places.published?.from !== 'url';
    const tags = new Map(Object.entries(page.meta).map(([name, value]) => [name.toLowerCase(), value]));
    const isTagged = (tags.get('articletitle') ?? '') === page.title;
    const isColumn =
      page.kind === 'column' ||
      page.kind === 'platform' ||
      (!isHome && !isDated && !isTagged && page.documentNumber === null);
    const isContent = !isHome && !isColumn;
    const wanted = [...site, ...(isHome ? [] : column), ...(isContent ? content : [])];
    const missing = wanted.filter((name) => !tags.has(name.toLowerCase()));
    const faults: Fault[] = [];
    const layer = isHome ? '首页' : isColumn ? '栏目页' : '内容页';
    if (missing.length > 0)
      faults.push(toFault(page, 'missing-page-tag', layer, missing, `未设置${missing.join('、')}标签`, context));
    const hollow = wanted.filter((name) => PLACEHOLDER.test(tags.get(name.toLowerCase()) ?? '-'));
    const copied = isHome ? [] : copiedTags(wanted, tags);
    if (hollow.length > 0)
      faults.push(
        toFault(page, 'placeholder-page-tag', layer, hollow, `${hollow.join('、')}标签没有实际内容`, context),
      );
    if (copied.length > 0 && hollow.length === 0)
      faults.push(
        toFault(page, 'placeholder-page-tag', layer, copied, `${copied.join('、')}标签都只填了栏目名`, context),
      );
    const date = tags.get('pubdate');
    if (
      isContent &&
      date !== undefined &&
      !PLACEHOLDER.test(date) &&
      !(DATE_TAG.test(date) && firstDate(date) !== null)
    ) {
      faults.push(
        toFault(
          page,
          'malformed-date-tag',
          layer,
          ['PubDate'],
          `PubDate标签“${date}”不是YYYY-MM-DD HH:MM格式`,
          context,
        ),
      );
    }
    return { checked: 1, faults, unchecked: [] };
  },
});

/** The first page of a unit's own site below the portal: called after the unit, with no way to it from the portal's columns. */
function isUnitsHome({ kind, breadcrumb, title }: PageFacts): boolean {
  return kind === 'column' && breadcrumb.length === 0 && title !== null && isUnitName(title);
}

/**
 * The describing tags where all of them repeat ColumnName: filled in for form's sake. One that does is fine: a column
 * may be called after its kind.
 */
function copiedTags(wanted: readonly string[], tags: ReadonlyMap<string, string>): string[] {
  const name = tags.get('columnname') ?? '';
  const describing = DESCRIBING.filter((tag) => wanted.includes(tag));
  const isCopied = (tag: string): boolean => removeSpace(tags.get(tag.toLowerCase()) ?? '') === removeSpace(name);
  return name !== '' && describing.length === DESCRIBING.length && describing.every(isCopied) ? describing : [];
}

function toFault(
  page: PageFacts,
  fault: Fault['fault'],
  layer: string,
  tags: readonly string[],
  what: string,
  { seen }: PageContext,
): Fault {
  const shown = tags.map((name) => `${name}=${page.meta[name] ?? '（未设置）'}`).join('；');
  return {
    fault,
    // The template is the subject: all pages of one layer that lack the same tags are one problem.
    subject: `${new URL(page.url).host.replace(/^www\./, '')}/${layer}`,
    slot: tags.join(','),
    message: `${layer}${what}`,
    url: page.url,
    confidence: 'certain',
    pageTitle: page.title,
    publishedDate: page.published,
    proof: [
      fault === 'missing-page-tag'
        ? {
            kind: 'absence',
            wanted: tags.join('、'),
            looked: [{ place: '网页head中的meta标签', url: page.url }],
            seenAt: seen.seenAt,
            bytesHash: seen.bytesHash,
          }
        : { kind: 'quote', quote: shown, place: '网页head中的meta标签', ...seen },
    ],
  };
}
