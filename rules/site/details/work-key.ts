import { titleKey } from '../../text/normalise.ts';

const IN_BRACKETS = /[（(〔【][^）)〕】]{0,300}[）)〕】]/g;
const FRAME =
  /关于|印发|转发|公开|向社会|面向社会|再次|第[一二三]次|征求|征集|征询|听取|公众|社会各界|社会公众|意见和建议|意见建议|意见|建议|采纳|反馈|结果|情况|汇总|起草|制定|编制|修订|说明|政策|文字|图文|一图读懂|一图看懂|图解|解读|送审稿|草案|全文|(的)?(公告|通知|通告|函|公示|启事|公布|稿)|的$/g;
const SHORTEST = 5;

/**
 * What a call, its feedback, the document and its interpretation have in common: the work named in 《》, else the title
 * without the words that frame it. '' where too little is left to tell works apart.
 */
export function workKey(title: string): string {
  const work = /《(.{1,300})》/.exec(title)?.[1] ?? title;
  const bare = titleKey(work.replaceAll(IN_BRACKETS, ''));
  const core = bare.replaceAll(FRAME, '');
  return core.length >= SHORTEST ? core : '';
}

/** Whether two texts name one work; the longer one may add the county or the issuer. */
export function isSameWork(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a === b || a.includes(b) || b.includes(a));
}
