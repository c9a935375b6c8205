import WordExtractor from 'word-extractor';
import { Unchecked } from '../outcome.ts';
import type { DocumentPart, Note } from '../part.ts';
import { streamOf } from '../ole/streams.ts';
import { toRows } from '../text/tabbed.ts';
import type { FormatReader } from './reader.ts';

/** Flags of the file header, [MS-DOC] 2.5.2: bit 8 is fEncrypted. */
const FLAGS_AT = 10;
const IS_ENCRYPTED = 0x0100;

/** Word 97–2003 and WPS `.wps`. Cells of a table row come parted by tabs. */
export const doc: FormatReader = {
  async *read(file) {
    const bytes = await file.bytes();
    const header = streamOf(bytes, 'WordDocument');
    if (header !== null && header.length > FLAGS_AT + 1 && (header.readUInt16LE(FLAGS_AT) & IS_ENCRYPTED) !== 0)
      throw new Unchecked('encrypted');
    const document = await open(bytes);
    const pieces: [string, Note | undefined][] = [
      [document.getBody(), undefined],
      [document.getTextboxes(), undefined],
      [document.getHeaders({ includeFooters: false }), 'header'],
      [document.getFooters(), 'footer'],
      [document.getFootnotes(), 'footnote'],
      [document.getEndnotes(), 'footnote'],
      [document.getAnnotations(), 'comment'],
    ];
    const parts: DocumentPart[] = [];
    const counts = new Map<Note | undefined, { paragraphs: number; tables: number }>();
    for (const [text, note] of pieces) {
      const count = counts.get(note) ?? { paragraphs: 0, tables: 0 };
      counts.set(note, count);
      parts.push(...toRows(text, count, note));
    }
    if (parts.length > 0) yield parts;
  },
};

async function open(bytes: Buffer): Promise<WordExtractor.Document> {
  try {
    return await new WordExtractor().extract(bytes);
  } catch (error) {
    throw new Unchecked('unreadable', { cause: error });
  }
}
