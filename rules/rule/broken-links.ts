import * as z from 'zod';
import type { LinksProbe } from '../result/probes.ts';
import type { BrokenLink } from '../site/link-sources.ts';
import { groupBy } from '../group-by.ts';
import { clip, removeSpace } from '../text/normalise.ts';
import { pageKey } from '../url.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Pages of an archive may lead nowhere (工具默认值). */
  excludeArchives: z.boolean().default(true),
});

type Params = z.infer<typeof params>;

const ARCHIVE = /归档|存档|历史(信息|栏目|网站|数据)|往期|旧版/;

/**
 * Addresses that answer "not found" (asked twice) and the pages that link to them; files apart from pages. The address is the
 * subject: a wrong link in a template is one finding in many places, and so is the pager of a list. Refusals and timeouts are no answer. Addresses of
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
    const lists = groupBy(broken.filter(isTurning), ({ sources }) => pageKey(sources[0]?.url ?? '') ?? '');
    const turning = [...lists.values()].filter((links) => links.length > 1);
    const single = broken.filter((link) => !turning.some((links) => links.includes(link)));
    return {
      checked: site.crawl.pages,
      faults: [...single.flatMap(toFault), ...turning.flatMap(turningFault)],
      unchecked: unopened(site.probes.links),
    };
  },
});

const PAGE_TURN = /^(\d{1,4}|[上下前后首尾末]一?页|第\d+页|[<>«»‹›]+)$/;

/** A number or 下一页, and nothing else wherever it stands. */
function isTurning({ isFile, sources }: BrokenLink): boolean {
  return !isFile && sources.length > 0 && sources.every(({ text }) => PAGE_TURN.test(removeSpace(text)));
}

/** The further pages of one list that are gone: one wrong pager, however many numbers it shows. */
function turningFault(links: readonly BrokenLink[]): Fault[] {
  const [first] = links;
  const [fault] = first === undefined ? [] : toFault(first);
  const source = first?.sources[0];
  if (fault === undefined || source === undefined) return [];
  const texts = links.map(({ sources }) => sources[0]?.text ?? '').join('、');
  return [
    {
      ...fault,
      subject: pageKey(source.url) ?? source.url,
      slot: '翻页',
      message: `“${clip(source.title ?? source.url, 40)}”的翻页链接“${clip(texts, 30)}”打不开（页面不存在），共${links.length}处`,
      count: links.length,
      proof: links.flatMap((link) => toFault(link)[0]?.proof.slice(0, 1) ?? []).slice(0, MOST_PROOFS),
    },
  ];
}

const MOST_PROOFS = 5;

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
