import { Unchecked } from '../outcome.ts';
import { walkXml } from '../xml/read-xml.ts';
import type { Package } from '../package.ts';

/** For each page the parts that make it up: its templates, its content, its annotations. @throws Unchecked unreadable */
export async function listPages(zip: Package): Promise<string[][]> {
  const roots = await textsOf(zip, 'OFD.xml', 'DocRoot');
  const pages: string[][] = [];
  for (const root of roots) pages.push(...(await pagesOf(zip, resolve('', root))));
  if (pages.length === 0) throw new Unchecked('unreadable');
  return pages;
}

/** Program that wrote the file, null where it does not say. */
export async function producerOf(zip: Package): Promise<string | null> {
  const [creator] = await textsOf(zip, 'OFD.xml', 'Creator');
  return creator?.slice(0, 100) ?? null;
}

async function pagesOf(zip: Package, root: string): Promise<string[][]> {
  if (!zip.entries.has(root)) return [];
  const folder = root.slice(0, root.lastIndexOf('/') + 1);
  const templates = new Map<string, string>();
  const pages: { id: string; part: string }[] = [];
  await walkXml(zip.stream(root), {
    open(name, { ID: id = '', BaseLoc: place = '' }) {
      if (name === 'TemplatePage') templates.set(id, resolve(folder, place));
      else if (name === 'Page') pages.push({ id, part: resolve(folder, place) });
    },
  });
  const annotations = await annotationsOf(zip, folder);
  const lists: string[][] = [];
  for (const { id, part } of pages) {
    const used: string[] = [];
    if (zip.entries.has(part)) {
      await walkXml(zip.stream(part), {
        open(name, { TemplateID: template = '' }) {
          const found = name === 'Template' ? templates.get(template) : undefined;
          if (found !== undefined) used.push(found);
        },
      });
    }
    lists.push([...used, part, ...(annotations.get(id) ?? [])]);
  }
  return lists;
}

/** `Annots/Annotations.xml`: which file holds the annotations of which page. */
async function annotationsOf(zip: Package, folder: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const part = [...zip.entries.keys()].find((name) => name.startsWith(folder) && name.endsWith('/Annotations.xml'));
  if (part === undefined) return found;
  const home = part.slice(0, part.lastIndexOf('/') + 1);
  let page = '';
  let isPlace = false;
  await walkXml(zip.stream(part), {
    open(name, { PageID: id = '' }) {
      if (name === 'Page') page = id;
      isPlace = name === 'FileLoc';
    },
    text(piece) {
      if (!isPlace || piece.trim() === '') return;
      const parts = found.get(page) ?? [];
      parts.push(resolve(home, piece.trim()));
      found.set(page, parts);
    },
  });
  return found;
}

async function textsOf(zip: Package, part: string, element: string): Promise<string[]> {
  const texts: string[] = [];
  if (!zip.entries.has(part)) return texts;
  let isWanted = false;
  await walkXml(zip.stream(part), {
    open(name) {
      isWanted = name === element;
      if (isWanted) texts.push('');
    },
    text(piece) {
      if (isWanted) texts[texts.length - 1] += piece;
    },
    close() {
      isWanted = false;
    },
  });
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function resolve(folder: string, place: string): string {
  return place.startsWith('/') ? place.slice(1) : `${folder}${place}`.replace(/(^|\/)\.\//g, '$1');
}
