/** A zip that holds files of its own is `zip`; `ooxml` is an office package of none of the kinds that are read. */
export type PackageKind = 'ofd' | 'xlsx' | 'xlsb' | 'docx' | 'pptx' | 'odf' | 'ooxml' | 'zip';

/** What a package is by the names of its parts, whatever the file is called. */
export function packageKind(parts: { has: (name: string) => boolean; keys: () => Iterable<string> }): PackageKind {
  const holds = (pattern: RegExp) => [...parts.keys()].some((name) => pattern.test(name));
  const isOffice = parts.has('[Content_Types].xml');
  if (parts.has('OFD.xml')) return 'ofd';
  if (isOffice) {
    if (holds(/(^|\/)workbook\d*\.xml$/)) return 'xlsx';
    if (holds(/(^|\/)workbook\.bin$/)) return 'xlsb';
    if (holds(/(^|\/)document\d*\.xml$/)) return 'docx';
    if (holds(/(^|\/)presentation\.xml$/)) return 'pptx';
  }
  if (parts.has('mimetype') && parts.has('content.xml')) return 'odf';
  return isOffice ? 'ooxml' : 'zip';
}

/** What macOS and Windows leave in archives. */
export function isLitter(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
