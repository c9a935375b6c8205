import { Unchecked } from '../../../rules/documents/outcome.ts';
import { streamOf } from '../ole/streams.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import type { FormatReader } from './reader.ts';

/** Record types of [MS-PPT]: text in UTF-16, text in Latin-1, and user-edit data that says the file is locked. */
const TEXT_CHARS = 0x0fa0;
const TEXT_BYTES = 0x0fa8;
const CRYPT_SESSION = 0x2f14;

/** PowerPoint 97–2003 and WPS `.dps`: the texts in the order in which they are stored, without tables. */
export const ppt: FormatReader = {
  async *read(file) {
    const stream = streamOf(await file.bytes(), 'PowerPoint Document');
    if (stream === null) throw new Unchecked('unreadable');
    const parts: DocumentPart[] = [];
    let paragraph = 0;
    for (const text of textsOf(stream)) {
      for (const line of text.split(/[\r\v\n]/)) {
        if (line.trim() !== '') parts.push({ kind: 'text', text: line, place: { paragraph: paragraph++ } });
      }
    }
    if (parts.length > 0) yield parts;
  },
};

/** Containers (version 15) are gone into, other records are skipped by their length. */
function* textsOf(stream: Buffer): Generator<string> {
  for (let at = 0; at + 8 <= stream.length;) {
    const version = stream.readUInt16LE(at) & 15;
    const type = stream.readUInt16LE(at + 2);
    const length = stream.readUInt32LE(at + 4);
    at += 8;
    if (type === CRYPT_SESSION) throw new Unchecked('encrypted');
    if (version === 15) continue;
    if (type === TEXT_CHARS) yield stream.toString('utf16le', at, Math.min(stream.length, at + length));
    else if (type === TEXT_BYTES) yield stream.toString('latin1', at, Math.min(stream.length, at + length));
    at += length;
  }
}
