import { layoutLines, type TextItem } from '../layout/lines.ts';
import { createPageLayout } from '../layout/page-parts.ts';
import { Unchecked } from '../../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../../rules/documents/part.ts';
import { readAttached, readBeside, readForm } from './pdf/beside.ts';
import { readDrawing, type Drawing } from './pdf/drawing.ts';
import { openPdf, pagesOf } from './pdf/open-pdf.ts';
import { readScannedPage } from './pdf/scanned-page.ts';
import { readItems } from './pdf/text-items.ts';
import type { FormatReader } from './reader.ts';

/** Fewer characters than this on a page make one look whether it is a picture. */
const LEAST_TEXT = 40;
/** A picture that covers less of the page is a seal or a logo. */
const SCAN_SHARE = 0.4;
/** Looking costs as much as drawing the page: so many pages a file. */
const MOST_LOOKS = 5;

/** Text by page and line. A file with scanned pages gives what it has and ends as `scanned`. */
export const pdf: FormatReader = {
  async *read(file, context) {
    // pdf.js takes the buffer over; readers of archives may still need theirs.
    const { document, close } = await openPdf(new Uint8Array(await file.bytes()));
    try {
      const layout = createPageLayout();
      const seen = { text: 0, slanted: 0 };
      let looks = 0;
      let isScanned = false;
      let number = 0;
      for await (const page of pagesOf(document)) {
        const { items, isSlanted } = await readItems(page);
        let drawing: Drawing | null = null;
        let recognised: DocumentPart[] = [];
        if (isSlanted) seen.slanted++;
        if (charactersIn(items) >= LEAST_TEXT) seen.text++;
        else if (context.ocr !== null || (!isScanned && looks < MOST_LOOKS)) {
          looks++;
          drawing = await readDrawing(page);
          const { share, id } = drawing.largestPicture;
          isScanned ||= share >= SCAN_SHARE;
          if (share >= SCAN_SHARE && id !== null && context.ocr !== null)
            recognised = await readScannedPage(page, id, context.ocr);
        }
        if (drawing === null && needsRulings(items)) drawing = await readDrawing(page);
        const beside = await readBeside(page, number);
        yield [...layout.page(items, drawing?.strokes ?? [], number), ...beside, ...inPage(recognised, number)];
        number++;
      }
      yield layout.end();
      yield await readForm(document, context.form, { ...seen, isScanned });
      yield* readAttached(document, context);
      if (isScanned) throw new Unchecked('scanned');
    } finally {
      await close();
    }
  },
};

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
