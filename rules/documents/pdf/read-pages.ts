import type { DocumentPart } from '../part.ts';
import { layoutLines, type TextItem } from '../layout/lines.ts';
import { createPageLayout } from '../layout/page-parts.ts';
import { readBeside } from './beside.ts';
import { readDrawing, type Drawing } from './drawing.ts';
import { pagesOf, type Operations, type PdfDocument, type PdfPage } from './pdf-page.ts';
import { readItems } from './text-items.ts';

/** Fewer characters than this on a page make one look whether it is a picture. */
const LEAST_TEXT = 40;
/** A picture that covers less of the page is a seal or a logo. */
const SCAN_SHARE = 0.4;
/** Looking costs as much as drawing the page: so many pages a file. */
const MOST_LOOKS = 5;

/** What the pages turned out to be. */
export interface SeenPages {
  /** Pages with text, and with text that is aslant. */
  text: number;
  slanted: number;
  /** One of them at least is a picture of text. */
  isScanned: boolean;
}

/**
 * Text of a pdf by page and line, or by row where it stands in tables.
 * @param recognise reads the picture that a page is, by its name in pdf.js; null where pictures are not read
 */
export async function* readPages<P extends PdfPage>(
  document: PdfDocument<P>,
  ops: Operations,
  recognise: ((page: P, id: string) => Promise<DocumentPart[]>) | null,
): AsyncGenerator<DocumentPart[], SeenPages> {
  const layout = createPageLayout();
  const seen: SeenPages = { text: 0, slanted: 0, isScanned: false };
  let looks = 0;
  let number = 0;
  for await (const page of pagesOf(document)) {
    const { items, isSlanted } = await readItems(page);
    let drawing: Drawing | null = null;
    let recognised: DocumentPart[] = [];
    if (isSlanted) seen.slanted++;
    if (charactersIn(items) >= LEAST_TEXT) seen.text++;
    else if (recognise !== null || (!seen.isScanned && looks < MOST_LOOKS)) {
      looks++;
      drawing = await readDrawing(page, ops);
      const { share, id } = drawing.largestPicture;
      seen.isScanned ||= share >= SCAN_SHARE;
      if (share >= SCAN_SHARE && id !== null && recognise !== null) recognised = await recognise(page, id);
    }
    if (drawing === null && needsRulings(items)) drawing = await readDrawing(page, ops);
    const beside = await readBeside(page, number);
    yield [...layout.page(items, drawing?.strokes ?? [], number), ...beside, ...inPage(recognised, number)];
    number++;
  }
  yield layout.end();
  return seen;
}

/** Texts of a picture with the page that shows it. */
function inPage(parts: readonly DocumentPart[], page: number): DocumentPart[] {
  return parts.map((part) =>
    part.kind === 'text' && 'paragraph' in part.place ? { ...part, place: { page, line: part.place.paragraph } } : part,
  );
}

function charactersIn(items: readonly TextItem[]): number {
  return items.reduce((sum, { text }) => sum + text.trim().length, 0);
}

/** Lines of a table differ in what they hold: only the rulings tell which of them make up a row. Where all are full they do so by themselves. */
function needsRulings(items: readonly TextItem[]): boolean {
  const counts = layoutLines(items).map(({ pieces }) => pieces.length);
  const most = Math.max(0, ...counts);
  if (most < 2) return false;
  const table = counts.slice(
    counts.findIndex((count) => count > 1),
    counts.findLastIndex((count) => count > 1) + 1,
  );
  return table.length > 1 && table.some((count) => count * 2 <= most);
}
