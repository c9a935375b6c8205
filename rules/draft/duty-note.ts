import { looksLikeDeadline, readDeadline, type Deadline } from './deadline.ts';
import { joinDuties, looksLikeUnits, readUnits, settle, type Duty } from './units.ts';

/** What a document writes behind a duty: who, and by when. */
export interface DutyNote {
  duty: Duty | null;
  deadline: Deadline | null;
}

const UNIT_WORDS = '(?:牵头|责任|配合|协办|主办|承办|落实|实施|协同|参与|主责)(?:责任)?(?:单位|部门|科室|股室|处室)';
const TIME_WORDS = '(?:完成|落实|办理|工作|整改)?(?:时限|期限)(?:要求)?|(?:完成|落实|截止)时间|时间(?:要求|节点|安排)';
const FIELD = new RegExp(
  `(?<=^|[；;，,。\\s])(${UNIT_WORDS}|${TIME_WORDS}|责任人|责任领导|联系人|分管领导)\\s*[：:；;]?`,
  'g',
);
/** Signs of a note in brackets; a bracket that closes later belongs to the text. */
const LONGEST_NOTE = 1000;
const OPENS = '（([［【〔<〈';
const CLOSES = '）)]］】〕>〉';

/** A text without the notes in brackets, or behind it, that name its units and deadline, and what they say. */
export function takeNotes(text: string, year: number | null): { text: string; note: DutyNote | null } {
  const bare = takeBrackets(text);
  const behind = takeTrailing(bare.text);
  const notes = [...bare.notes, ...behind.notes];
  if (notes.length === 0) return { text, note: null };
  return { text: behind.text.trim(), note: readNote(notes.join('；'), year) };
}

function takeBrackets(text: string): { text: string; notes: string[] } {
  const notes: string[] = [];
  const closes = closesOf(text);
  let rest = '';
  let at = 0;
  while (at < text.length) {
    const end = closes.get(at) ?? -1;
    const inside = end < 0 ? '' : text.slice(at + 1, end);
    if (end >= 0 && (isNote(inside) || (isAtEnd(text, end) && isUnitsOnly(inside)))) {
      notes.push(inside);
      at = end + 1;
      // A full stop behind the bracket belongs to the sentence before it.
      if (/[。；;]$/.test(rest.trimEnd()) && /[。；;]/.test(text.charAt(at))) at++;
    } else rest += text.charAt(at++);
  }
  return { text: rest, notes };
}

const LABEL_BEHIND = new RegExp(`(?<=[。；;！!）)\\]］】])\\s*(?=(?:${UNIT_WORDS}|${TIME_WORDS})\\s*[：:])`);

/** Sentences at the end that only say who and when: 责任单位：…。完成时限：…。 or 由…负责，9月底前完成。 */
function takeTrailing(text: string): { text: string; notes: string[] } {
  const label = LABEL_BEHIND.exec(text)?.index ?? -1;
  if (label > 0)
    return {
      text: text.slice(0, label),
      notes: [
        text
          .slice(label)
          .trim()
          .replace(/[。；;]$/, ''),
      ],
    };
  const [, before = '', last = ''] = /^(.*[。；;！!])([^。；;！!]{4,120})[。；;]?$/su.exec(text.trim()) ?? [];
  return before !== '' && isWhoAndWhen(last) ? { text: before, notes: [last] } : { text, notes: [] };
}

/** 由县局牵头，各乡镇配合，9月底前完成: units with what they do, and at most a deadline. */
function isWhoAndWhen(text: string): boolean {
  const parts = text.split(/[，,；;]/).map((part) => part.trim());
  const units = parts.filter((part) => !looksLikeDeadline(part));
  const names = units.map((part) => part.replace(/^由/, '').replace(DOES, ''));
  return (
    units.some((part) => DOES.test(part)) &&
    names.every((name) => name !== '' && !/[由要应须]/.test(name) && looksLikeUnits(name) && !DOES.test(name))
  );
}

const DOES =
  /(?:(?:按照?)?(?:各自)?职责(?:分工)?)?(?:分别|共同|具体)?(?:牵头|负责|承办|配合|协助|落实)(?:落实|实施|办理)?$/;

/** A paragraph that is nothing but such a note: 责任单位：…；完成时限：…。 */
export function readNoteLine(text: string, year: number | null): DutyNote | null {
  const bare = text.trim();
  const first = new RegExp(`^(?:${UNIT_WORDS}|${TIME_WORDS})\\s*[：:]`).test(bare);
  return first ? readNote(bare.replace(/[。；;]$/, ''), year) : null;
}

const INLINE =
  /由([^，,。；;：]{2,60}?)(?:牵头|负责)(?:[，,]([^，,。；;：]{2,80}?)(?:配合|协助|参与))?(?=[，,。；;]|组织|落实|实施|办理)/;

/** Whom a sentence itself names: 由甲局牵头，乙局配合，办好…. Null where it names nobody. */
export function readInlineDuty(text: string): Duty | null {
  const [, lead, support] = INLINE.exec(text) ?? [];
  if (lead === undefined || !looksLikeUnits(lead)) return null;
  const duties = [readUnits(lead, 'lead'), ...(support === undefined ? [] : [readUnits(support, 'support')])];
  return settle(joinDuties(duties));
}

/** Where each bracket that opens is closed; one that never is, or after more than a note's length, is not in it. */
function closesOf(text: string): Map<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (OPENS.includes(text.charAt(at))) open.push(at);
    else if (CLOSES.includes(text.charAt(at))) {
      const start = open.pop();
      if (start !== undefined && at - start < LONGEST_NOTE) closes.set(start, at);
    }
  }
  return closes;
}

function isAtEnd(text: string, end: number): boolean {
  return /^[。；;，,\s]*$/.test(text.slice(end + 1));
}

/** （县政府办公室、县委党校）: names alone, where a note stands. */
function isUnitsOnly(inside: string): boolean {
  return /^[各县市区镇乡]/.test(inside) && inside.length >= 4 && looksLikeUnits(inside);
}

function isNote(inside: string): boolean {
  if (inside.length > 600) return false;
  if (new RegExp(`^\\s*(?:${UNIT_WORDS}|${TIME_WORDS})\\s*[：:；;]`).test(inside)) return true;
  if (isWhoAndWhen(inside)) return true;
  return /(?:牵头|负责|配合|落实)[，,；;。]?(?:$|[，,；;])/.test(inside.trim()) && looksLikeUnits(inside);
}

function readNote(inside: string, year: number | null): DutyNote {
  const fields: { name: string; value: string }[] = [];
  let last = 0;
  for (const match of inside.matchAll(FIELD)) {
    const open = fields.at(-1);
    if (open === undefined && match.index > 0 && looksLikeUnits(inside.slice(0, match.index)))
      fields.push({ name: '责任单位', value: inside.slice(0, match.index) });
    else if (open !== undefined) open.value = inside.slice(last, match.index);
    fields.push({ name: match[1] ?? '', value: '' });
    last = match.index + match[0].length;
  }
  const open = fields.at(-1);
  if (open === undefined) fields.push({ name: '责任单位', value: inside });
  else open.value = inside.slice(last);

  const duties: Duty[] = [];
  let deadline: Deadline | null = null;
  for (const { name, value } of fields) {
    const clean = value.replace(/^[：:；;，,\s]+/, '').replace(/(?<![：:；;，,。\s])[：:；;，,。\s]+$/, '');
    if (/时限|期限|时间/.test(name)) deadline ??= readDeadline(clean, year);
    else if (/单位|部门|室/.test(name)) {
      // 责任单位：县司法局，6月底前
      const parts = clean.split(/(?<=[，,；;])/);
      const isTime = (part: string) => looksLikeDeadline(part.replace(/[，,；;]$/, ''));
      const times = parts.filter(isTime);
      if (deadline === null && times[0] !== undefined) deadline = readDeadline(times[0].replace(/[，,；;]$/, ''), year);
      const units = parts.filter((part) => !isTime(part)).join('');
      duties.push(
        readUnits(units, /牵头|主办|主责/.test(name) ? 'lead' : /配合|协|参与/.test(name) ? 'support' : 'plain'),
      );
    }
  }
  const duty = duties.length === 0 ? null : settle(joinDuties(duties));
  return { duty: duty === null || duty.units.length === 0 ? null : duty, deadline };
}
