import { removeSpace, toHalfWidth } from '../text/normalise.ts';
import type { Take } from '../evaluate/checklist.ts';

const TAIL = /[（([【]\s*(?:(?:满分|共|计)\s*)?(\d{1,3}(?:\.\d{1,2})?)\s*(?:分\s*)?[)）\]】]\s*(?:[；;。，,]\s*)?$/;

/** A number of marks that stands alone in a cell: 4, 4分, 4%, （4）. Null for anything else. */
export function readMarks(text: string): number | null {
  const bare = removeSpace(toHalfWidth(text));
  const match = /^[([【]?(?:满分|共|计)?(\d{1,3}(?:\.\d{1,2})?)(?:分|%)?[)\]】]?$/.exec(bare);
  return match === null ? null : Number(match[1]);
}

/** Behind a text without brackets: 内容全面规范5分. Not what is taken off, added, or given for each. */
const BARE_TAIL =
  /(?<=[\u4e00-\u9fff”）)])(?<!扣|加|减|得|计|记|每|第|至|到)(\d{1,3}(?:\.\d{1,2})?)\s*分\s*(?:[；;。，,]\s*)?$/;
const GIVES = /(?<!每[^，,。；;]{0,14})(?:得|计)\s*(\d{1,3}(?:\.\d{1,2})?)\s*分/;

/** Marks that a text ends with, （2分） or 【2分】, and the text without them; where they stand within it (有得10分), it stays. */
export function takeMarks(text: string): { text: string; marks: number | null } {
  const match = TAIL.exec(text);
  if (match === null || !/分/.test(match[0])) {
    const within = BARE_TAIL.exec(text) ?? GIVES.exec(text);
    return { text, marks: within === null ? null : Number(within[1]) };
  }
  const end = /[；;。]\s*$/.exec(match[0])?.[0].trim() ?? '';
  return { text: text.slice(0, match.index).trimEnd() + end, marks: Number(match[1]) };
}

/** True for a text with marks for several parts of it: they are none of the whole. */
export function hasManyMarks(text: string): boolean {
  return (
    (text.match(/\d\s*分\s*[)）\]】]/g)?.length ?? 0) + (text.match(/[得计]\s*\d+(?:\.\d+)?\s*分/g)?.length ?? 0) > 1
  );
}

/** True for a part of a sentence that only says what is taken or given: 未公开的扣2分. */
export function isScoring(segment: string): boolean {
  return /(?:扣|加|减|得|计|记)\s*\d{1,3}(?:\.\d{1,2})?\s*分|不得分|不计分|扣完为止/.test(segment);
}

const EACH =
  /每(?:发现|少|缺|有|出现|漏|超|逾期|迟|差|项|处|条|次|个|件|篇|例|起|期|天|一|1|[^，。；;]{0,12})[^，。；;]{0,14}?扣(?:除)?\s*(\d+(?:\.\d+)?)\s*分/;

/** How marks are taken, where a column for scoring says it in so many words; null where it does not. */
export function readTake(scoring: string): Take | null {
  const bare = removeSpace(toHalfWidth(scoring));
  const each = EACH.exec(bare);
  if (each !== null && Number(each[1]) > 0) return { by: 'each', marks: Number(each[1]) };
  if (/按.{0,8}(?:比例|得分率|完成率|覆盖率)/.test(bare)) return { by: 'share' };
  if (/不得分|不计分|计0分|得0分|一票否决/.test(bare)) return { by: 'any' };
  return null;
}
