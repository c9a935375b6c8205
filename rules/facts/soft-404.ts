import type { PageFacts } from './page-facts.ts';

/** By what an answer with status 200 shows that the page is not there. */
export type SoftSign = 'title' | 'text' | 'script' | 'home';

/** Something that is looked for, and ways to say that it is not there. */
const WHAT = '(?:网页|页面|信息|内容|文章|文件|栏目|频道|资源|地址|链接|事项|稿件|新闻|记录|站点)';
const GONE =
  '(?:不存在|不见了|走丢了?|丢失了?|找不到了?|未找到|没有找到|无法(?:找到|显示)|已经?(?:被)?(?:删除|移除|移动|下线|下架|撤销|撤回|失效|过期|关闭))';
const PHRASES = new RegExp(
  [
    // 您访问的页面不存在, 你要查看的信息已被删除
    `[您你](?:所|要|想|正在)*(?:访问|查看|浏览|请求|查找|打开|寻找|阅读|下载)的?${WHAT}?[^。！!，]{0,12}${GONE}`,
    `(?:该|此|本|对不起，?|抱歉，?|访问的|请求的|查看的)${WHAT}(?:可能|或许)?${GONE}`,
    `^${WHAT}(?:可能)?${GONE}(?:[，,。！!]|或|$)`,
    '(?:找不到|未找到|没有找到|无法找到)(?:[您你](?:所|要|想)*(?:访问|查看|浏览|请求|查找|打开)?的?|该|此|相关)?(?:网页|页面)',
    '(?:HTTP|错误|Error|状态码?)?[\\s:：-]{0,20}\\b404\\b[\\s:：,，-]*(?:Not\\s*Found|错误|页面|找不到|未找到|Error|File)',
    '(?:requested\\s+)?(?:URL|resource|page|document|file|object)\\b.{0,120}?(?:was|is|could|can|does|has)?\\s*(?:not\\s+(?:be\\s+)?found|cannot be found|not exist|been removed)',
    '^(?:404\\s*)?(?:File |Page )?Not Found\\.?$',
    '^(?:error\\s*)?404[.!。！]?$',
    'No input file specified',
    'Whitelabel Error Page',
  ].join('|'),
  'i',
);
const TITLE = new RegExp(
  `^(?:错误|出错|提示|error|http)?[\\s:：-]*404\\b|^(?:(?:您|你)?(?:所|要)?访问的?)?${WHAT}${GONE}|^找不到(?:该)?(?:网页|页面)|^(?:404 |page |file )?not found\\b|^(?:页面|网页)(?:出错|错误|未找到)|^404(?:错误|页)`,
  'i',
);
const ALERT = new RegExp(`alert\\s*\\(\\s*["'][^"']{0,40}(?:${GONE})[^"']{0,40}["']`);

/** A not-found page has little else to say; characters in the main area. */
const LITTLE_BESIDE_TITLE = 600;
const LITTLE = 300;
const TINY = 3000;

/**
 * Recognises a page that is served as found and says that there is none. Only pages that say little else count: a
 * notice about a page that was removed is a notice.
 * @param html the page as decoded
 * @returns the sign, null for an ordinary page
 */
export function recogniseSoft404(facts: PageFacts, html: string): SoftSign | null {
  if (facts.published !== null && facts.places.published?.from !== 'url') return null;
  if (facts.attachments.length > 0 || facts.documentNumber !== null) return null;
  let length = 0;
  const lines: string[] = [];
  for (const block of facts.blocks) {
    if (block.area !== 'main') continue;
    length += block.text.length;
    if (length > LITTLE_BESIDE_TITLE) return null;
    lines.push(block.text);
  }
  const head = /<title[^<>]*>\s*([^<]*)/i.exec(html)?.[1] ?? '';
  if (TITLE.test(head.trim()) || (facts.title !== null && TITLE.test(facts.title))) return 'title';
  if (length <= LITTLE && lines.some((line) => PHRASES.test(line))) return 'text';
  return length === 0 && html.length <= TINY && ALERT.test(html) ? 'script' : null;
}

/** An error page's own address, where sites send what they do not find. */
export function isErrorAddress(url: string): boolean {
  return /\/(?:[a-z_-]*404[a-z_-]*|error(?:page)?|not-?found|nopage|notexist)(?:\.\w+)?\/?$/i.test(
    new URL(url).pathname,
  );
}

/** An address below the first level, or of a single entry: the home page is not what stands there. */
export function isDeepAddress(url: string): boolean {
  const { pathname, search } = new URL(url);
  const steps = pathname.replace(/\/(?:index|default|main|home)\.\w+$/i, '/').split('/');
  return steps.filter((step) => step !== '').length >= 2 || /\d{4,}/.test(pathname + search);
}
