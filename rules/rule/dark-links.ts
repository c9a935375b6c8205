import * as z from 'zod';
import type { Link, PageFacts } from '../facts/page-facts.ts';
import { clip } from '../text/normalise.ts';
import { remembering } from '../text/remembering.ts';
import { definePageRule, NOT_CONCERNED, type Fault, type PageContext, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** So many hidden links to strangers make a link farm; fewer are leads. 工具默认值. */
  leastHidden: z.int().min(1).default(3),
  /** Further hosts that a county may link to, with all below them. */
  trusted: z.array(z.string()).default([]),
});

type Params = z.infer<typeof params>;

/** Hosts and their subdomains: state (.政务 and .公益 in ASCII), education, press, the usual services behind icons, statistics and maps. */
const TRUSTED =
  /(^|\.)(gov\.cn|xn--zfr164b|xn--55qw42g|edu\.cn|mil\.cn|ac\.cn|conac\.cn|12321\.cn|12377\.cn|12388\.cn|12389\.cn|12309\.cn|12348\.cn|kaipuyun\.cn|ucap\.com\.cn|xuexi\.cn|people\.com\.cn|people\.cn|xinhuanet\.com|news\.cn|cctv\.com|cntv\.cn|cnr\.cn|china\.com\.cn|chinanews\.com(\.cn)?|chinadaily\.com\.cn|gmw\.cn|ce\.cn|youth\.cn|cpc\.com\.cn|qstheory\.cn|wenming\.cn|legaldaily\.com\.cn|12306\.cn|chinapost\.com\.cn|qq\.com|weixin\.com|weibo\.(com|cn)|sina\.(com\.cn|cn|com)|baidu\.com|bdstatic\.com|bdimg\.com|so\.com|sogou\.com|toutiao\.com|douyin\.com|kuaishou\.com|amap\.com|tianditu\.(com|cn)|cnzz\.com|umeng\.com|51\.la|jiathis\.com|bshare\.cn|adobe\.com|microsoft\.com|mozilla\.org|google\.com|apple\.com|w3\.org)$/i;
/** Names of institutions: hidden under the tabs of 友情链接 as often as not. */
const INSTITUTION =
  /政府|人大|政协|纪委|监委|法院|检察|党|团委|工会|妇联|日报|晚报|晨报|新闻|电视|广播|融媒|传媒|新华|人民网|央视|大学|学院|银行|协会|学会|博物馆|图书馆|档案|气象|电网|邮政|移动|联通|电信|微博|微信|抖音|客户端|信箱|热线|信用|文明|政务|12345|一网通办|网信|公积金|公共资源/;
/** What no government page links to by intent. */
const VILE =
  /博彩|赌场|赌博网|百家乐|老虎机|电子游艺|注册送|送彩金|彩金|时时彩|六合彩|北京赛车|真人(娱乐|视讯)|棋牌|新葡京|(永利|金沙|威尼斯人|太阳城).{0,4}(娱乐|官网|集团)|澳门.{0,6}(娱乐|赌)|体育投注|外围投注|彩票.{0,4}(?:投注|平台|计划)|(?:网上|在线)(?:投注|赌)|色情|成人(视频|电影|小说|网站)|裸聊|约炮|激情(视频|电影)|传奇私服|游戏外挂|代孕|代开发票|办证刻章|迷药|性药|壮阳/;
/** What is advertised in hidden links and would be harmless in the open. */
const HAWKED =
  /贷款|网贷|套现|男科|妇科|人流|整形|整容|医院|小说|彩票|开奖|减肥|代写|论文|毕业证|学历|SEO|优化|推广|虚拟主机|租车|搬家|回收|招商加盟|批发|厂家|游戏|电影/i;

/**
 * Links that a reader does not see and that lead to strangers (47号文: 外链须可见, 禁“暗链”), and links to gambling and the
 * like, seen or not. The set of hosts is the subject: the same farm in a template is one finding in many places.
 */
export const darkLinks = definePageRule<Params>({
  id: 'dark-links',
  scope: 'page',
  title: '暗链和违规外链',
  needs: ['page'],
  faults: ['external-link-dark'],
  params,
  judge(page, { leastHidden, trusted }, context): Verdict {
    // Nearly all links of nearly all pages lead to the page's own host.
    const root = rootOf(page.url);
    const ours = [hostOf(page), ...trusted];
    const strangers = page.links.filter((link) => !link.url.startsWith(root) && isStranger(hostOf(link), ours));
    if (page.links.length === 0) return NOT_CONCERNED;
    const vile = strangers.filter(({ text }) => VILE.test(text));
    const hidden = strangers.filter((link) => link.hidden === true && link.text !== '' && !INSTITUTION.test(link.text));
    const hawked = hidden.some(({ text }) => VILE.test(text) || HAWKED.test(text));
    const verdict: Verdict = { checked: 1, faults: [], unchecked: [] };
    const hiddenHosts = new Set(hidden.map(hostOf)).size;
    if (vile.length > 0 || (hawked && hidden.length > 0) || hiddenHosts >= leastHidden) {
      const shown = [...new Set([...vile, ...hidden])];
      return { ...verdict, faults: [toFault(page, shown, vile.length > 0 || hawked, context)] };
    }
    return hidden.length === 0 ? verdict : { ...verdict, candidates: [toFault(page, hidden, false, context)] };
  },
});

/** An address up to the slash behind its host. */
function rootOf(url: string): string {
  const end = url.indexOf('/', url.indexOf('//') + 2);
  return end < 0 ? `${url}/` : url.slice(0, end + 1);
}

/** Host without www, cut out of the address. */
function hostOf({ url }: { url: string }): string {
  const from = url.indexOf('//') + 2;
  const end = url.indexOf('/', from);
  const host = url.slice(url.startsWith('www.', from) ? from + 4 : from, end < 0 ? undefined : end);
  return host.includes(':') ? host.replace(/:\d+$/, '') : host;
}

function isStranger(host: string, ours: readonly string[]): boolean {
  return !isKnown(host) && !ours.some((name) => host === name || host.endsWith(`.${name}`));
}

/** The pages of a site link to the same few hosts. */
const isKnown = remembering((host) => TRUSTED.test(host) || /^[\d.:[\]]+$|^localhost$/.test(host));

/** Links named in the proof. */
const MOST_SHOWN = 5;

function toFault(page: PageFacts, links: readonly Link[], isVile: boolean, { seen }: PageContext): Fault {
  const hosts = [...new Set(links.map(hostOf))].sort();
  const hidden = links.filter((link) => link.hidden === true).length;
  const what = hidden === 0 ? '指向违规网站的链接' : `隐藏的站外链接${isVile ? '' : '，来意不明'}`;
  return {
    fault: 'external-link-dark',
    subject: `${hostOf(page)}/${hosts.join(',')}`,
    slot: '',
    message: `“${clip(page.title ?? page.url, 40)}”页面有${links.length}个${what}，如“${clip(links[0]?.text ?? '', 20)}”`,
    url: page.url,
    confidence: isVile ? 'certain' : 'likely',
    pageTitle: page.title,
    publishedDate: page.published,
    proof: links.slice(0, MOST_SHOWN).map((link) => ({
      kind: 'quote',
      quote: `${link.text}（${hostOf(link)}）`,
      place: link.hidden === true ? '页面隐藏的链接' : '页面链接',
      ...seen,
    })),
  };
}
