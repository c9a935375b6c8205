import { Unchecked } from '../outcome.ts';
import type { Note } from '../part.ts';
import type { DocumentPart } from '../part.ts';
import { readXml } from '../xml/read-xml.ts';
import { readRelations } from '../xml/relations.ts';
import { bodyHandler } from './body.ts';
import type { OfficeContext } from '../office/office-context.ts';
import { readOfficeForm, readOfficeProperties } from '../office/office-form.ts';
import { textStateOf } from '../text-state.ts';
import type { Package } from '../package.ts';

/** Parts that hang on the document, by the type of their relation. */
const BESIDE: Readonly<Record<string, Note>> = {
  header: 'header',
  footer: 'footer',
  comments: 'comment',
  footnotes: 'footnote',
  endnotes: 'footnote',
};

/** Fewer characters than this beside pictures: the document is a bundle of scans. */
const LEAST_TEXT = 40;

/** Word 2007 and later: body, then headers, footers, comments and notes, then embedded files. */
export async function* readDocx(
  zip: Package,
  { form, hasPictures, embedded }: OfficeContext,
): AsyncGenerator<DocumentPart[]> {
  const part =
    (await readRelations(zip, '')).find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const relations = await readRelations(zip, part);
  const pieces: { part: string; note?: Note }[] = [{ part }];
  for (const { type, target } of relations) {
    const note = BESIDE[type];
    if (note !== undefined && zip.entries.has(target)) pieces.push({ part: target, note });
  }
  const counts = new Map<Note | undefined, { paragraphs: number; tables: number }>();
  let characters = 0;
  for (const { part: name, note } of pieces) {
    const count = counts.get(note) ?? { paragraphs: 0, tables: 0 };
    counts.set(note, count);
    const out: DocumentPart[] = [];
    for await (const batch of readXml(zip.stream(name), bodyHandler(count, out, note), out)) {
      for (const one of batch) characters += one.kind === 'text' ? one.text.length : LEAST_TEXT;
      yield batch;
    }
  }
  const headers = pieces.filter(({ note }) => note === 'header').map(({ part: name }) => name);
  await readOfficeForm(zip, form, headers);
  yield await readOfficeProperties(zip);
  yield* embedded();
  form.textState = textStateOf(characters >= LEAST_TEXT, hasPictures);
  if (characters < LEAST_TEXT && hasPictures) throw new Unchecked('scanned');
}
