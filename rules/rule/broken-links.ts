import * as z from 'zod';
import type { LinksProbe } from '../result/probes.ts';
import type { BrokenLink } from '../site/link-sources.ts';
import { clip } from '../text/normalise.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Pages of an archive may lead nowhere (工具默认值). */
  excludeArchives: z.boolean().default(true),
});

type Params = z.infer<typeof params>;

const ARCHIVE = /归档|存档|历史(信息|栏目|网站|数据)|往期|旧版/;

/**
 * Addresses that answer "not found" (asked twice) and the pages that link to them; files apart from pages. The address is the
 * subject: a wrong link in a template is one finding in many places. Refusals and timeouts are no answer. Addresses of
 * other portals are opened only where the user asks for it, and then a few of them.
 */
export const brokenLinks = defineSiteRule<Params>({
  id: 'broken-links',
  scope: 'site',
  title: '错链和失效附件',
  needs: ['links'],
  faults: ['dead-link', 'dead-attachment'],
  params,
  judge(site, { excludeArchives }): Verdict {
    const isArchived = ({ sources }: BrokenLink): boolean =>
      sources.every(({ breadcrumb }) => breadcrumb.some((step) => ARCHIVE.test(step)));
    const broken = site.broken.filter((link) => link.sources.length > 0 && !(excludeArchives && isArchived(link)));
    return { checked: site.crawl.pages, faults: broken.flatMap(toFault), unchecked: unopened(site.probes.links) };
  },
});

function unopened(probe: LinksProbe | undefined): Unchecked[] {
  if (probe === undefined) return [{ cause: 'not-tested', what: '站外链接' }];
  const left = probe.links.filter(({ state }) => state === 'unchecked');
  return left.length === 0 ? [] : [{ cause: left[0]?.cause ?? 'missing-fact', what: `${left.length}个站外链接` }];
}

function toFault({ key, url, isFile, places, sources }: BrokenLink): Fault[] {
  const [first] = sources;
  if (first === undefined) return [];
  const text = first.text === '' ? '（图片）' : clip(first.text, 30);
  const page = clip(first.title ?? first.url, 40);
  return [
    {
      fault: isFile ? 'dead-attachment' : 'dead-link',
      subject: key,
      slot: '',
      message: isFile
        ? `《${page}》的附件“${text}”打不开（文件不存在），共${places}处`
        : `“${page}”中“${text}”链接打不开（页面不存在），共${places}处`,
      url: first.url,
      confidence: 'certain',
      pageTitle: first.title,
      count: places,
      proof: sources.map((source) => ({
        kind: 'quote',
        quote: `${source.text === '' ? '（图片）' : source.text} → ${url}`,
        place: isFile ? '附件' : '链接',
        ...source.seen,
      })),
    },
  ];
}
