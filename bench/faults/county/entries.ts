import { yearOf } from '../days.ts';
import type { Block, Column, County, Entry } from '../model.ts';
import { SENTENCES } from './titles.ts';

/** @throws where the county has no such column, which is a mistake of the generator */
export function getColumn({ columns }: County, id: string): Column {
  const column = columns.get(id);
  if (column === undefined) throw new Error(`no column ${id}`);
  return column;
}

/** Adds an entry; what is left out is as on any ordinary page. */
export function addEntry(county: County, column: Column, given: Partial<Entry> & Pick<Entry, 'title' | 'day'>): Entry {
  const { chance } = county;
  county.nextId += chance.between(1, 9);
  const entry: Entry = {
    id: county.nextId,
    column,
    time: `${String(chance.between(8, 17)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}`,
    source: chance.pick([`${county.name}人民政府办公室`, department(county), `${county.name}融媒体中心`]),
    body: [],
    files: [],
    fields: null,
    signature: null,
    related: [],
    tags: {},
    isListed: true,
    ...given,
  };
  column.entries.push(entry);
  return entry;
}

export function department({ chance, units }: County): string {
  return chance.pick(units.filter(({ kind }) => kind === 'department')).name;
}

export function town({ chance, units }: County): string {
  return chance.pick(units.filter(({ kind }) => kind === 'town')).name;
}

/** Fills the places of a title or a sentence. */
export function fill(text: string, county: County, day: string): string {
  const month = Number(day.slice(5, 7));
  const values: Record<string, () => string> = {
    c: () => county.name,
    y: () => String(yearOf(day)),
    p: () => String(yearOf(day) - 1),
    m: () => String(month),
    q: () => ['一', '二', '三', '四'][Math.floor((month - 1) / 3)] ?? '一',
    u: () => department(county),
    t: () => town(county),
    n: () => String(county.chance.between(12, 98)),
  };
  return text.replace(/\{(\w)\}/g, (_, key: string) => values[key]?.() ?? '');
}

/** Paragraphs of ordinary prose. */
export function prose(county: County, day: string, count: number): Block[] {
  return Array.from({ length: count }, () => ({
    kind: 'p' as const,
    text: county.chance
      .some(SENTENCES, county.chance.between(2, 3))
      .map((sentence) => fill(sentence, county, day))
      .join(''),
  }));
}
