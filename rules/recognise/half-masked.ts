import { toHalfWidth } from '../text/normalise.ts';
import { isFree } from './citizen-number.ts';
import { clueAt, personAt } from './context.ts';
import { isBirthday } from './dates.ts';
import { secretNumber } from './mask.ts';
import type { Group } from './scan.ts';
import type { Candidate, Recogniser } from './types.ts';

/** Fewest visible digits that leave a citizen number as good as open (domain.md §6.2). */
const TOO_MANY = 14;

/**
 * A citizen number masked too little: a digit of the birthday (places 7 to 14) shows, and 14 or more digits altogether.
 * Such a number is joined back from any other list, so the mask counts for nothing.
 */
export const halfMasked: Recogniser = {
  kind: 'id-card',
  priority: 89,
  find(view, { asOf }) {
    const found: Candidate[] = [];
    for (const token of view.tokens) {
      if (!token.masked) continue;
      for (const group of token.groups) {
        const candidate = group.masked ? judge(view.text, group, asOf) : null;
        if (candidate === null || !isFree(view.text, group.start, candidate.end)) continue;
        const clue = clueAt(view, group.start, candidate.end);
        const isAnnounced = clue?.topic === 'id';
        if (!isAnnounced && (clue !== null || personAt(view, group.start) === null)) continue;
        found.push({ ...candidate, why: [...candidate.why, isAnnounced ? clue.why : '旁边有姓名'] });
      }
    }
    return found;
  },
};

function judge(text: string, group: Group, asOf: string): Candidate | null {
  const { start } = group;
  const end = group.end + (group.end - start === 17 && /^[xXｘＸ]/.test(text.slice(group.end)) ? 1 : 0);
  const written = toHalfWidth(text.slice(start, end)).toUpperCase();
  if (written.length !== 18) return null;
  const visible = [...written].filter((character) => /\d/.test(character)).length;
  if (visible < TOO_MANY || !/\d/.test(written.slice(6, 14))) return null;
  const birthday = written.slice(6, 14);
  if (/^\d{8}$/.test(birthday) && !isBirthday(birthday, asOf)) return null;
  // 340000: a province gives out no numbers; samples of forms begin so.
  if (!/^[1-8]/.test(written) || written.slice(2, 6) === '0000') return null;
  const secret = secretNumber('id-card', written);
  const why = [`18位中仍可见${visible}位，出生日期未隐去`];
  return { kind: 'id-card', noun: '居民身份证号码（脱敏不足）', start, end, secret, confidence: 'likely', why };
}
