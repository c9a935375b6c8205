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
  linkTexts: ReadonlySet<string>;
}

const PLATFORM_MODULES = [
  '政府信息公开指南',
  '政府信息公开制度',
  '法定主动公开内容',
  '政府信息公开年报',
  '政府信息公开年度报告',
  '依申请公开',
];
const NORMATIVE_COLUMN =
  /(规范性文件|政策文件|政府(办|办公室)?文件|文件库|行政规范|政府规章|部门文件|乡镇文件|政办发|政发|本级文件|制发文件)/;
const DOCUMENT_TITLE =
  /(通知|意见|办法|规定|决定|方案|细则|规划|通告|公告|批复|规则|条例|规程|标准|措施|通报|命令|制度|章程|计划|要点|预案|目录|清单)(（[^）]*）|\([^)]*\))?$/;
/** 政策文件及解读 holds the documents themselves, too. */
const INTERPRETATION_COLUMN = /(?<!(?:文件|政策|法规)(?:及其?|与|和|、))解读|政策问答|一图读懂/;
const INTERPRETATION_TITLE = /(解读|一图读懂|图解|政策问答)/;
const CONSULTATION = /(征求|征集|听取).{0,40}(意见|建议)|(意见|民意|网上)征集|公开征求|听证(公告|会)|预公开/;
const FEEDBACK = /(意见|建议|征集|征求|调查).{0,40}(反馈|采纳|结果|汇总)|(采纳|反馈)(情况|结果)|结果反馈|意见反馈/;
const ERROR_TITLE = /^(404|403|500|502|503)\b|not found|^(页面|网页|内容|信息)(不存在|已删除|找不到|未找到)/i;
const SEARCH_PATH = /\/(search|so|jsearch|igs\/front\/search|site-search)(\b|\/|\.)/i;

/** Decides the kind from title, breadcrumb, labels and shape; the first that fits, from the most particular down. */
export function decideKind(e: KindEvidence): { kind: PageKind; why: string } {
  if (e.isHome) return { kind: 'home', why: '站点首页地址' };
  if (ERROR_TITLE.test(e.title)) return { kind: 'other', why: '标题是出错提示' };
  if (SEARCH_PATH.test(e.path)) return { kind: 'search', why: '检索页地址' };
  const modules = PLATFORM_MODULES.filter((name) => e.linkTexts.has(name));
  const lastStep = e.breadcrumb.at(-1) ?? '';
  if (modules.length >= 3 && (/信息公开|政务公开/.test(e.title) || /信息公开|政务公开/.test(lastStep)) && !e.isArticle)
    return { kind: 'platform', why: `有${modules.join('、')}等板块` };
  if (e.isList && !e.isArticle) return { kind: 'column', why: '页面主体是列表' };
  const guide = e.labels.filter((l) => GUIDE_LABELS.has(l.label)).length;
  if (guide >= 3) return { kind: 'service-guide', why: `有${guide}个办事指南要素` };
  if (e.labels.filter((l) => MESSAGE_LABELS.has(l.label)).length >= 2)
    return { kind: 'message', why: '有来信与答复栏目' };
  if (!e.isArticle)
    return {
      kind: e.breadcrumb.length > 0 ? 'column' : 'other',
      why: e.breadcrumb.length > 0 ? '栏目页，没有条目' : '没有正文也没有列表',
    };
  const where = e.breadcrumb.slice(-2).join('>');
  if (FEEDBACK.test(e.title) || /反馈|采纳/.test(lastStep))
    return { kind: 'feedback', why: '标题或栏目为征集结果反馈' };
  if (INTERPRETATION_COLUMN.test(where) || INTERPRETATION_TITLE.test(e.title))
    return { kind: 'interpretation', why: '标题或栏目为政策解读' };
  if (CONSULTATION.test(e.title) || CONSULTATION.test(lastStep))
    return { kind: 'consultation', why: '标题或栏目为意见征集' };
  return normativeKind(e) ?? { kind: 'article', why: '有正文' };
}

function normativeKind(e: KindEvidence): { kind: PageKind; why: string } | null {
  const column = e.breadcrumb.findLast((step) => NORMATIVE_COLUMN.test(step));
  const isDocument = DOCUMENT_TITLE.test(e.title.replace(/\s/g, ''));
  if (column !== undefined && (e.documentNumber !== null || isDocument))
    return { kind: 'normative-document', why: `在“${column}”栏目，有发文字号或公文文种` };
  if (e.documentNumber !== null && (hasField(e.labels, 'validity') || hasField(e.labels, 'documentNumber'))) {
    return { kind: 'normative-document', why: '信息栏有发文字号' };
  }
  return null;
}
