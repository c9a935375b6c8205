import { clip, collapseSpace, removeSpace, toHalfWidth } from '../text/normalise.ts';
import type { FooterFacts, FooterName } from './page-facts.ts';
import { metaValue } from './metas.ts';
import type { Outline } from './outline.ts';

const SITE_CODE = /(?:网站)?标识码\s*(?:[:：]\s*)?(\d{10}|bm\d{8})(?!\d)/i;
const ICP =
  /[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔贵滇云藏陕秦甘陇青宁新]\s?ICP\s?[备證证]\s?(?:案)?\s?(?:字)?第?\s?\d{5,10}\s?号?(?:\s?-\s?\d{1,3})?/i;
const POLICE = /公网安备\s*(?::\s*)?(\d[\d\s]{12,20}\d)\s*号?/;
const HOST = /(?<!协办|承办|技术)主\s*办(?:单位|机关|方)?\s*(?:[:：]\s*)?([\u4e00-\u9fa5（）()·、]{4,40})/;
/** 云溪县人民政府办公室主办: the word stands behind the name as well. */
const HOSTED_BY = /([\u4e00-\u9fa5]{2,24}(?:政府|办公室|委员会|局|中心|县委|部))\s?主\s*办(?!单位|机关|方|\s?[:：])/;
const HOST_END = /(?:承办|协办|技术|地址|电话|联系|网站|版权|维护|运行|邮编|建设|管理).*$/;
const HOST_TAIL = /(?<=.{6})(?:承办|协办|技术|地址|电话|联系|网站|版权|维护|运行|邮编|建设|管理).*$/;
const ERROR_REPORT =
  /zfwzgl\.www\.gov\.cn|pucha\.kaipuyun\.cn|\/exposure\/|\/errorInfo\/|_jiucuo_|我为政府网站找错|网站纠错|政府网站找错/i;
/** What the words of a picture say where the site's identity is one. */
const IDENTITY = /标识码|ICP\s?备|公网安备|主办(?:单位)?\s?[:：]/i;
const CONAC = /(dcs|bszs)\.conac\.cn|_ideConac|conac\.cn\/sitename/i;
const IPV6_CLAIM = /(本网站|已|全面|网站)?支持\s?IPv6|IPv6\s?(支持|已支持|网络)/i;
/** The code in the address of the 找错 page; other addresses have codes of other websites. */
const REPORTED_CODE =
  /(?:zfwzgl\.www\.gov\.cn|kaipuyun\.cn|\/exposure\/|\/errorInfo\/)[^\s"'<>]{0,200}?site_?code=(\d{10}|bm\d{8})(?!\d)/gi;
const CODE_IN_ADDRESS = /site_?code=(?:\d|bm)/i;

const STATED_CODE = /(?:site_?code|siteIDCode)["']?\s*[=:]\s*["']?(\d{10}|bm\d{8})(?!\d)/gi;

const CONAC_WORD = [/conac/i];
const ERROR_REPORT_WAYS = waysOf(ERROR_REPORT);

/** Signs of markup that most footers and the scripts behind them take. */
const FOOTER_LENGTH = 8192;

/**
 * What the site says of itself: footer text, scripts and page tags. Digits may be split by tags, so the text is read
 * without them; CONAC and error-report marks are often written by script, so scripts and addresses count too.
 */
export function readFooter(outline: Outline, metas: ReadonlyMap<string, string>, html: string): FooterFacts {
  const text = footerText(outline);
  const siteCodes: FooterFacts['siteCodes'] = [];
  const inText = SITE_CODE.exec(text)?.[1] ?? null;
  if (inText !== null) siteCodes.push({ code: inText, from: 'text' });
  const inMeta = metaValue(metas, 'siteidcode');
  if (inMeta !== null && inMeta !== '') siteCodes.push({ code: inMeta, from: 'meta' });
  for (const widget of outline.widgets) {
    const code = widget['sitecode'];
    if (code !== undefined && code !== '') siteCodes.push({ code, from: 'error-report' });
  }
  const add = (from: string, found: Iterable<RegExpMatchArray>): void => {
    for (const [, code = ''] of found) if (!siteCodes.some((one) => one.code === code)) siteCodes.push({ code, from });
  };
  const isReported = standsIn(html, ERROR_REPORT_WAYS);
  // The expression goes through the whole page; hardly any states a code in an address.
  add('error-report', isReported && CODE_IN_ADDRESS.test(html) ? html.matchAll(REPORTED_CODE) : []);
  for (const script of outline.scripts) add('script', script.matchAll(STATED_CODE));
  const police = POLICE.exec(text)?.[1]?.replace(/\s/g, '') ?? policeFromLink(outline);
  const icp = removeSpace(ICP.exec(text)?.[0] ?? '') || null;
  const host = readHost(text);
  const isStated = inText !== null || icp !== null || police !== null || host !== null;
  return {
    siteIdCode: inText,
    icp,
    police,
    conac: standsIn(html, CONAC_WORD) && CONAC.test(html),
    host,
    errorReport: isReported,
    ipv6Claim: IPV6_CLAIM.test(text),
    siteCodes,
    ...(!isStated && mayBeWritten(outline) ? { isUnread: true as const } : {}),
  };
}

/** Fewer signs in what the page marks as its foot are none. */
const SHORTEST_FOOT = 20;

/** The page marks no foot of its own, and a script loads where one would stand. */
function mayBeWritten({ blocks, lastSource }: Outline): boolean {
  const foot = blocks.filter(({ area }) => area === 'footer').reduce((sum, { text }) => sum + text.length, 0);
  return lastSource > 0 && lastSource >= (blocks.at(-1)?.order ?? 0) && foot < SHORTEST_FOOT;
}

/** Where each fact of the footer stands: in its text, the address of a link, a script, a page tag. */
export function placeFooter(
  outline: Outline,
  metas: ReadonlyMap<string, string>,
  html: string,
): NonNullable<FooterFacts['places']> {
  const text = footerText(outline);
  const places: NonNullable<FooterFacts['places']> = {};
  const quote = (from: string, found: string | undefined): { from: string; quote: string } | undefined =>
    found === undefined ? undefined : { from, quote: clip(collapseSpace(found), 120) };
  const put = (name: FooterName, ...found: ({ from: string; quote: string } | undefined)[]): void => {
    const first = found.find((one) => one !== undefined);
    if (first !== undefined) places[name] = first;
  };
  const widget = outline.widgets.find((one) => one['sitecode'] !== undefined)?.['sitecode'];
  put(
    'siteIdCode',
    quote('text', SITE_CODE.exec(text)?.[0]),
    quote('meta', metas.get('siteidcode')),
    quote('script', widget === undefined ? undefined : `sitecode=${widget}`),
  );
  put('icp', quote('text', ICP.exec(text)?.[0]));
  const policeLink = outline.links.find((link) => /recordcode=\d{14}/i.test(link.href))?.href;
  put('police', quote('text', POLICE.exec(text)?.[0]), quote('link', policeLink));
  put('conac', quote('script', CONAC.exec(html)?.[0]));
  put('host', readHost(text) === null ? undefined : quote('text', hostQuote(text)));
  put('errorReport', quote('script', ERROR_REPORT.exec(html)?.[0]));
  put('ipv6Claim', quote('text', IPV6_CLAIM.exec(text)?.[0]));
  return places;
}

/** Footer blocks where the page marks them, and the last blocks of any page: some sites mark nothing, some say it in pictures. */
function footerText(outline: Outline): string {
  const { blocks } = outline;
  const tail = blocks.length - 25;
  const parts = blocks.filter((block, index) => block.area === 'footer' || index >= tail || SITE_CODE.test(block.text));
  const inPictures = outline.media.filter(({ alt }) => IDENTITY.test(alt)).map(({ alt }) => alt);
  return collapseSpace(toHalfWidth([...parts.map((block) => block.text), ...inPictures].join(' ')));
}

/** Marks stand in the footer, nearly always: looking there first spares most pages a look at the rest. */
function standsIn(html: string, marks: readonly RegExp[]): boolean {
  const foot = html.slice(-FOOTER_LENGTH);
  return (
    marks.some((mark) => mark.test(foot)) || (html.length > FOOTER_LENGTH && marks.some((mark) => mark.test(html)))
  );
}

/** Each way of a pattern by itself: looked for one after the other they are found in a fourth of the time. */
function waysOf({ source, flags }: RegExp): RegExp[] {
  return source.split('|').map((way) => new RegExp(way, flags));
}

function policeFromLink(outline: Outline): string | null {
  for (const link of outline.links) {
    const code = /recordcode=(\d{14})/i.exec(link.href)?.[1];
    if (code !== undefined) return code;
  }
  return null;
}

function hostQuote(text: string): string | undefined {
  const host = HOST.exec(text);
  return (host?.[1] ?? '').replace(HOST_END, '').length >= 4
    ? host?.[0].replace(HOST_TAIL, '')
    : HOSTED_BY.exec(text)?.[0];
}

function readHost(text: string): string | null {
  const host = HOST.exec(text)?.[1]?.replace(HOST_END, '') ?? '';
  return host.length >= 4 ? host : (HOSTED_BY.exec(text)?.[1] ?? null);
}
