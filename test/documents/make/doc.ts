import { CFB } from '@e965/xlsx';

/** An OLE container with these streams under its root. */
export function makeOle(streams: Record<string, Buffer>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Buffer);
}

const TEXT_AT = 0x800;

/** Word 97 with one piece of text in UTF-16; paragraphs end in \r, cells in \x07. */
export function makeDoc(text: string, { isEncrypted = false } = {}): Buffer {
  const document = Buffer.alloc(TEXT_AT + text.length * 2 + 0x1000);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(193, 2);
  document.writeUInt16LE(isEncrypted ? 0x0300 : 0x0200, 10);
  document.writeUInt32LE(TEXT_AT, 0x18);
  document.writeUInt16LE(14, 0x20);
  document.writeUInt16LE(22, 0x3e);
  document.writeUInt32LE(text.length, 0x4c);
  document.writeUInt16LE(93, 0x98);
  document.write(text, TEXT_AT, 'utf16le');
  const table = Buffer.alloc(4096);
  // Piece table: one piece from sign 0 to the end.
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(0, 5);
  table.writeUInt32LE(text.length, 9);
  table.writeUInt32LE(TEXT_AT, 15);
  document.writeUInt32LE(0, 0x1a2);
  document.writeUInt32LE(21, 0x1a6);
  return makeOle({ WordDocument: document, '1Table': table });
}
