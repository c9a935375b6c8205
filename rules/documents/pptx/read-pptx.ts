import { Unchecked } from '../outcome.ts';
import type { DocumentPart, Note, PartCell } from '../part.ts';
import { isOn, readXml, type XmlHandler } from '../xml/read-xml.ts';
import type { OfficeContext } from '../office/office-context.ts';
import type { Package } from '../package.ts';

/** PowerPoint 2007 and later: slides as pages, tables as rows; notes and comments marked. */
export async function* readPptx(
  zip: Package,
  { hasPictures, embedded }: OfficeContext,
): AsyncGenerator<DocumentPart[]> {
  const counts = { tables: 0 };
  let isBlank = true;
  for (const { part, page, note } of slideParts([...zip.entries.keys()])) {
    const out: DocumentPart[] = [];
    for await (const batch of readXml(zip.stream(part), slideHandler({ page, counts, out, note }), out)) {
      isBlank = false;
      yield batch;
    }
  }
  yield* embedded();
  if (isBlank && hasPictures) throw new Unchecked('scanned');
}

const KINDS: readonly [RegExp, Note | undefined][] = [
  [/^ppt\/slides\/slide(\d+)\.xml$/, undefined],
  [/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/, 'comment'],
  [/^ppt\/comments\/[a-zA-Z]{0,40}comment\D{0,40}(\d+)\D{0,40}\.xml$/, 'comment'],
];

function slideParts(names: readonly string[]): { part: string; page: number; note: Note | undefined }[] {
  return KINDS.flatMap(([pattern, note]) =>
    names
      .flatMap((part) => {
        const number = pattern.exec(part)?.[1];
        return number === undefined ? [] : [{ part, page: Math.max(0, Number(number) - 1), note }];
      })
      .sort((a, b) => a.page - b.page),
  );
}

function slideHandler({
  page,
  counts,
  out,
  note,
}: {
  page: number;
  counts: { tables: number };
  out: DocumentPart[];
  note: Note | undefined;
}): XmlHandler {
  let line = 0;
  let paragraph = '';
  let isText = false;
  let isHidden = false;
  let table: { table: number; row: number; cells: PartCell[]; lines: string[]; column: number } | null = null;
  const noted = (): { note?: Note } => (isHidden ? { note: 'hidden' } : note === undefined ? {} : { note });
  return {
    open(name, attributes) {
      if (name === 'sld') isHidden = attributes['show'] !== undefined && !isOn(attributes['show']);
      else if (name === 'tbl') table = { table: counts.tables++, row: -1, cells: [], lines: [], column: 0 };
      else if (name === 'tr' && table !== null) Object.assign(table, { row: table.row + 1, cells: [], column: 0 });
      else if (name === 'tc' && table !== null) table.lines = [];
      else if (name === 'p') paragraph = '';
      else if (name === 't' || name === 'text') isText = true;
      else if (name === 'br') paragraph += '\n';
    },
    text(piece) {
      if (isText) paragraph += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      else if (name === 'p' || name === 'text') {
        isText = false;
        if (paragraph.trim() === '') return;
        if (table !== null) table.lines.push(paragraph);
        else out.push({ kind: 'text', text: paragraph, place: { page, line: line++ }, ...noted() });
        paragraph = '';
      } else if (name === 'tc' && table !== null) {
        if (table.lines.length > 0) table.cells.push({ column: table.column, text: table.lines.join('\n') });
        table.column++;
      } else if (name === 'tr' && table !== null && table.cells.length > 0) {
        out.push({
          kind: 'row',
          sheet: null,
          table: table.table,
          row: table.row,
          page: { page, line: line++ },
          cells: table.cells,
          ...noted(),
        });
      } else if (name === 'tbl') table = null;
    },
  };
}
