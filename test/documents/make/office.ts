import { relations } from './xlsx.ts';
import { makeZip, type ZipInput } from './zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES: ZipInput = {
  name: '[Content_Types].xml',
  content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
};

export function paragraph(...runs: string[]): string {
  return `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
}

export function wordTable(rows: readonly string[][]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** @param beside text of header, footer, comments… by the name of the part */
export function makeDocx(body: string, beside: Record<string, string> = {}, more: readonly ZipInput[] = []): Buffer {
  const parts = Object.entries(beside);
  return makeZip([
    TYPES,
    { name: '_rels/.rels', content: relations([['officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations(parts.map(([name]) => [name.replace(/\d+$/, ''), `${name}.xml`])),
    },
    ...parts.map(([name, xml]) => ({ name: `word/${name}.xml`, content: `<w:x ${W}>${xml}</w:x>` })),
    ...more,
  ]);
}

export function makePptx(slides: readonly string[]): Buffer {
  return makeZip([
    TYPES,
    { name: 'ppt/presentation.xml', content: '<p:presentation xmlns:p="p"/>' },
    ...slides.map((xml, i) => ({
      name: `ppt/slides/slide${i + 1}.xml`,
      content: `<p:sld xmlns:p="p" xmlns:a="a">${xml}</p:sld>`,
    })),
  ]);
}

export function makeOdf(content: string, more: readonly ZipInput[] = []): Buffer {
  return makeZip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument' },
    {
      name: 'content.xml',
      content: `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b">${content}</office:document-content>`,
    },
    ...more,
  ]);
}

export interface OfdText {
  x: number;
  y: number;
  text: string;
}

/** @param pages the texts of each page with their places in millimetres */
export function makeOfd(pages: readonly OfdText[][], pictures = 0): Buffer {
  const objects = (texts: OfdText[]) =>
    texts
      .map(
        ({ x, y, text }) =>
          `<ofd:TextObject Boundary="${x} ${y} 100 5" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g ${text.length - 1} 4">${text}</ofd:TextCode></ofd:TextObject>`,
      )
      .join('');
  return makeZip([
    {
      name: 'OFD.xml',
      content:
        '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    },
    {
      name: 'Doc_0/Document.xml',
      content: `<ofd:Document xmlns:ofd="o"><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    },
    ...pages.map((texts, i) => ({
      name: `Doc_0/Pages/Page_${i}/Content.xml`,
      content: `<ofd:Page xmlns:ofd="o"><ofd:Content><ofd:Layer>${objects(texts)}${'<ofd:ImageObject/>'.repeat(pictures)}</ofd:Layer></ofd:Content></ofd:Page>`,
    })),
  ]);
}
