import { toHalfWidth } from '../text/normalise.ts';
import { isCitizenNumber, isFree, shapeOf } from './citizen-number.ts';
import { clueAt, personAt } from './context.ts';
import { secretNumber } from './mask.ts';
import type { Span } from './scan.ts';
import type { Candidate, Recogniser } from './types.ts';

/** Kind 1–7 and grade 1–4 of the disability after the citizen number, B and a digit where the card was given out again (中国残联 残疾人证管理办法). */
const TAIL = /^[1-7][1-4](?:[Bb]\d)?/;

/** 残疾人证号: a citizen number and two digits. */
export const disabilityCard: Recogniser = {
  kind: 'disability-card',
  priority: 95,
  find(view, context) {
    const found: Candidate[] = [];
    for (const span of view.spans) {
      const card = readCard(view.text, span);
      if (card === null || !isFree(view.text, card.start, card.end)) continue;
      const shape = shapeOf(card.number.slice(0, 18), context.asOf);
      if (!shape.area || !shape.birthday) continue;
      const isChecked = isCitizenNumber(card.number.slice(0, 18), context.asOf);
      const clue = clueAt(view, card.start, card.end);
      const isAnnounced = clue?.topic === 'disability' || clue?.topic === 'id';
      if (!isAnnounced && (!isChecked || clue?.topic === 'code' || clue?.topic === 'body')) continue;
      const isNear = isAnnounced || personAt(view, card.start) !== null;
      const why = ['身份证号码加类别、等级两位', isChecked ? '校验位正确' : '校验位不符', '两侧无其他字符'];
      found.push({
        kind: 'disability-card',
        noun: '残疾人证号',
        start: card.start,
        end: card.end,
        secret: secretNumber('disability-card', card.number),
        confidence: isAnnounced && isChecked ? 'certain' : isNear ? 'likely' : 'lead',
        why: isAnnounced ? [...why, clue.why] : why,
      });
    }
    return found;
  },
};

function readCard(text: string, span: Span): { number: string; start: number; end: number } | null {
  const { start, end, digits } = span;
  if (span.loose) return null;
  if (digits.length === 20) {
    if (!TAIL.test(digits.slice(18))) return null;
    const again = /^[Bb]\d/.exec(toHalfWidth(text.slice(end, end + 2)))?.[0] ?? '';
    return { number: digits + again.toUpperCase(), start, end: end + again.length };
  }
  if (digits.length !== 17) return null;
  const rest = toHalfWidth(text.slice(end, end + 5)).toUpperCase();
  const tail = rest.startsWith('X') ? TAIL.exec(rest.slice(1)) : null;
  return tail === null ? null : { number: `${digits}X${tail[0]}`, start, end: end + 1 + tail[0].length };
}
