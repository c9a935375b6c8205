/** HTML as text, and how its characters were read. */
export interface Decoded {
  /** Without NULs and byte order mark. */
  text: string;
  /** WHATWG name of the encoding; every member of the GB family reads as gb18030. */
  charset: string;
  from: 'bom' | 'utf-8' | 'header' | 'meta' | 'fallback';
  /** Byte sequences that made no sense and became U+FFFD. */
  replaced: number;
}

/** A `<meta>` may come late: some systems write whole scripts before it. */
const META_WITHIN = 16_384;
/** With this many good characters to a bad byte, the bytes are damaged UTF-8 (titles cut in the middle), not another encoding. */
const GOOD_PER_BAD = 4;
/** What servers say that were never told; no Chinese page means it. */
const UNTOLD = /^(windows-125\d|iso-8859-\d+|macintosh|x-user-defined)$/;
/** Characters that take three bytes in UTF-8: Chinese and its punctuation. Shorter runs may be GBK by chance. */
const EAST_ASIAN = /[\u0800-\ufffc]/;
const META_CHARSET = /<(?:meta|\?xml)\b[^<>]*?\b(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w-]+)/i;

/**
 * Reads the bytes of an HTML page: byte order mark, UTF-8 where the bytes are that, then what header and `<meta>`
 * declare, then gb18030. A declaration under which the bytes make less sense than under another reading loses.
 * A character cut off at the very end is dropped, not counted.
 * @param contentType the Content-Type header, null where there is none
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): Decoded {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return { ...read(bytes, mark), from: 'bom' };
  const wide = wideWithoutMark(bytes);
  if (wide !== null)
    return { ...read(bytes, wide), from: charsetOfHeader(contentType) === wide ? 'header' : 'fallback' };

  const utf8 = readUtf8(bytes);
  if (utf8.replaced === 0 && (EAST_ASIAN.test(utf8.text) || isAscii(utf8.text))) return utf8;
  if (utf8.replaced > 0 && count(utf8.text, EAST_ASIAN) >= GOOD_PER_BAD * utf8.replaced) return utf8;
  return leastReplaced(bytes, contentType, utf8);
}

/** Few readings are worth a try; the first of those with the fewest bad bytes wins. */
function leastReplaced(bytes: Uint8Array, contentType: string | null, utf8: Decoded): Decoded {
  const readings: Decoded[] = [];
  const tryOut = (charset: string | null, from: 'header' | 'meta' | 'fallback') => {
    if (charset === 'utf-8') readings.push({ ...utf8, from });
    else if (charset !== null && !readings.some((r) => r.charset === charset))
      readings.push({ ...read(bytes, charset), from });
  };
  tryOut(charsetOfHeader(contentType), 'header');
  tryOut(charsetOfMeta(bytes), 'meta');
  // Nothing declared: two-byte UTF-8 alone (© ·) is read as such; bad bytes speak for gb18030.
  if (utf8.replaced === 0) readings.push(utf8);
  tryOut('gb18030', 'fallback');
  return readings.reduce((best, next) => (next.replaced < best.replaced ? next : best));
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030';
  return null;
}

/** UTF-16 without a mark: markup is ASCII, so every other byte at the head is NUL. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const head = Math.min(bytes.length, 512) & ~1;
  if (head < 4) return null;
  const nuls = [0, 0];
  for (let i = 0; i < head; i++) if (bytes[i] === 0) nuls[i & 1]!++;
  const many = head / 8;
  if (nuls[1]! > many && nuls[1]! > 4 * nuls[0]!) return 'utf-16le';
  if (nuls[0]! > many && nuls[0]! > 4 * nuls[1]!) return 'utf-16be';
  return null;
}

function readUtf8(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return { text: withoutNuls(text), charset: 'utf-8', from: 'utf-8', replaced: 0 };
  } catch {
    const damaged = read(bytes, 'utf-8');
    return { ...damaged, from: 'utf-8', replaced: damaged.replaced - countWrittenReplacements(bytes) };
  }
}

function read(bytes: Uint8Array, charset: string): Omit<Decoded, 'from'> {
  // `stream` keeps a character that the end cut off out of the text.
  const text = withoutNuls(new TextDecoder(charset).decode(bytes, { stream: true }));
  return { text, charset, replaced: count(text, /\ufffd/) };
}

/** Like browsers do in page text; databases would choke on them. */
function withoutNuls(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** U+FFFD that the author wrote is no bad byte. */
function countWrittenReplacements(bytes: Uint8Array): number {
  let found = 0;
  for (let i = bytes.indexOf(0xef); i !== -1; i = bytes.indexOf(0xef, i + 1)) {
    if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) found++;
  }
  return found;
}

function charsetOfHeader(contentType: string | null): string | null {
  return canonical(/charset\s*=\s*(?:["']\s*)?([^\s"';,]+)/i.exec(contentType ?? '')?.[1]);
}

function charsetOfMeta(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, META_WITHIN)).replace(/<!--[^]*?(?:-->|$)/g, '');
  return canonical(META_CHARSET.exec(head)?.[1]);
}

function canonical(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // UTF-16 shows itself by its NULs; who merely declares it is wrong.
    if (UNTOLD.test(encoding) || encoding.startsWith('utf-16')) return null;
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

function count(text: string, pattern: RegExp): number {
  return text.match(new RegExp(pattern, 'g'))?.length ?? 0;
}
