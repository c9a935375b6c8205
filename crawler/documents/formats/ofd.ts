import type { TextItem } from '../layout/lines.ts';
import { createPageLayout } from '../layout/page-parts.ts';
import { Unchecked } from '../../../rules/documents/outcome.ts';
import { walkXml } from '../../../rules/documents/xml/read-xml.ts';
import { openZip, type Zip } from '../zip/open-zip.ts';
import { pageHandler, type PageCollector } from './ofd/page.ts';
import { listPages, producerOf } from './ofd/pages.ts';
import { textStateOf, type FormatReader } from './reader.ts';

/** 版式文件 OFD (GB/T 33190-2016): a zip of XML whose pages hold text with its place. */
export const ofd: FormatReader = {
  async *read(file, { meter, form }) {
    const zip = await openZip(file, meter);
    try {
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
    } finally {
      zip.close();
    }
  },
};

/** Fewer characters than this beside pictures: scanned. */
const LEAST_TEXT = 40;

async function readPart(zip: Zip, part: string, page: PageCollector): Promise<void> {
  if (zip.entries.has(part)) await walkXml(zip.stream(part), pageHandler(page));
}

function charactersIn(items: readonly TextItem[]): number {
  return items.reduce((sum, { text }) => sum + text.length, 0);
}
