// pdf.js as far as it is read here. It is handed in by whoever loads it: the command from its package, the extension from
// a file of its own that is loaded when a pdf is first looked into.

/** A page of pdf.js. */
export interface PdfPage {
  view: readonly number[];
  getViewport: (options: { scale: number }) => { transform: readonly unknown[] };
  getTextContent: (options: { includeMarkedContent: boolean }) => Promise<{ items: readonly PdfItem[] }>;
  getOperatorList: () => Promise<{ fnArray: readonly number[]; argsArray: readonly unknown[] }>;
  getAnnotations: () => Promise<readonly unknown[]>;
}

/** A text, or the beginning or end of a marked part. */
export type PdfItem =
  | { str: string; transform: readonly unknown[]; width: number }
  | { type: string; id?: string | null };

export interface PdfDocument<P extends PdfPage = PdfPage> {
  numPages: number;
  getPage: (number: number) => Promise<P & { cleanup: () => unknown }>;
  getMetadata: () => Promise<{ info: unknown }>;
  getAttachments: () => Promise<unknown>;
}

/** Numbers of the drawing operations, `OPS` of pdf.js. */
export type Operations = Readonly<Record<OperationName, number>>;

type OperationName =
  | 'save'
  | 'restore'
  | 'transform'
  | 'paintFormXObjectBegin'
  | 'paintFormXObjectEnd'
  | 'paintImageXObject'
  | 'paintInlineImageXObject'
  | 'paintImageMaskXObject'
  | 'paintImageXObjectRepeat'
  | 'constructPath'
  | 'stroke'
  | 'closeStroke'
  | 'fill'
  | 'eoFill'
  | 'fillStroke'
  | 'eoFillStroke'
  | 'closeFillStroke'
  | 'closeEOFillStroke';

/** The pages in order; each is gone when the next one is asked for. */
export async function* pagesOf<P extends PdfPage>(document: PdfDocument<P>): AsyncGenerator<P> {
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    yield page;
    page.cleanup();
  }
}
