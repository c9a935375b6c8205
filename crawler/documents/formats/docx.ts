import { Unchecked } from '../../../rules/documents/outcome.ts';
import type { Note } from '../../../rules/documents/part.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import { readXml } from '../../../rules/documents/xml/read-xml.ts';
import { readRelations } from '../../../rules/documents/xml/relations.ts';
import { openZip } from '../zip/open-zip.ts';
import { bodyHandler } from '../../../rules/documents/docx/body.ts';
import { hasPictures, readEmbedded } from './embedded.ts';
import { readOfficeForm, readOfficeProperties } from './office-form.ts';
import { textStateOf } from '../../../rules/documents/text-state.ts';
import type { FormatReader } from './reader.ts';

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
export const docx: FormatReader = {
  async *read(file, context) {
    const zip = await openZip(file, context.meter);
    try {
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
      await readOfficeForm(zip, context.form, headers);
      yield await readOfficeProperties(zip);
      yield* readEmbedded(zip, context);
      context.form.textState = textStateOf(characters >= LEAST_TEXT, hasPictures(zip));
      if (characters < LEAST_TEXT && hasPictures(zip)) throw new Unchecked('scanned');
    } finally {
      zip.close();
    }
  },
};
