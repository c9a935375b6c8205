import { toHalfWidth } from '../text/normalise.ts';
import { isCitizenNumber, readEighteen } from './citizen-number.ts';
import { clueAt } from './context.ts';
import { secretNumber } from './mask.ts';
import { isFreeAfter, isFreeBefore } from './spans.ts';
import type { Candidate, Recogniser } from './types.ts';

/** 全国学籍号: G (has a citizen number), L (for the time being) or J and the citizen number (教育部 中小学生学籍管理办法, 2013). */
const LETTERS = /[GJL]/;

/** 学籍号: a letter and a citizen number, or the bare number under its own header. */
export const studentId: Recogniser = {
  kind: 'student-id',
  priority: 96,
  find(view, context) {
    const found: Candidate[] = [];
    for (const span of view.spans) {
      const reading = span.loose ? null : readEighteen(view.text, span);
      if (reading === null || !isCitizenNumber(reading.number, context.asOf)) continue;
      if (!isFreeAfter(view.text, reading.end)) continue;
      const letter = toHalfWidth(view.text.charAt(reading.start - 1)).toUpperCase();
      const hasLetter = LETTERS.test(letter);
      const start = hasLetter ? reading.start - 1 : reading.start;
      if (!isFreeBefore(view.text, start)) continue;
      const clue = clueAt(view, start, reading.end);
      const isAnnounced = clue?.topic === 'student';
      if (!hasLetter && !isAnnounced) continue;
      if (clue?.topic === 'code' || clue?.topic === 'body') continue;
      const why = [hasLetter ? '字母加身份证号码' : '身份证号码格式', '校验位正确', '两侧无其他字符'];
      found.push({
        kind: 'student-id',
        noun: '学籍号',
        start,
        end: reading.end,
        secret: secretNumber('student-id', hasLetter ? letter + reading.number : reading.number),
        confidence: isAnnounced ? 'certain' : 'likely',
        why: isAnnounced ? [...why, clue.why] : why,
      });
    }
    return found;
  },
};
