import { Unchecked } from '../outcome.ts';
import { attribute, isOn, walkXml } from '../xml/read-xml.ts';
import { readRelations } from '../xml/relations.ts';
import type { Package } from '../package.ts';
import { isBuiltInDay, isDayCode } from './numbers.ts';

export interface SheetEntry {
  name: string;
  part: string;
  hidden: boolean;
}

export interface Workbook {
  sheets: SheetEntry[];
  isFrom1904: boolean;
  /** Texts that cells refer to by number. */
  strings: string[];
  /** Numbers of cell styles that show a day. */
  dayStyles: ReadonlySet<number>;
}

/** @throws Unchecked unreadable where the package holds no workbook */
export async function readWorkbook(zip: Package): Promise<Workbook> {
  const part =
    (await readRelations(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!zip.entries.has(part)) throw new Unchecked('unreadable');
  const relations = await readRelations(zip, part);
  const targets = new Map(relations.map(({ id, target }) => [id, target]));
  const book: Workbook = { sheets: [], isFrom1904: false, strings: [], dayStyles: new Set() };
  await walkXml(zip.stream(part), {
    open(element, attributes) {
      if (element === 'workbookPr') book.isFrom1904 = isOn(attributes['date1904']);
      if (element !== 'sheet') return;
      const target = targets.get(attribute(attributes, 'id') ?? '');
      if (target === undefined || !zip.entries.has(target)) return;
      book.sheets.push({
        name: attributes['name'] ?? '',
        part: target,
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
      });
    },
  });
  const find = (type: string) =>
    relations.find((relation) => relation.type === type && zip.entries.has(relation.target));
  const strings = find('sharedStrings');
  if (strings !== undefined) book.strings = await readStrings(zip, strings.target);
  const styles = find('styles');
  if (styles !== undefined) book.dayStyles = await readDayStyles(zip, styles.target);
  return book;
}

/** Pronunciation runs (`rPh`) are no part of the text. */
async function readStrings(zip: Package, part: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isRuby = false;
  await walkXml(zip.stream(part), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') isRuby = true;
      else if (name === 't') isText = !isRuby;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'rPh') isRuby = false;
      else if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

async function readDayStyles(zip: Package, part: string): Promise<Set<number>> {
  const codes = new Map<number, string>();
  const days = new Set<number>();
  let isCellFormat = false;
  let style = 0;
  await walkXml(zip.stream(part), {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isCellFormat = true;
      else if (name === 'xf' && isCellFormat) {
        const id = Number(attributes['numFmtId'] ?? 0);
        const code = codes.get(id);
        if (code === undefined ? isBuiltInDay(id) : isDayCode(code)) days.add(style);
        style++;
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellFormat = false;
    },
  });
  return days;
}
