import { Unchecked, type Format } from '../../rules/documents/outcome.ts';

/** Marks at the very beginning, in hexadecimal. */
const MARKS: readonly [string, Format][] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  // An OLE container: doc, xls or ppt; its streams say which.
  ['d0cf11e0a1b11ae1', 'doc'],
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
const TEXT_NAME = /\.(txt|csv|md|json|xml)$/i;

/** What a file is by its first bytes; text also by its name. @throws Unchecked empty */
export function sniff(name: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Unchecked('empty');
  const hex = Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const marked = MARKS.find(([mark]) => hex.startsWith(mark));
  if (marked !== undefined) return marked[1];
  if (String.fromCharCode(...bytes.subarray(0, PDF_WITHIN)).includes('%PDF-')) return 'pdf';
  return TEXT_NAME.test(name) && !bytes.subarray(0, 4096).includes(0) ? 'text' : 'other';
}
