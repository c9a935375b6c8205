import type { Check, Printed } from './check.ts';
import { marksAgree, previousAgrees, problemsAgree, rankingsAgree, ratesAgree } from './figures.ts';
import { publicIsLess } from './public.ts';
import { datesHold, namesAgree, nothingPersonal, reviewHolds, unitsHold } from './release.ts';
import { namedAgree } from './text.ts';

/** What must hold before a packet is sent, numbered as the conventions number it. */
const CHECKS: readonly (readonly [number: number, words: string, check: Check])[] = [
  [1, '问题数一致', problemsAgree],
  [2, '扣分与得分一致', marksAgree],
  [3, '排名与合计数字一致', rankingsAgree],
  [4, '正文所列单位与附件3一致', namedAgree],
  [5, '上期数字与上期印发的一致', previousAgrees],
  [6, '整改率有分子分母', ratesAgree],
  [7, '日期合理', datesHold],
  [8, '单位不重不漏', unitsHold],
  [9, '均经人工复核', reviewHolds],
  [10, '没有个人号码', nothingPersonal],
  [11, '附件名称一致', namesAgree],
  [12, '公开发布版只减不增', publicIsLess],
];

export interface Checked {
  number: number;
  words: string;
  /** Empty where it holds. */
  problems: string[];
}

export function checkPacket(printed: Printed): Checked[] {
  return CHECKS.map(([number, words, check]) => ({ number, words, problems: check(printed) }));
}
