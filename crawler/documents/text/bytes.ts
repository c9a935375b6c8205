/** Encodings in which a text can be written again sign by sign. */
const WRITABLE = new Set(['utf-8', 'utf-16le', 'utf-16be', 'gb18030']);

export function isWritable(charset: string): boolean {
  return WRITABLE.has(charset);
}

/**
 * Replaces ranges of a text in its bytes; all other bytes stay as they are, bad ones included.
 * @param edits in order, by UTF-16 offsets in the text that `TextDecoder` with `ignoreBOM` gives
 */
export function editBytes(
  bytes: Buffer,
  charset: string,
  edits: readonly { start: number; end: number; text: string }[],
): Buffer {
  const pieces: Buffer[] = [];
  let byte = 0;
  let unit = 0;
  const advance = (to: number): void => {
    while (unit < to && byte < bytes.length) {
      const [width, units] = signAt(bytes, byte, charset);
      byte += width;
      unit += units;
    }
  };
  for (const { start, end, text } of edits) {
    const from = byte;
    advance(start);
    pieces.push(bytes.subarray(from, byte), encode(text, charset));
    advance(end);
  }
  pieces.push(bytes.subarray(byte));
  return Buffer.concat(pieces);
}

/** Bytes and UTF-16 units of the sign that starts at a place. */
function signAt(bytes: Buffer, at: number, charset: string): [bytes: number, units: number] {
  if (charset.startsWith('utf-16')) return [2, 1];
  const first = bytes[at] ?? 0;
  if (first < 0x80) return [1, 1];
  const second = bytes[at + 1] ?? 0;
  if (charset === 'utf-8') return first >= 0xf0 ? [4, 2] : first >= 0xe0 ? [3, 1] : first >= 0xc0 ? [2, 1] : [1, 1];
  // Four bytes from 0x90 on are beyond the basic plane.
  if (second >= 0x30 && second <= 0x39) return [4, first >= 0x90 ? 2 : 1];
  return first === 0x80 || first === 0xff ? [1, 1] : [2, 1];
}

function encode(text: string, charset: string): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  if (charset === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (charset === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const map = gbkBytes();
  return Buffer.concat(
    [...text].map((sign) =>
      sign < '\u0080' ? Buffer.from(sign, 'latin1') : (map.get(sign) ?? Buffer.from('*', 'latin1')),
    ),
  );
}

let known: Map<string, Buffer> | null = null;

/** All two-byte signs of GBK by what they read; Node encodes into nothing but UTF. */
function gbkBytes(): Map<string, Buffer> {
  if (known !== null) return known;
  known = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      const pair = Buffer.from([first, second]);
      if (second !== 0x7f) known.set(decoder.decode(pair), pair);
    }
  }
  return known;
}
