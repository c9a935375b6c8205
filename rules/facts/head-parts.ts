import { collapseSpace } from '../text/normalise.ts';

/** What the place of the page itself is called where its title is not written: 正文, 信息浏览, 查看文章, 新闻详细页. */
export const LEAF =
  /^(?:(?:查看|浏览|阅读|显示)?(?:文章|信息|新闻|公告|政策|资讯|文件|内容|页面|文档|信件|来信|留言|问题|事项|办件|公示|征集)?(?:正文|内容|详情|详细|全文|浏览|查看|阅读|列表|显示)(?:页|内容|信息|页面)?|(?:查看|浏览|阅读)(?:文章|信息|新闻|公告|政策|资讯|文件|内容|页面|文档))$/;
/** What ends the name of a site. */
export const SITE_WORDS =
  /(人民政府|政府(门户)?网站?|政务(服务|公开)?网|门户网站?|委员会|管委会|信息网|[局委办]|首页)$/;
/** 中国·云溪, a site's name as portals of the first years have it. */
const NATION_LED = /^中国\s?[·•‧・]\s?[\u4e00-\u9fa5]{2,6}$/;
/** Names that only a whole site has: where `<title>` starts with one it goes from the site down to the page. */
const WHOLE_SITE = /(人民政府|门户网站|政府网站|[\u4e00-\u9fa5]{3}网)$/;
const SEPARATOR = /(?:(?<!\s)\s+)?(?:(?<=\s)·(?=\s)|[_|｜—–>»]+|[:=*~]{2,}|-{1,2}(?=\D|$)|\s-\s)\s*/;
/** What editors and templates write into `<title>` for want of a title. */
const NO_TITLE = /^(?:无标题(?:文档|页面?)?|untitled.*|new page.*|document|index|title)$/i;

/** The parts of `<title>`: page title, column, site, in the order written; a site's name set off by a space is a part. */
export function headParts(head: string): string[] {
  return head
    .split(SEPARATOR)
    .map(collapseSpace)
    .flatMap(splitOffSite)
    .filter((part) => part !== '' && !LEAF.test(part) && !NO_TITLE.test(part) && !NATION_LED.test(part));
}

function splitOffSite(part: string): string[] {
  const words = part.split(' ');
  if (words.length === 1) return words;
  if (WHOLE_SITE.test(words.at(-1) ?? '')) return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
  return WHOLE_SITE.test(words[0] ?? '') ? [words[0] ?? '', words.slice(1).join(' ')] : [part];
}

/**
 * The part of `<title>` that names this page and not the site; null where it names only the site. Parts go from the page
 * up to the site, or down from the site to the page.
 */
export function ownPart(head: string): string | null {
  const parts = headParts(head);
  const [first = ''] = parts;
  if (WHOLE_SITE.test(first) && !WHOLE_SITE.test(parts.at(-1) ?? ''))
    return (
      parts.findLast((part) => !SITE_WORDS.test(part)) ?? (parts.at(-1) === '首页' ? first : (parts.at(-1) ?? first))
    );
  // 县水利局_通知公告_关于停水的公告 goes down from the unit's own site.
  const last = parts.at(-1) ?? '';
  if (parts.length >= 3 && SITE_WORDS.test(first) && !SITE_WORDS.test(last)) return last;
  return parts.find((part) => !SITE_WORDS.test(part)) ?? (parts.length > 1 ? first : null);
}
