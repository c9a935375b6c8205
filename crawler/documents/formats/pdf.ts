import {
  getDocument,
  PasswordException,
  Util,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { layoutLines, type Line, type TextItem } from '../layout/lines.ts';
import { createLineTables } from '../layout/tables.ts';
import { Unchecked } from '../outcome.ts';
import { dataFolders } from './pdf/data-folders.ts';
import { largestPicture } from './pdf/images.ts';
import type { FormatReader } from './reader.ts';

/** Fewer characters than this on a page make one look whether it is a picture. */
const LEAST_TEXT = 40;
/** A picture that covers less of the page is a seal or a logo. */
const SCAN_SHARE = 0.4;
/** Looking costs as much as drawing the page: so many pages a file. */
const MOST_LOOKS = 5;

/** Text by page and line. A file with scanned pages gives what it has and ends as `scanned`. */
export const pdf: FormatReader = {
  async *read(file) {
    const tables = createLineTables();
    let number = 0;
    let looks = 0;
    let isScanned = false;
    // pdf.js takes the buffer over; readers of archives may still need theirs.
    for await (const page of pagesOfPdf(new Uint8Array(await file.bytes()))) {
      const lines = layoutLines(await textItemsOf(page));
      if (!isScanned && looks < MOST_LOOKS && charactersIn(lines) < LEAST_TEXT) {
        looks++;
        isScanned = (await largestPicture(page)) >= SCAN_SHARE;
      }
      const parts = tables.page(lines, number++);
      if (parts.length > 0) yield parts;
    }
    if (isScanned) throw new Unchecked('scanned');
  },
};

/** The pages in order; each is gone when the next one is asked for. @param data is taken over */
export async function* pagesOfPdf(data: Uint8Array): AsyncGenerator<PDFPageProxy> {
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
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      yield page;
      page.cleanup();
    }
  } finally {
    await task.destroy();
  }
}

async function open(document: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy> {
  try {
    return await document;
  } catch (error) {
    throw new Unchecked(error instanceof PasswordException ? 'encrypted' : 'unreadable', { cause: error });
  }
}

/** The texts of a page where they stand. */
export async function textItemsOf(page: PDFPageProxy): Promise<TextItem[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const found: TextItem[] = [];
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
    const isSlanted = Math.abs(b) > 0.1 * size;
    found.push({
      text: item.str,
      x,
      y: isSlanted ? y + 1e6 + found.length * 100 : y,
      width: item.width,
      size,
      block: blocks.at(-1) ?? null,
    });
  }
  return found;
}

function charactersIn(lines: readonly Line[]): number {
  return lines.reduce((sum, { pieces }) => sum + pieces.reduce((all, { text }) => all + text.length, 0), 0);
}
