import { open } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const DEFLATED = 8;
/** Sizes follow the data; in what is written here they stand before it. */
const DESCRIPTOR_FLAG = 0x08;
const VERSION = 20;

/**
 * Writes a zip archive anew with some entries changed. All others are taken over as they are packed, in their order.
 * @param change gives the new content of an entry, null to leave it
 */
export async function rewriteZip(
  bytes: Buffer,
  to: string,
  change: (name: string, content: () => Promise<Buffer>) => Promise<Buffer | null>,
): Promise<void> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false, autoClose: false });
  const out = await open(to, 'w');
  try {
    const central: Buffer[] = [];
    let offset = 0;
    for await (const entry of zip.eachEntry()) {
      const packed = await pack(zip, entry, change);
      const fields = headerFields(entry, packed);
      const local = Buffer.concat([
        numbers([LOCAL, 4], [VERSION, 2], ...fields, [entry.fileNameRaw.length, 2], [0, 2]),
        entry.fileNameRaw,
      ]);
      await out.write(local);
      await out.write(packed.data);
      central.push(
        numbers(
          [CENTRAL, 4],
          [entry.versionMadeBy, 2],
          [VERSION, 2],
          ...fields,
          [entry.fileNameRaw.length, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [entry.internalFileAttributes, 2],
          [entry.externalFileAttributes, 4],
          [offset, 4],
        ),
        entry.fileNameRaw,
      );
      offset += local.length + packed.data.length;
    }
    const directory = Buffer.concat(central);
    const count = central.length / 2;
    await out.write(directory);
    await out.write(
      numbers([END, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [offset, 4], [0, 2]),
    );
  } finally {
    await out.close();
    zip.close();
  }
}

interface Packed {
  method: number;
  crc: number;
  size: number;
  data: Buffer;
}

async function pack(zip: ZipFile, entry: Entry, change: Parameters<typeof rewriteZip>[2]): Promise<Packed> {
  const content = async () => collect(await zip.openReadStreamPromise(entry));
  const changed = await change(entry.fileNameRaw.toString('utf8'), content);
  if (changed !== null)
    return { method: DEFLATED, crc: crc32(changed), size: changed.length, data: deflateRawSync(changed) };
  const raw =
    entry.compressionMethod === 0
      ? await content()
      : await collect(await zip.openReadStreamPromise(entry, { decodeFileData: false }));
  return { method: entry.compressionMethod, crc: entry.crc32, size: entry.uncompressedSize, data: raw };
}

function headerFields(entry: Entry, { method, crc, size, data }: Packed): [number, number][] {
  const { lastModFileTime, lastModFileDate, generalPurposeBitFlag } = entry;
  return [
    [generalPurposeBitFlag & ~DESCRIPTOR_FLAG, 2],
    [method, 2],
    [lastModFileTime, 2],
    [lastModFileDate, 2],
    [crc, 4],
    [data.length, 4],
    [size, 4],
  ];
}

/** Numbers, least significant byte first, with their widths in bytes. */
function numbers(...fields: [value: number, width: number][]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) at = bytes.writeUIntLE(value >>> 0, at, width);
  return bytes;
}

async function collect(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
