import type { FileForm } from '../../facts/file-facts.ts';
import type { DocumentPart } from '../part.ts';
import { walkXml } from '../xml/read-xml.ts';
import type { Package } from '../package.ts';

/** What an Office file says of itself: program, pages as last counted, signatures, watermarks in these headers. */
export async function readOfficeForm(zip: Package, form: FileForm, headers: readonly string[] = []): Promise<void> {
  form.signed = [...zip.entries.keys()].some((name) => name.startsWith('_xmlsignatures/') && name.endsWith('.xml'));
  form.encrypted = false;
  try {
    form.watermark = await hasWatermark(zip, headers);
    if (zip.entries.has(PROPERTIES)) await readProperties(zip, form);
  } catch {
    // What is broken here says nothing of the text.
  }
}

const PROPERTIES = 'docProps/app.xml';

async function readProperties(zip: Package, form: FileForm): Promise<void> {
  let element = '';
  await walkXml(zip.stream(PROPERTIES), {
    open(name) {
      element = name;
    },
    text(piece) {
      if (element === 'Application') form.producer = ((form.producer ?? '') + piece).slice(0, 100);
      else if (element === 'Pages' && /^\d{1,6}$/.test(piece.trim())) form.pages = Number(piece);
    },
    close() {
      element = '';
    },
  });
}

/** Title, subject, keywords and the like, which readers of the text do not see. */
export async function readOfficeProperties(zip: Package): Promise<DocumentPart[]> {
  const texts: string[] = [];
  for (const part of ['docProps/core.xml', 'docProps/custom.xml', 'meta.xml']) {
    if (!zip.entries.has(part)) continue;
    try {
      await walkXml(zip.stream(part), {
        text(piece) {
          if (piece.trim() !== '') texts.push(piece.trim());
        },
      });
    } catch {
      // What is broken here says nothing of the text.
    }
  }
  return texts.map((text, paragraph) => ({ kind: 'text', text, place: { paragraph }, note: 'properties' }));
}

/** Shapes that Word puts into headers as watermarks, by the names that it gives them. */
const WATERMARK = /WaterMarkObject|WordPictureWatermark/i;

async function hasWatermark(zip: Package, headers: readonly string[]): Promise<boolean> {
  let found = false;
  for (const header of headers) {
    await walkXml(zip.stream(header), {
      open(_, attributes) {
        for (const key in attributes) if (WATERMARK.test(attributes[key] ?? '')) found = true;
      },
    });
  }
  return found;
}
