import { crc32 } from 'node:zlib';

/** A block of RAR 4: check sum of what follows, type, flags, size, then its fields. */
function block(type: number, flags: number, fields: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt8(type, 0);
  head.writeUInt16LE(flags, 1);
  head.writeUInt16LE(7 + fields.length, 3);
  const body = Buffer.concat([head, fields]);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(crc32(body) & 0xffff, 0);
  return Buffer.concat([sum, body]);
}

/** A RAR 4 archive of files that are stored as they are. `isEncrypted` only says so. */
export function makeRar(files: readonly { name: string; content: string; isEncrypted?: boolean }[]): Buffer {
  const blocks = files.map(({ name, content, isEncrypted = false }) => {
    const [data, nameBytes] = [Buffer.from(content), Buffer.from(name, 'latin1')];
    const fields = Buffer.alloc(25);
    fields.writeUInt32LE(data.length, 0);
    fields.writeUInt32LE(data.length, 4);
    fields.writeUInt8(2, 8);
    fields.writeUInt32LE(crc32(data), 9);
    fields.writeUInt8(20, 17);
    fields.writeUInt8(0x30, 18);
    fields.writeUInt16LE(nameBytes.length, 19);
    fields.writeUInt32LE(0x20, 21);
    return Buffer.concat([block(0x74, 0x8000 | (isEncrypted ? 4 : 0), Buffer.concat([fields, nameBytes])), data]);
  });
  return Buffer.concat([Buffer.from('526172211a0700', 'hex'), block(0x73, 0, Buffer.alloc(6)), ...blocks]);
}
