// The text of a Word 97–2003 file, [MS-DOC] 2.4.1: characters are numbered (CP) and stored in pieces somewhere in the stream (FC).

/** Places of the fixed header, [MS-DOC] 2.5. */
const AT = {
  flags: 0x0a,
  ccpText: 0x4c,
  ccpFtn: 0x50,
  ccpHdd: 0x54,
  ccpMcr: 0x58,
  ccpAtn: 0x5c,
  ccpEdn: 0x60,
  ccpTxbx: 0x64,
  ccpHdrTxbx: 0x68,
  plcfHdd: 0xf2,
  plcfBteChpx: 0xfa,
  plcfBtePapx: 0x102,
  clx: 0x1a2,
} as const;

const MAGIC = 0xa5ec;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;

/** A run of characters that lie together in the stream. */
export interface Piece {
  from: number;
  to: number;
  /** Byte of its first character. */
  at: number;
  /** Bytes a character. */
  width: 1 | 2;
}

export interface WordText {
  text: string;
  pieces: Piece[];
  /** Lengths of the stories, in the order in which they follow each other. */
  stories: {
    body: number;
    footnotes: number;
    headers: number;
    macros: number;
    comments: number;
    endnotes: number;
    boxes: number;
    headerBoxes: number;
  };
  /** CPs within the story of headers and footers at which each of them begins. */
  headerStarts: number[];
  /** Tables of formatting pages. */
  characterPages: number[];
  paragraphPages: number[];
}

export interface WordStreams {
  document: Buffer;
  table: Buffer;
  data: Buffer | null;
}

/** @returns null where a password locks the file */
export function tableNameOf(document: Buffer): '0Table' | '1Table' | null {
  if (document.readUInt16LE(0) !== MAGIC) throw new Error('not a Word 97 document');
  const flags = document.readUInt16LE(AT.flags);
  if ((flags & ENCRYPTED) !== 0) return null;
  return (flags & TABLE_1) !== 0 ? '1Table' : '0Table';
}

/** @throws RangeError where the file is cut or lies */
export function readWordText({ document, table }: WordStreams): WordText {
  const long = (at: number) => document.readInt32LE(at);
  const pieces = readPieces(document, table);
  return {
    text: pieces.map((piece) => textOf(piece, document)).join(''),
    pieces,
    stories: {
      body: long(AT.ccpText),
      footnotes: long(AT.ccpFtn),
      headers: long(AT.ccpHdd),
      macros: long(AT.ccpMcr),
      comments: long(AT.ccpAtn),
      endnotes: long(AT.ccpEdn),
      boxes: long(AT.ccpTxbx),
      headerBoxes: long(AT.ccpHdrTxbx),
    },
    headerStarts: readLongs(plc(document, table, AT.plcfHdd)),
    characterPages: pageNumbers(plc(document, table, AT.plcfBteChpx)),
    paragraphPages: pageNumbers(plc(document, table, AT.plcfBtePapx)),
  };
}

function plc(document: Buffer, table: Buffer, at: number): Buffer {
  const from = document.readUInt32LE(at);
  return table.subarray(from, from + document.readUInt32LE(at + 4));
}

function readLongs(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));
}

/** Numbers of the 512-byte pages, after the one more bounds than pages. */
function pageNumbers(bytes: Buffer): number[] {
  const count = Math.floor((bytes.length - 4) / 8);
  return count < 1
    ? []
    : Array.from({ length: count }, (_, i) => bytes.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff);
}

const PROPERTIES = 1;
const PIECES = 2;
/** Its text is one byte a character, at half the place. */
const COMPRESSED = 0x40000000;

function readPieces(document: Buffer, table: Buffer): Piece[] {
  let at = document.readUInt32LE(AT.clx);
  while (table.readUInt8(at) === PROPERTIES) at += 3 + table.readUInt16LE(at + 1);
  if (table.readUInt8(at) !== PIECES) throw new Error('no piece table');
  const size = table.readUInt32LE(at + 1);
  const count = Math.floor((size - 4) / 12);
  const start = at + 5;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const from = table.readUInt32LE(start + i * 4);
    const to = table.readUInt32LE(start + (i + 1) * 4);
    const place = table.readUInt32LE(start + (count + 1) * 4 + i * 8 + 2);
    if (to < from) throw new RangeError('pieces out of order');
    if ((place & COMPRESSED) === 0) pieces.push({ from, to, at: place, width: 2 });
    else pieces.push({ from, to, at: (place & ~COMPRESSED) >>> 1, width: 1 });
  }
  return pieces;
}

const latin = new TextDecoder('windows-1252');

function textOf({ from, to, at, width }: Piece, document: Buffer): string {
  const bytes = document.subarray(at, at + (to - from) * width);
  const text = width === 2 ? bytes.toString('utf16le') : latin.decode(bytes);
  // A stream that is cut short must not move what follows.
  return text.padEnd(to - from, '\0');
}
