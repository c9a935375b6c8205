import { isChannel, readExchanges } from './exchange.ts';
import { GUIDE_LABELS, MESSAGE_LABELS } from './label-dictionary.ts';
import type { Label } from './labels.ts';
import { hasField } from './labels.ts';
import type { PageKind } from './page-facts.ts';

/** What the kind is told from. */
export interface KindEvidence {
  path: string;
  isHome: boolean;
  title: string;
  breadcrumb: readonly string[];
  labels: readonly Label[];
  documentNumber: string | null;
  /** A list makes the page up. */
  isList: boolean;
  /** The page has text or a date of its own. */
  isArticle: boolean;
  /** Texts of all links. */
  linkTexts: () => ReadonlySet<string>;
  /** The page holds nothing but the head of a list. */
  isBareHead: () => boolean;
  /** Text of the main area, a line a block, a label with what follows it. */
  lines: () => readonly string[];
}

/** 国办公开办函〔2019〕61号, in the names that platforms give to the modules. */
const PLATFORM_MODULES = [
  /^(?:(?:政府|政务)?(?:信息)?公开(?:工作)?)?(?:指南|指引)$/,
  /^(?:政府|政务)?(?:信息)?公开(?:工作|规章|保障|相关)?制度(?:规定|文件|建设|体系)?$|^制度(?:规定|规范|文件|建设)$/,
  /^(?:政府信息|法定)*主动公开(?:的?(?:政府)?(?:内容|目录|信息|事项))*$|^法定公开(?:的?内容|信息)$/,
  /^(?:(?:政府|政务)?(?:信息)?公开(?:工作)?)?(?:年报|年度报告)$/,
  /^(?:政府)?(?:信息)?(?:依)?申请公开(?:政府信息|服务|平台|系统|专栏|指南)?$|^(?:政府)?信息公开申请$/,
];
const OPENNESS = /信息公开|政务公开/;
const NORMATIVE_COLUMN =
  /(规范性文件|政策文件|政府(办|办公室)?文件|文件库|行政规范|政府规章|部门文件|乡镇文件|政办发|政发|本级文件|制发文件)/;
const DOCUMENT_TITLE =
  /(通知|意见|办法|规定|决定|方案|细则|规划|通告|公告|批复|规则|条例|规程|标准|措施|通报|命令|制度|章程|计划|要点|预案|目录|清单)(（[^）]{0,200}）|\([^)]{0,200}\))?$/;
/** 现行有效规范性文件目录（截至2025年底） lists documents and is none. */
const LISTS_DOCUMENTS =
  /^(?!.*关于).*(?:文件|规章).{0,12}(?:目录|清单|汇编|一览表|台账)(?:（[^）]{0,200}）|\([^)]{0,200}\))?$/;
/** 政策文件及解读 holds the documents themselves, too. */
const INTERPRETATION_COLUMN =
  /(?<!(?:文件|政策|法规)(?:及其?|与|和|、))解读|政策(?:问答|解析|释义|图解)|图解政策|[一图]{2}读懂/;
const INTERPRETATION_TITLE = /(解读|读懂《|一图读懂|图解|政策问答|》.{0,6}解析)/;
const CONSULTATION =
  /(征求|征集|征询|听取).{0,40}(意见|建议)|(意见|民意|网上|建议|调查)征集|征集调查|公开征求|听证(公告|会)|预公开/;
const FEEDBACK = /(意见|建议|征集|征求|调查).{0,40}(反馈|采纳|结果|汇总)|(采纳|反馈)(情况|结果)|结果反馈|意见反馈/;
const GUIDE_PLACE = /办事|指南|政务服务|服务事项|便民服务|许可事项/;
const NUMBERING = /^(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．\s]|[■◆●▪•★*◎])\s{0,3}/;
const ERROR_TITLE = /^(404|403|500|502|503)\b|not found|^(页面|网页|内容|信息)(不存在|已删除|找不到|未找到)/i;
const SEARCH_PATH = /\/(search|so|jsearch|igs\/front\/search|site-search)(\b|\/|\.)/i;

/** What speaks for each kind, in words; null where nothing does. The first that fits decides, from the most particular down. */
const SIGNS: readonly (readonly [PageKind, (e: KindEvidence) => string | null])[] = [
  ['home', (e) => (e.isHome ? '站点首页地址' : null)],
  ['other', (e) => (ERROR_TITLE.test(e.title) ? '标题是出错提示' : null)],
  ['search', (e) => (SEARCH_PATH.test(e.path) ? '检索页地址' : null)],
  ['platform', platformSign],
  ['column', (e) => (e.isList && !e.isArticle ? '页面主体是列表' : null)],
  ['service-guide', guideSign],
  ['message', messageSign],
  ['column', (e) => (!e.isArticle && e.breadcrumb.length > 0 ? '栏目页，没有条目' : null)],
  ['column', (e) => (!e.isArticle && e.title !== '' && e.isBareHead() ? '列表只有表头，没有条目' : null)],
  ['other', (e) => (e.isArticle ? null : '没有正文也没有列表')],
  [
    'feedback',
    (e) => (FEEDBACK.test(e.title) || /反馈|采纳/.test(e.breadcrumb.at(-1) ?? '') ? '标题或栏目为征集结果反馈' : null),
  ],
  [
    'interpretation',
    (e) =>
      INTERPRETATION_COLUMN.test(e.breadcrumb.slice(-2).join('>')) || INTERPRETATION_TITLE.test(e.title)
        ? '标题或栏目为政策解读'
        : null,
  ],
  [
    'consultation',
    (e) => (CONSULTATION.test(e.title) || CONSULTATION.test(e.breadcrumb.at(-1) ?? '') ? '标题或栏目为意见征集' : null),
  ],
  ['normative-document', normativeSign],
  ['article', (e) => (e.isArticle ? '有正文' : null)],
];

/** Decides the kind from title, breadcrumb, labels and shape. */
export function decideKind(e: KindEvidence): { kind: PageKind; why: string } {
  for (const [kind, sign] of SIGNS) {
    const why = sign(e);
    if (why !== null) return { kind, why };
  }
  return { kind: 'other', why: '没有正文也没有列表' };
}

/** The kinds that something else on the page speaks for. */
export function otherKinds(e: KindEvidence, chosen: PageKind): { kind: PageKind; why: string }[] {
  return SIGNS.flatMap(([kind, sign]) => {
    const why = kind === chosen || kind === 'other' ? null : sign(e);
    return why === null ? [] : [{ kind, why }];
  });
}

function platformSign(e: KindEvidence): string | null {
  if (e.isArticle || !(OPENNESS.test(e.title) || OPENNESS.test(e.breadcrumb.at(-1) ?? ''))) return null;
  const texts = [...e.linkTexts()];
  const modules = PLATFORM_MODULES.flatMap((name) => texts.find((text) => name.test(text)) ?? []);
  return modules.length < 3 ? null : `有${modules.join('、')}等板块`;
}

function messageSign(e: KindEvidence): string | null {
  // One label again and again is that of a list.
  const own = new Set(e.labels.flatMap(({ label }) => (MESSAGE_LABELS.has(label) ? [label] : [])));
  if (own.size >= 2) return '有来信与答复栏目';
  if (!isChannel([...e.breadcrumb, e.title])) return null;
  return readExchanges(e.lines()).some(({ status }) => status !== null) ? '在互动栏目，有来信时间和答复情况' : null;
}

function guideSign(e: KindEvidence): string | null {
  const guide = e.labels.filter((l) => GUIDE_LABELS.has(l.label)).length;
  if (guide >= 3) return `有${guide}个办事指南要素`;
  // Headings over their texts are no labels, and are as many in ordinary texts only by their place.
  if (![...e.breadcrumb, e.title].some((step) => GUIDE_PLACE.test(step))) return null;
  const heads = new Set(e.lines().map((line) => line.replace(NUMBERING, '').split(/[\s:：]/)[0] ?? ''));
  const headed = [...heads].filter((head) => GUIDE_LABELS.has(head)).length;
  return headed >= 4 ? `有${headed}个办事指南要素` : null;
}

function normativeSign(e: KindEvidence): string | null {
  const column = e.breadcrumb.findLast((step) => NORMATIVE_COLUMN.test(step));
  const title = e.title.replace(/\s/g, '');
  const hasHead = hasField(e.labels, 'validity') || hasField(e.labels, 'documentNumber');
  if (LISTS_DOCUMENTS.test(title) && e.documentNumber === null) return null;
  const isDocument = DOCUMENT_TITLE.test(title);
  if (column !== undefined && (e.documentNumber !== null || isDocument))
    return `在“${column}”栏目，有发文字号或公文文种`;
  return e.documentNumber !== null && hasHead ? '信息栏有发文字号' : null;
}
