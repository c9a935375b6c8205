import { Unchecked } from '../outcome.ts';
import type { DocumentPart, Note } from '../part.ts';
import type { Counts } from '../text/tabbed.ts';
import { readHidden, readParagraphs } from './properties.ts';
import { readStory, type StoryContext } from './stories.ts';
import { readWordText, tableNameOf, type WordStreams, type WordText } from './text.ts';

/**
 * Word 97–2003 and WPS `.wps`: body with its tables, text boxes, headers, footers, notes, comments; hidden and struck-out text marked.
 * @param streamOf a stream of the OLE container by its name, null where there is none
 * @throws Unchecked encrypted | unreadable, RangeError where the file is cut or lies
 */
export function readDoc(streamOf: (name: string) => Uint8Array | null): DocumentPart[] {
  const streams = openStreams(streamOf);
  const word = readWordText(streams);
  const context: StoryContext = { ...word, ...formattingOf(streams, word) };
  const counts = new Map<Note | undefined, Counts>();
  const parts: DocumentPart[] = [];
  for (const story of storiesOf(word)) {
    const count = counts.get(story.note) ?? { paragraphs: 0, tables: 0 };
    counts.set(story.note, count);
    parts.push(...readStory(context, story, count));
  }
  return parts;
}

function openStreams(streamOf: (name: string) => Uint8Array | null): WordStreams {
  const document = streamOf('WordDocument');
  if (document === null) throw new Unchecked('unreadable');
  const name = tableNameOf(document);
  if (name === null) throw new Unchecked('encrypted');
  const table = streamOf(name);
  if (table === null) throw new Unchecked('unreadable');
  return { document, table, data: streamOf('Data') };
}

/** Without formatting the text can still be read; its table rows then run together. */
function formattingOf(streams: WordStreams, word: WordText): Pick<StoryContext, 'paragraphAt' | 'hiddenAt'> {
  try {
    return { paragraphAt: readParagraphs(streams, word), hiddenAt: readHidden(streams, word) };
  } catch {
    return { paragraphAt: () => ({ depth: 0, endsRow: false, endsCell: false, edges: [] }), hiddenAt: () => null };
  }
}

/** Separators of footnotes, which come before the headers. */
const SEPARATORS = 6;
/** Headers and footers of even, odd and first pages, in this order for each section. */
const SECTION: readonly Note[] = ['header', 'header', 'footer', 'footer', 'header', 'footer'];

interface Story {
  from: number;
  to: number;
  note?: Note;
}

function storiesOf({ stories, headerStarts }: WordText): Story[] {
  const list: Story[] = [];
  let at = 0;
  const add = (length: number, note?: Note): void => {
    if (length > 0) list.push({ from: at, to: at + length, ...(note === undefined ? {} : { note }) });
    at += Math.max(0, length);
  };
  add(stories.body);
  add(stories.footnotes, 'footnote');
  const headers = at;
  for (let i = SEPARATORS; i + 1 < headerStarts.length; i++) {
    const from = headers + (headerStarts[i] ?? 0);
    const to = Math.min(headers + (headerStarts[i + 1] ?? 0), headers + stories.headers);
    if (to > from) list.push({ from, to, note: SECTION[(i - SEPARATORS) % SECTION.length] ?? 'header' });
  }
  at += stories.headers + stories.macros;
  add(stories.comments, 'comment');
  add(stories.endnotes, 'footnote');
  add(stories.boxes);
  add(stories.headerBoxes, 'header');
  return list;
}
