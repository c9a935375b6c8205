/** What a body is, by its first bytes and what the server calls it. */
export type BodyKind = 'html' | 'file' | 'other' | 'empty';

const MARKUP =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|div|table|p|h1|a|link)\b/i;
const HTML_TYPE = /\b(?:text\/html|application\/xhtml\+xml)\b/i;
/** Types that a page is sometimes sent with by mistake; all others are taken at their word. */
const VAGUE_TYPE = /^\s*$|text\/plain|octet-stream|\bxml\b|text\/asp|x-unknown|unknown\/unknown/i;
const MAGIC: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x50, 0x4b, 0x03, 0x04], // zip, docx, xlsx, ofd
  [0xd0, 0xcf, 0x11, 0xe0], // doc, xls, wps
  [0x52, 0x61, 0x72, 0x21], // Rar!
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
];

/** Whether the server calls it a page. */
export function isHtmlType(contentType: string | null): boolean {
  return contentType !== null && HTML_TYPE.test(contentType);
}

/** Whether a body of this type may be a page, so that it is worth receiving. */
export function mayBeHtml(contentType: string | null): boolean {
  return contentType === null || HTML_TYPE.test(contentType) || VAGUE_TYPE.test(contentType);
}

/** Types that never hold a list, whatever the endpoint. */
const NEVER_DATA = /^\s*(?:image|audio|video|font)\/|application\/(?:pdf|zip|msword|vnd\.)/i;

/** Whether a body of this type may be data or a fragment, as the endpoints of list pages answer. */
export function mayBeData(contentType: string | null): boolean {
  return contentType === null || !NEVER_DATA.test(contentType);
}

/** Bytes of an endpoint's answer: `html` stands for any text. */
export function sniffData(bytes: Uint8Array): BodyKind {
  if (isBlank(bytes)) return 'empty';
  return MAGIC.some((magic) => magic.every((byte, i) => bytes[i] === byte)) ? 'file' : 'html';
}

export function sniffBody(bytes: Uint8Array, contentType: string | null): BodyKind {
  if (isBlank(bytes)) return 'empty';
  if (MAGIC.some((magic) => magic.every((byte, i) => bytes[i] === byte))) return 'file';
  if (contentType !== null && HTML_TYPE.test(contentType)) return 'html';
  if (!mayBeHtml(contentType)) return 'other';
  // Latin-1 keeps the ASCII of markup whatever the encoding; NULs go so that UTF-16 shows its markup too.
  const head = Buffer.from(bytes.subarray(0, 2048))
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '');
  return MARKUP.test(head) ? 'html' : 'other';
}

function isBlank(bytes: Uint8Array): boolean {
  for (const byte of bytes.subarray(0, 4096)) if (byte > 0x20) return false;
  return bytes.byteLength <= 4096;
}
