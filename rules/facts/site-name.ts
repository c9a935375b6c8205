import { collapseSpace } from '../text/normalise.ts';
import { choose, type Candidate, type Choice } from './choice.ts';
import { metaValue } from './metas.ts';
import type { Outline } from './outline.ts';
import { headParts, SITE_WORDS } from './head-parts.ts';

/** What systems call a site that nobody named. */
const UNNAMED =
  /^(?:(?:公司|企业|单位|我的|测试|演示|示例|新建|默认|网站)?(?:网站|站点|首页|主页|网页|平台|标题|名称)|home|index|welcome.*|untitled.*|无标题.*|.*(?:网站管理系统|cms.*))$/i;
const GOVERNMENT = /政府|政务|管委会|管理委员会/;
const OWNER =
  /版权所有\s?[:：©]?\s?(?:Copyright\s?©?\s?)?([\u4e00-\u9fa5]{4,24}?)(?:办公室|版权|主办|承办|未经|All|$|\s|[|,，。·])/i;
/** The logo stands among the first pictures. */
const FIRST_PICTURES = 12;

/**
 * The home page is called what the site is called: page tag, the part of `<title>` that reads like a site, the words of
 * the logo, the owner in the footer, and only then whatever `<title>` says. A name that a system gave (公司网站) is last.
 */
export function readSiteName(outline: Outline, metas: ReadonlyMap<string, string>): Choice {
  const candidates: Candidate[] = [];
  const add = (from: string, value: string | null | undefined, quote?: string): void => {
    const name = collapseSpace(value ?? '');
    if (name !== '') candidates.push({ value: name, from, quote: quote ?? name });
  };
  add('meta', metaValue(metas, 'sitename'));
  const head = collapseSpace(outline.head);
  const parts = headParts(head);
  add(
    'head',
    parts.find((part) => SITE_WORDS.test(part) && !UNNAMED.test(part)) ?? parts.find((part) => GOVERNMENT.test(part)),
    head,
  );
  for (const { alt } of outline.media.slice(0, FIRST_PICTURES)) {
    if (SITE_WORDS.test(alt.trim()) && GOVERNMENT.test(alt)) add('logo', alt);
  }
  for (const { text } of outline.blocks.slice(-25)) {
    const owner = OWNER.exec(text)?.[1];
    if (owner !== undefined && GOVERNMENT.test(owner)) add('footer', owner, text);
  }
  add('head', head);
  const named = candidates.filter(({ value }) => !UNNAMED.test(value));
  return choose([...named, ...candidates.filter(({ value }) => UNNAMED.test(value))], (lost) =>
    UNNAMED.test(lost.value) ? '系统默认名称，不是站名' : '页面标签、网页标题、站标、页脚依次优先',
  );
}
