import { collapseSpace } from '../text/normalise.ts';
import type { Paragraph } from './blocks.ts';
import { readInlineDuty, readNoteLine, takeNotes, type DutyNote } from './duty-note.ts';
import type { Item, LeftText } from './item.ts';
import { hasManyMarks, takeMarks } from './marks.ts';
import { numberOf, readNumbering } from './numbering.ts';
import { reasonToLeave } from './front-matter.ts';
import { readUnits, settle, type Duty } from './units.ts';

export interface ProseReading {
  items: Item[];
  left: LeftText[];
}

/** A numbered heading or paragraph that is open: what follows stands below it. */
interface Heading {
  level: number;
  label: string;
  title: string;
  place: string;
  note: DutyNote | null;
  /** Something stands below it. */
  isUsed: boolean;
  paragraphs: number;
}

/** A first sentence up to this long, with enough behind it, is the heading of its paragraph. */
const LONGEST_TITLE = 45;
const ENOUGH_BODY = 12;

/** Reads running text with the numbering of official documents (一、（一）1.（1）①) into its paragraphs. */
export function readProse(paragraphs: readonly Paragraph[], year: number | null): ProseReading {
  const items: Item[] = [];
  const left: LeftText[] = [];
  const open: Heading[] = [];
  const preamble: Paragraph[] = [];
  let addressee: Duty | null = null;
  const isNumbered = paragraphs.some(({ text }) => (readNumbering(text)?.level ?? 9) <= 3);

  const close = (level: number): void => {
    while ((open.at(-1)?.level ?? -1) >= level) {
      const heading = open.pop();
      // A heading with nothing below it is all that is said: a duty.
      if (heading !== undefined && !heading.isUsed) items.push(itemOf(heading.title, open, heading));
    }
  };
  const itemOf = (text: string, above: readonly Heading[], own: Heading | null, note: DutyNote | null = null): Item => {
    const chain = own === null ? above : [...above, own];
    const last = chain.at(-1);
    const paragraph = last === undefined ? items.length + 1 : ++last.paragraphs;
    for (const heading of above) heading.isUsed = true;
    const inherited = chain.findLast((heading) => heading.note !== null)?.note ?? null;
    const { text: bare, marks } = hasManyMarks(text) ? { text, marks: null } : takeMarks(text);
    return {
      place: `${placeOf(chain)}${last === undefined || paragraph > 1 ? `第${paragraph}段` : ''}`,
      key: keyOf(chain, paragraph),
      path: chain.map(({ title }) => title).filter((title) => title !== '' && title !== text),
      text: marks === null ? text : bare,
      details: [],
      duty: note?.duty ?? inherited?.duty ?? null,
      deadline: note?.deadline ?? inherited?.deadline ?? null,
      marks,
      scoring: null,
      isPreamble: false,
    };
  };

  for (const paragraph of paragraphs) {
    const line = collapseSpace(paragraph.text);
    if (line === '') continue;
    const noteLine = readNoteLine(line, year);
    if (noteLine !== null) {
      applyNote(noteLine, open, items);
      continue;
    }
    const numbering = readNumbering(line);
    const reason = numbering === null ? reasonToLeave(line, items.length === 0 && open.length === 0) : null;
    if (reason !== null) {
      if (reason === 'addressee') addressee = settle(readUnits(line.replace(/[：:]$/, '')));
      left.push({ place: paragraph.place, text: line, reason });
      continue;
    }
    if (numbering === null) {
      if (open.length === 0 && isNumbered && items.length === 0) preamble.push(paragraph);
      else addBody(line, null);
      continue;
    }
    close(numbering.level);
    addNumbered(numbering.level, numbering.label, numbering.rest, paragraph.place);
  }
  close(0);
  shareNotes(items);
  for (const item of items) item.duty ??= readInlineDuty(item.text) ?? subjectOf(item.text);
  return { items: [...preambleItem(preamble, addressee), ...items], left };

  function addNumbered(level: number, label: string, rest: string, place: string): void {
    const { text: bare, note } = takeNotes(rest, year);
    const { title, body } = splitTitle(bare, level);
    const heading: Heading = {
      level,
      label,
      title,
      place,
      note: body === '' ? note : null,
      isUsed: false,
      paragraphs: 0,
    };
    open.push(heading);
    if (body !== '') {
      heading.isUsed = true;
      items.push(itemOf(body, open.slice(0, -1), heading, note));
    }
  }

  function addBody(line: string, own: Heading | null): void {
    const { text: bare, note } = takeNotes(line, year);
    if (bare === '') {
      if (note !== null) applyNote(note, open, items);
      return;
    }
    const last = open.at(-1);
    if (last !== undefined) last.isUsed = true;
    items.push(itemOf(bare, open, own, note));
  }
}

/** The heading in a numbered paragraph and what is said under it. Deep numbers (1.) mostly begin with the duty itself. */
function splitTitle(text: string, level: number): { title: string; body: string } {
  const stop = /[。：:](?!$)/.exec(text)?.index ?? -1;
  if (stop >= 0 && stop <= LONGEST_TITLE) {
    const body = text.slice(stop + 1).trim();
    const isTitle =
      text.charAt(stop) === '。' ? body.length >= ENOUGH_BODY && (level <= 2 || body.length >= 1.5 * stop) : false;
    if (isTitle) return { title: text.slice(0, stop), body };
  }
  const bare = text.replace(/[。；;：:]$/, '');
  const isHeading = bare.length <= LONGEST_TITLE && !/[，；。]/.test(bare.replace(/，.{0,20}$/, ''));
  return isHeading ? { title: bare, body: '' } : { title: '', body: text };
}

/** Whom a paragraph speaks to in its first words, where no note names units: 各部门、各乡镇要…. */
function subjectOf(text: string): Duty | null {
  const subject =
    /^(各[^，。；：要应]{0,24}?(?:部门|单位|乡镇|街道|政府|机关|[）)]))(?=要|应|须|必须|需|贯彻落实|负责)/.exec(
      text,
    )?.[1];
  return subject === undefined ? null : settle(readUnits(subject));
}

function placeOf(chain: readonly Heading[]): string {
  return chain.map(({ label }) => label).join('');
}

function keyOf(chain: readonly Heading[], paragraph: number): string {
  const numbers = chain.map(({ label }) => String(numberOf(label) ?? label).replaceAll(/[.．]/g, '-'));
  if (numbers.length === 0) return `p${paragraph}`;
  return `${numbers.join('.')}${paragraph > 1 ? `.p${paragraph}` : ''}`;
}

/** A note on a line of its own belongs to what stands above it. */
function applyNote(note: DutyNote, open: readonly Heading[], items: readonly Item[]): void {
  const last = open.at(-1);
  const above = items.at(-1);
  if (last !== undefined && !last.isUsed) {
    last.note = { duty: note.duty ?? last.note?.duty ?? null, deadline: note.deadline ?? last.note?.deadline ?? null };
    return;
  }
  if (above === undefined) return;
  above.duty ??= note.duty;
  above.deadline ??= note.deadline;
}

/** A note behind the last paragraph of a section holds for those before it that have none. */
function shareNotes(items: readonly Item[]): void {
  for (let at = items.length - 1; at > 0; at--) {
    const item = items[at];
    const above = items[at - 1];
    if (item?.duty == null || above === undefined || above.duty !== null || above.isPreamble) continue;
    const [own, other] = [item.path.slice(0, 2).join('\n'), above.path.slice(0, 2).join('\n')];
    if (own === '' || own !== other || item.path.length < 2) continue;
    above.duty = item.duty;
    above.deadline ??= item.deadline;
  }
}

function preambleItem(paragraphs: readonly Paragraph[], duty: Duty | null): Item[] {
  if (paragraphs.length === 0) return [];
  return [
    {
      place: '前言',
      key: '0',
      path: [],
      text: paragraphs.map(({ text }) => collapseSpace(text)).join('\n'),
      details: [],
      duty: duty !== null && duty.units.length > 0 ? duty : null,
      deadline: null,
      marks: null,
      scoring: null,
      isPreamble: true,
    },
  ];
}
