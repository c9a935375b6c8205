import { removeSpace } from '../text/normalise.ts';
import { findDates } from '../text/dates.ts';
import type { LeftText } from './item.ts';
import { looksLikeUnits } from './units.ts';

const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{2,14}[〔[【（(]\d{4}[〕\]】）)]第?\d+号$/;
const TITLE_WORDS =
  /(?:通知|要点|方案|清单|分解表|分工表|一览表|任务表|意见|办法|细则|标准|计划|安排|台账|函|汇总表|指标体系?)$/;

/** Why a paragraph without a number is no duty; null where it may be one. */
export function reasonToLeave(line: string, isBeforeText: boolean): LeftText['reason'] | null {
  const bare = removeSpace(line);
  if (DOCUMENT_NUMBER.test(bare)) return 'document-number';
  if (/^[（(]?此件.{2,8}(?:发布|公开)[）)]?$/.test(bare)) return 'note';
  if (/^(?:抄送|主题词)|印发$|^\d{4}年\d{1,2}月\d{1,2}日印/.test(bare) && bare.length < 120) return 'imprint';
  if (/^(?:附件?|附表|附)[:：]?(?:\d+|[一二三四五])?[:：.．、]?.{0,60}$/.test(bare) && !/。/.test(bare)) return 'title';
  if (/^(?:联系人|联系电话|电话|邮箱|传真|注|备注)[:：]/.test(bare)) return 'note';
  if (/[：:]$/.test(bare) && bare.length < 120 && (bare.startsWith('各') || looksLikeUnits(bare.slice(0, -1))))
    return 'addressee';
  if (isSignature(bare)) return 'signature';
  // Copies go to offices only, on as many lines as it takes.
  if (/[，、]/.test(bare) && looksLikeUnits(bare.replace(/[。；;]$/, ''))) return 'imprint';
  if (!/[。；;！]/.test(bare) && bare.length <= 50 && TITLE_WORDS.test(bare)) return 'title';
  // Lines of a title set over several lines.
  if (isBeforeText && !/[。；;]/.test(bare) && bare.length <= 36) return 'title';
  return null;
}

function isSignature(bare: string): boolean {
  const [date] = findDates(bare);
  const rest = date === undefined ? bare : bare.slice(0, date.index) + bare.slice(date.index + date.length);
  if (date !== undefined && (rest === '' || (rest.length < 30 && looksLikeUnits(rest)))) return true;
  return bare.length <= 24 && looksLikeUnits(bare) && !/[，、]/.test(bare);
}
