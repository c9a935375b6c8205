import type { Format } from './outcome.ts';

/** An OLE container: doc, xls or ppt; its streams say which. */
const OLE = 'd0cf11e0a1b11ae1';
const ZIP = ['504b0304', '504b0506'];
/** Marks at the very beginning, in hexadecimal. */
const MARKS: readonly [string, Format][] = [
  ['7b5c727466', 'rtf'],
  ['526172211a07', 'rar'],
  ['1f8b', 'gzip'],
  ['89504e470d0a1a0a', 'image'],
  ['ffd8ff', 'image'],
  ['474946383', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
];
/** A pdf may be preceded by so many bytes of something else (ISO 32000-1, annex H). */
const PDF_WITHIN = 1024;

/** What the first bytes of a file say; of containers only that they are one. Null where they say nothing. */
export function markOf(head: Uint8Array): Format | 'ole' | null {
  const hex = Array.from(head.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (ZIP.some((mark) => hex.startsWith(mark))) return 'zip';
  if (hex.startsWith(OLE)) return 'ole';
  const marked = MARKS.find(([mark]) => hex.startsWith(mark));
  if (marked !== undefined) return marked[1];
  return String.fromCharCode(...head.subarray(0, PDF_WITHIN)).includes('%PDF-') ? 'pdf' : null;
}
