import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipInput {
  name: string | Buffer;
  content: string | Buffer;
  /** Says that it is encrypted; the bytes are garbage anyway. */
  isEncrypted?: boolean;
  /** Size that the headers claim. */
  claimed?: number;
}

/** A zip archive. Names given as bytes are written as they are, without a word on their encoding. */
export function makeZip(inputs: readonly ZipInput[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, isEncrypted = false, claimed } of inputs) {
    const raw = Buffer.from(content as string);
    const data = deflateRawSync(raw);
    const nameBytes = Buffer.from(name as string);
    const flags = (isEncrypted ? 1 : 0) | (typeof name === 'string' ? 0x800 : 0);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(claimed ?? raw.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, nameBytes, data]);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, more, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(inputs.length, 4);
  end.writeUInt16LE(inputs.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
