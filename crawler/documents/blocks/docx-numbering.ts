import { attribute, walkXml } from '../../../rules/documents/xml/read-xml.ts';
import type { Relation } from '../../../rules/documents/xml/relations.ts';
import type { Zip } from '../zip/open-zip.ts';

/** Where a paragraph stands in an automatic list. */
export interface ListPlace {
  list: string;
  level: number;
}

interface Level {
  format: string;
  /** %1、 or （%2） */
  text: string;
  start: number;
}

/** Numbers that Word writes by itself and keeps out of the text; without them headings cannot be told. */
export interface Numbering {
  /** List of a paragraph style, by the style's id. */
  styles: ReadonlyMap<string, ListPlace>;
  /** The next number at a place, as it would be seen; '' for bullets. Counts as it goes. */
  next: (place: ListPlace) => string;
}

export async function readNumbering(zip: Zip, relations: readonly Relation[]): Promise<Numbering> {
  const find = (type: string) => relations.find((one) => one.type === type && zip.entries.has(one.target))?.target;
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  const numbering = find('numbering');
  if (numbering !== undefined) await readLists(zip, numbering, levels, lists);
  const styles = new Map<string, ListPlace>();
  const sheet = find('styles');
  if (sheet !== undefined) await readStyles(zip, sheet, styles);
  return { styles, next: createCounter(levels, lists) };
}

async function readLists(
  zip: Zip,
  part: string,
  levels: Map<string, Map<number, Level>>,
  lists: Map<string, string>,
): Promise<void> {
  let abstract = '';
  let list = '';
  let level: Level | null = null;
  await walkXml(zip.stream(part), {
    open(name, attributes) {
      const value = attribute(attributes, 'val') ?? '';
      if (name === 'abstractNum') {
        abstract = attribute(attributes, 'abstractNumId') ?? '';
        levels.set(abstract, new Map());
      } else if (name === 'lvl' && list === '') {
        level = { format: 'decimal', text: '', start: 1 };
        levels.get(abstract)?.set(Number(attribute(attributes, 'ilvl') ?? 0), level);
      } else if (name === 'num') list = attribute(attributes, 'numId') ?? '';
      else if (name === 'abstractNumId' && list !== '') lists.set(list, value);
      else if (level !== null && name === 'numFmt') level.format = value;
      else if (level !== null && name === 'lvlText') level.text = value;
      else if (level !== null && name === 'start') level.start = Number(value) || 1;
    },
    close(name) {
      if (name === 'lvl') level = null;
      else if (name === 'num') list = '';
    },
  });
}

async function readStyles(zip: Zip, part: string, styles: Map<string, ListPlace>): Promise<void> {
  let style = '';
  let level = 0;
  await walkXml(zip.stream(part), {
    open(name, attributes) {
      if (name === 'style') {
        style = attribute(attributes, 'styleId') ?? '';
        level = 0;
      } else if (name === 'ilvl') level = Number(attribute(attributes, 'val') ?? 0);
      else if (name === 'numId' && style !== '') styles.set(style, { list: attribute(attributes, 'val') ?? '', level });
    },
    close(name) {
      if (name !== 'style') return;
      const place = styles.get(style);
      // The level may stand behind the list.
      if (place !== undefined) styles.set(style, { ...place, level });
      style = '';
    },
  });
}

function createCounter(
  levels: ReadonlyMap<string, ReadonlyMap<number, Level>>,
  lists: ReadonlyMap<string, string>,
): (place: ListPlace) => string {
  const counts = new Map<string, number[]>();
  return ({ list, level }) => {
    const abstract = lists.get(list);
    const own = abstract === undefined ? undefined : levels.get(abstract);
    const shape = own?.get(level);
    if (abstract === undefined || own === undefined || shape === undefined) return '';
    const count = counts.get(abstract) ?? [];
    counts.set(abstract, count);
    count[level] = (count[level] ?? shape.start - 1) + 1;
    count.length = level + 1;
    return shape.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const other = own.get(at);
      return writeNumber(count[at] ?? other?.start ?? 1, other?.format ?? 'decimal');
    });
  };
}

const DIGITS = '零一二三四五六七八九';

function writeNumber(value: number, format: string): string {
  if (/chinese|japanese|ideograph|taiwanese|korean/i.test(format)) return chinese(value);
  if (/circle/i.test(format)) return String.fromCodePoint(0x2460 + Math.min(20, Math.max(1, value)) - 1);
  if (/^(?:bullet|none)$/.test(format)) return '';
  if (/letter/i.test(format)) return String.fromCharCode((format.startsWith('upper') ? 65 : 97) + ((value - 1) % 26));
  return String(value);
}

function chinese(value: number): string {
  if (value < 10) return DIGITS.charAt(value);
  const [tens, units] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : DIGITS.charAt(tens % 10)}十${units === 0 ? '' : DIGITS.charAt(units)}`;
}
