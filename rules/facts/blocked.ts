import type { Cause } from '../causes.ts';
import { shortHash } from '../text/short-hash.ts';
import type { PageFacts } from './page-facts.ts';

/** One way in which firewalls and limiters turn programs away. A response shows the sign when all that is given holds. */
interface Sign {
  name: string;
  /** It asks who is there before it lets anybody in: whoever meets it, meets it at every address. */
  isChallenge?: true;
  status?: readonly number[];
  /** Against all Set-Cookie headers. */
  cookie?: RegExp;
  /** Against the decoded body. */
  body?: RegExp;
  title?: RegExp;
  /** Body no longer than this, bytes: real pages that merely carry the cookie are longer. */
  within?: number;
  /** The body has no link: a shell, not a page that is protected and was let through. */
  linkless?: true;
}

const SHELL = 2500;
const CHALLENGE_TITLE =
  /安全验证|访问验证|人机验证|滑动验证|请完成验证|请输入验证码|Just a moment|Attention Required|Security Check/i;
const REFUSAL_TITLE =
  /访问被拒绝|访问被拦截|请求被拦截|非法访问|网站防火墙|云防护|拦截提示|安全拦截|网站卫士|创宇盾|玄武盾|安全狗|云锁|Access Denied/i;
/** The words of 安全狗, 云锁, 创宇盾, 玄武盾, 网防G01, D盾, 绿盟, 华为云, 腾讯云 and 阿里云 to whom they hold off. */
const REFUSAL_WORDS =
  /(?:您|你)当?前?的(?:请求|访问)[^<。]{0,24}(?:拦截|阻断|安全威胁|造成(?:危险|威胁)|攻击行为|不合法参数|恶意行为|存在异常)|疑似黑客攻击[^<]{0,20}拦截|可疑的攻击行为，请稍后|(?:网防G01|D盾)[_ ]?(?:拦截)?提示|已被(?:网站管理员|系统)设置(?:为)?拦截|(?:waf-static\.tencent|error\.websaas|404\.safedog)\.\w+|sd\/punish\/waf_block|本站开启了验证码保护/;
/** A refusal is a short page; one that goes on is a page about refusals. */
const REFUSAL = 20_000;

/** The list, from sites of 2026 (domain.md §8.4); a new sign is one more line. */
const SIGNS: readonly Sign[] = [
  { name: '瑞数', isChallenge: true, status: [412] },
  { name: '瑞数', isChallenge: true, status: [202], body: /<script/i, linkless: true },
  { name: '瑞数', isChallenge: true, body: /\$_ts\s*=|\$_ts\b.{0,40}window|FSSBBIl1UgzbN7N/s, linkless: true },
  { name: '瑞数', isChallenge: true, cookie: /FSSBBIl1UgzbN7N\d*[ST]=/, body: /<script/i, linkless: true },
  { name: '加速乐', isChallenge: true, status: [521] },
  { name: '加速乐', isChallenge: true, body: /__jsl_clearance/, linkless: true },
  { name: '加速乐', isChallenge: true, cookie: /__jsl_clearance/, within: SHELL, body: /<script/i, linkless: true },
  { name: 'WAF 468', isChallenge: true, status: [468] },
  { name: 'C3VK', isChallenge: true, cookie: /\bC3VK=/, within: SHELL, linkless: true },
  { name: 'C3VK', isChallenge: true, body: /\bC3VK=/, within: SHELL, linkless: true },
  { name: '阿里云 WAF', isChallenge: true, body: /acw_sc__v2/, linkless: true },
  { name: '云锁', isChallenge: true, body: /YunSuoAutoJump|security_session_(?:mid_)?verify/, linkless: true },
  {
    name: '云锁',
    isChallenge: true,
    cookie: /security_session_(?:mid_)?verify|yunsuo_session_verify/,
    within: SHELL,
    body: /<script/i,
    linkless: true,
  },
  { name: '网站卫士', isChallenge: true, body: /wzwschallenge|WZWS_CONFIRM/i, linkless: true },
  {
    name: 'cookie 壳页',
    isChallenge: true,
    body: /^(?=[^]*location)[^]*document\.cookie\s*=/,
    within: SHELL,
    linkless: true,
  },
  { name: '验证页', isChallenge: true, title: CHALLENGE_TITLE },
  { name: '拒绝页', title: REFUSAL_TITLE },
  { name: '拒绝页', body: REFUSAL_WORDS, within: REFUSAL },
  { name: '拒绝页', status: [403, 405, 418, 422], title: /拦截|防火墙|WAF|验证|拒绝|forbidden by/i },
  {
    name: '拒绝页',
    status: [403, 405, 418, 422],
    body: /waf|yunsuo|safedog|captcha|cloudflare|chaitin|yundun|anquanbao|360wzws/i,
  },
  { name: '登录页', status: [401] },
  { name: '限流', status: [418, 429] },
];

/** What a sign is looked for in. */
export interface Suspect {
  status: number;
  /** Set-Cookie headers, joined by line ends. */
  cookies: string;
  /** Length of the body in bytes. */
  size: number;
  /** Body decoded; asked for only where a sign needs it. */
  text: () => string;
}

/** How a response turns its reader away. */
export interface Blocked {
  /** The firewall or the kind of page. */
  sign: string;
  /** It asks who is there, as against refusing this one address. */
  isChallenge: boolean;
}

/** Who turns a reader away does so in few words; patterns over more of them would take their time. */
const MOST_LOOKED_AT = 100_000;

/**
 * Recognises a challenge, a login wall or a refusal aimed at robots. Whoever meets one stops: it is not ours to get around.
 * @returns null for an ordinary response
 */
export function recogniseBlocked({ status, cookies, size, text }: Suspect): Blocked | null {
  const isOk = status >= 200 && status < 300;
  // Long ordinary pages need no look at their text; this keeps the recogniser out of the crawl's running time.
  if (isOk && status !== 202 && size > 50_000) return null;
  const page = isOk || status >= 400 ? text().slice(0, MOST_LOOKED_AT) : '';
  const linkless = !/<a\s[^>]{0,300}href/i.test(page);
  const title = /<title[^>]{0,300}>([^<]{0,300})/i.exec(page)?.[1] ?? '';
  const shows = (sign: Sign) =>
    (sign.status === undefined || sign.status.includes(status)) &&
    (sign.cookie === undefined || sign.cookie.test(cookies)) &&
    (sign.within === undefined || size <= sign.within) &&
    (sign.linkless === undefined || linkless) &&
    (sign.title === undefined || sign.title.test(title)) &&
    (sign.body === undefined || sign.body.test(page));
  const sign = SIGNS.find(shows);
  return sign === undefined ? null : { sign: sign.name, isChallenge: sign.isChallenge === true };
}

/** Statuses with which sites, firewalls and limiters turn a reader away, whatever the page says (domain.md §8.4). */
const TURNED_AWAY: ReadonlySet<number> = new Set([401, 403, 405, 412, 418, 422, 429, 468, 521]);

/** Why a status is no success; null where it is one. Who is turned away knows nothing of the page. */
export function causeOfStatus(status: number): Cause | null {
  if (status >= 200 && status < 300) return null;
  if (TURNED_AWAY.has(status)) return 'blocked';
  if (status === 404 || status === 410) return 'not-found';
  return status >= 500 ? 'server-error' : 'http-error';
}

/** Characters of text up to which a tiny page says nothing. */
const NOTHING_SAID = 20;
/** Where a program of the page's own would write: an application to be rendered, not a challenge. */
const MOUNT = /<(?:div|main|section|body)\b[^>]{0,300}\bid\s*=\s*["']?[\w-]*(?:app|root|main|container)\b/i;

/**
 * Fingerprint of a tiny page that says nothing, leads nowhere and only runs a script, as the front of a firewall does;
 * null for any other page. What differs from address to address (strings, numbers) does not count, so several
 * addresses that answer with one fingerprint are being held off.
 */
export function shellPrint(facts: PageFacts, html: string): string | null {
  if (html.length > SHELL || !/<script\b/i.test(html)) return null;
  if (facts.links.length > 0 || facts.forward !== null || facts.scripted === 'frame') return null;
  if (facts.attachments.length > 0 || facts.feeds.length > 0 || MOUNT.test(html)) return null;
  const said = facts.blocks.reduce((sum, block) => sum + block.text.length, facts.title?.length ?? 0);
  if (said > NOTHING_SAID) return null;
  return shortHash(html.replace(/"[^"]*"|'[^']*'/g, '""').replace(/[0-9a-f]{6,}|\d+/gi, '0'));
}
