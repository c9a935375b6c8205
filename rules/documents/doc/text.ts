// The text of a Word 97–2003 file, [MS-DOC] 2.4.1: characters are numbered (CP) and stored in pieces somewhere in the stream (FC).

import { i32, u16, u32, u8 } from './little-endian.ts';

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
  document: Uint8Array;
  table: Uint8Array;
  data: Uint8Array | null;
}

/** @returns null where a password locks the file */
export function tableNameOf(document: Uint8Array): '0Table' | '1Table' | null {
  if (u16(document, 0) !== MAGIC) throw new Error('not a Word 97 document');
  const flags = u16(document, AT.flags);
  if ((flags & ENCRYPTED) !== 0) return null;
  return (flags & TABLE_1) !== 0 ? '1Table' : '0Table';
}

/** @throws RangeError where the file is cut or lies */
export function readWordText({ document, table }: WordStreams): WordText {
  const long = (at: number) => i32(document, at);
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

function plc(document: Uint8Array, table: Uint8Array, at: number): Uint8Array {
  const from = u32(document, at);
  return table.subarray(from, from + u32(document, at + 4));
}

function readLongs(bytes: Uint8Array): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => u32(bytes, i * 4));
}

/** Numbers of the 512-byte pages, after the one more bounds than pages. */
function pageNumbers(bytes: Uint8Array): number[] {
  const count = Math.floor((bytes.length - 4) / 8);
  return count < 1 ? [] : Array.from({ length: count }, (_, i) => u32(bytes, (count + 1) * 4 + i * 4) & 0x3fffff);
}

const PROPERTIES = 1;
const PIECES = 2;
/** Its text is one byte a character, at half the place. */
const COMPRESSED = 0x40000000;

function readPieces(document: Uint8Array, table: Uint8Array): Piece[] {
  let at = u32(document, AT.clx);
  while (u8(table, at) === PROPERTIES) at += 3 + u16(table, at + 1);
  if (u8(table, at) !== PIECES) throw new Error('no piece table');
  const size = u32(table, at + 1);
  const count = Math.floor((size - 4) / 12);
  const start = at + 5;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const from = u32(table, start + i * 4);
    const to = u32(table, start + (i + 1) * 4);
    const place = u32(table, start + (count + 1) * 4 + i * 8 + 2);
    if (to < from) throw new RangeError('pieces out of order');
    if ((place & COMPRESSED) === 0) pieces.push({ from, to, at: place, width: 2 });
    else pieces.push({ from, to, at: (place & ~COMPRESSED) >>> 1, width: 1 });
  }
  return pieces;
}

const latin = new TextDecoder('windows-1252');
const wide = new TextDecoder('utf-16le', { ignoreBOM: true });

function textOf({ from, to, at, width }: Piece, document: Uint8Array): string {
  const bytes = document.subarray(at, at + (to - from) * width);
  const text = width === 2 ? wide.decode(bytes.subarray(0, bytes.length & ~1)) : latin.decode(bytes);
  // A stream that is cut short must not move what follows.
  return text.padEnd(to - from, '\0');
}
