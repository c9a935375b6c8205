import type { DocumentPart } from '../part.ts';
import { readXml, type XmlHandler } from '../xml/read-xml.ts';
import { readRelations } from '../xml/relations.ts';
import type { Package } from '../package.ts';
import { columnOf, rowOf } from './numbers.ts';
import type { SheetEntry } from './workbook.ts';

/** What stands on a sheet besides its cells: comments, old and threaded, and the text of shapes. */
export async function* readBeside(zip: Package, sheet: SheetEntry): AsyncGenerator<DocumentPart[]> {
  for (const { type, target } of await readRelations(zip, sheet.part)) {
    if (!zip.entries.has(target)) continue;
    const out: DocumentPart[] = [];
    if (type === 'comments' || type === 'threadedComment')
      yield* readXml(zip.stream(target), commentHandler(sheet.name, out), out);
    if (type === 'drawing') yield* readXml(zip.stream(target), shapeHandler(sheet, out), out);
  }
}

function commentHandler(sheet: string, out: DocumentPart[]): XmlHandler {
  let reference = 'A1';
  let text = '';
  let isText = false;
  return {
    open(name, attributes) {
      if (name === 'comment' || name === 'threadedComment') {
        reference = attributes['ref'] ?? 'A1';
        text = '';
      } else if (name === 't' || name === 'text') isText = true;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't' || name === 'text') isText = false;
      if (name !== 'comment' && name !== 'threadedComment') return;
      const place = { sheet, row: rowOf(reference), column: columnOf(reference) ?? 0 };
      if (text.trim() !== '') out.push({ kind: 'text', text: text.trim(), place, note: 'comment' });
    },
  };
}

function shapeHandler({ name: sheet, hidden }: SheetEntry, out: DocumentPart[]): XmlHandler {
  let row = 0;
  let column = 0;
  let text = '';
  let target: 'row' | 'col' | 't' | null = null;
  let isFrom = false;
  return {
    open(name) {
      if (name === 'from') isFrom = true;
      else if (name === 't' || (isFrom && (name === 'row' || name === 'col'))) target = name;
      else if (name === 'p') text = '';
    },
    text(piece) {
      if (target === 't') text += piece;
      else if (target === 'row') row = Number(piece);
      else if (target === 'col') column = Number(piece);
    },
    close(name) {
      target = null;
      if (name === 'from') isFrom = false;
      if (name !== 'p' || text.trim() === '') return;
      out.push({ kind: 'text', text, place: { sheet, row, column }, ...(hidden ? { note: 'hidden' as const } : {}) });
    },
  };
}
