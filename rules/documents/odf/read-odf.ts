import { Unchecked } from '../outcome.ts';
import type { DocumentPart } from '../part.ts';
import { readXml, walkXml } from '../xml/read-xml.ts';
import { contentHandler } from './content.ts';
import type { OfficeContext } from '../office/office-context.ts';
import { readOfficeProperties } from '../office/office-form.ts';
import type { Package } from '../package.ts';

/** OpenDocument text, spreadsheets and presentations. */
export async function* readOdf(zip: Package, { hasPictures }: OfficeContext): AsyncGenerator<DocumentPart[]> {
  if (await isEncrypted(zip)) throw new Unchecked('encrypted');
  if (!zip.entries.has('content.xml')) throw new Unchecked('unreadable');
  let isBlank = true;
  for (const part of ['content.xml', 'styles.xml']) {
    if (!zip.entries.has(part)) continue;
    const out: DocumentPart[] = [];
    const handler = contentHandler(out, part === 'styles.xml' ? 'header' : undefined);
    for await (const batch of readXml(zip.stream(part), handler, out)) {
      isBlank = false;
      yield batch;
    }
  }
  yield await readOfficeProperties(zip);
  if (isBlank && hasPictures) throw new Unchecked('scanned');
}

async function isEncrypted(zip: Package): Promise<boolean> {
  const manifest = 'META-INF/manifest.xml';
  if (!zip.entries.has(manifest)) return false;
  let found = false;
  await walkXml(zip.stream(manifest), { open: (name) => void (found ||= name === 'encryption-data') });
  return found;
}
