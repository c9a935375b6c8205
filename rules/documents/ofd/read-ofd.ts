import type { FileForm } from '../../facts/file-facts.ts';
import type { TextItem } from '../layout/lines.ts';
import { createPageLayout } from '../layout/page-parts.ts';
import { Unchecked } from '../outcome.ts';
import type { Package } from '../package.ts';
import type { DocumentPart } from '../part.ts';
import { textStateOf } from '../text-state.ts';
import { walkXml } from '../xml/read-xml.ts';
import { pageHandler, type PageCollector } from './page.ts';
import { listPages, producerOf } from './pages.ts';

/** Fewer characters than this beside pictures: scanned. */
const LEAST_TEXT = 40;

/**
 * Text of an OFD file by page, and what it says of itself into `form`.
 * @throws Unchecked scanned | unreadable, and what the package throws
 */
export async function* readOfd(zip: Package, form: FileForm): AsyncGenerator<DocumentPart[]> {
  const layout = createPageLayout();
  let characters = 0;
  let pictures = 0;
  const pages = await listPages(zip);
  let watermarks = 0;
  for (const [number, parts] of pages.entries()) {
    const page: PageCollector = { items: [], strokes: [], pictures: 0, hasWatermark: false };
    for (const part of parts) await readPart(zip, part, page);
    pictures += page.pictures;
    if (page.hasWatermark) watermarks++;
    characters += charactersIn(page.items);
    const found = layout.page(page.items, page.strokes, number);
    if (found.length > 0) yield found;
  }
  yield layout.end();
  Object.assign(form, {
    pages: pages.length,
    signed: [...zip.entries.keys()].some((name) => /(^|\/)Signatures?\.xml$/.test(name)),
    encrypted: false,
    watermark: watermarks > 0,
    producer: await producerOf(zip),
    textState: textStateOf(characters >= LEAST_TEXT, pictures > 0),
  });
  if (characters < LEAST_TEXT && pictures > 0) throw new Unchecked('scanned');
}

async function readPart(zip: Package, part: string, page: PageCollector): Promise<void> {
  if (zip.entries.has(part)) await walkXml(zip.stream(part), pageHandler(page));
}

function charactersIn(items: readonly TextItem[]): number {
  return items.reduce((sum, { text }) => sum + text.length, 0);
}
