import {
  getDocument,
  PasswordException,
  Util,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { layoutLines, type TextItem } from '../layout/lines.ts';
import { createPageLayout } from '../layout/page-parts.ts';
import { Unchecked } from '../outcome.ts';
import type { DocumentPart } from '../part.ts';
import { dataFolders } from './pdf/data-folders.ts';
import { readAttached, readBeside, readForm } from './pdf/beside.ts';
import { readDrawing, type Drawing } from './pdf/drawing.ts';
import { readScannedPage } from './pdf/scanned-page.ts';
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
    const data = new Uint8Array(await file.bytes());
    const task = getDocument({
      data,
      ...dataFolders(),
      cMapPacked: true,
      useSystemFonts: false,
      disableFontFace: true,
      fontExtraProperties: false,
      verbosity: VerbosityLevel.ERRORS,
    });
    try {
      const document = await open(task.promise);
      const layout = createPageLayout();
      const seen = { text: 0, slanted: 0 };
      let looks = 0;
      let isScanned = false;
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
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
        const beside = await readBeside(page, number - 1);
        page.cleanup();
        yield [...layout.page(items, drawing?.rulings ?? [], number - 1), ...beside, ...inPage(recognised, number - 1)];
      }
      yield layout.end();
      yield await readForm(document, context.form, { ...seen, isScanned });
      yield* readAttached(document, context);
      if (isScanned) throw new Unchecked('scanned');
    } finally {
      await task.destroy();
    }
  },
};

async function open(document: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy> {
  try {
    return await document;
  } catch (error) {
    throw new Unchecked(error instanceof PasswordException ? 'encrypted' : 'unreadable', { cause: error });
  }
}

async function readItems(page: PDFPageProxy): Promise<{ items: TextItem[]; isSlanted: boolean }> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const found: TextItem[] = [];
  let hasSlanted = false;
  const blocks: (string | null)[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') blocks.pop();
      else blocks.push(item.id ?? blocks.at(-1) ?? null);
      continue;
    }
    if (item.str === '') continue;
    const [a = 0, b = 0, , , x = 0, y = 0] = Util.transform(transform, item.transform) as number[];
    const size = Math.hypot(a, b);
    // Slanted text is a watermark: moved out of the way of the lines that it crosses.
    const isSlanted = Math.abs(b) > 0.1 * size && Math.abs(a) > 0.1 * size;
    hasSlanted ||= isSlanted;
    found.push({
      text: item.str,
      x,
      y: Math.abs(b) > 0.1 * size ? y + 1e6 + found.length * 100 : y,
      width: item.width,
      size,
      block: blocks.at(-1) ?? null,
    });
  }
  return { items: found, isSlanted: hasSlanted };
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
