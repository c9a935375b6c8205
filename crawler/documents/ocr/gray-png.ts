import { crc32, deflateSync } from 'node:zlib';

/** A picture as pdf.js gives it: one bit, three or four bytes a pixel. */
export interface RawPicture {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
}

/** Widest picture worth reading: letters of a page scanned at 300 dpi are large enough at this. */
const WIDEST = 2_500;

/** The picture as a grey png. @returns null where its data is of no kind known here */
export function toGrayPng({ width, height, data }: RawPicture): Buffer | null {
  const at = pixelReader(width, height, data);
  if (at === null || width < 1 || height < 1) return null;
  const step = Math.max(1, Math.ceil(width / WIDEST));
  const [w, h] = [Math.floor(width / step), Math.floor(height / step)];
  const rows = Buffer.alloc((w + 1) * h);
  for (let y = 0; y < h; y++) for (let x = 0; x < w; x++) rows[y * (w + 1) + 1 + x] = at(x * step, y * step);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(w, 0);
  head.writeUInt32BE(h, 4);
  head.writeUInt8(8, 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function pixelReader(
  width: number,
  height: number,
  data: RawPicture['data'],
): ((x: number, y: number) => number) | null {
  const bytesPerRow = Math.ceil(width / 8);
  if (data.length >= width * height * 4) return (x, y) => gray(data, (y * width + x) * 4);
  if (data.length >= width * height * 3) return (x, y) => gray(data, (y * width + x) * 3);
  if (data.length >= width * height) return (x, y) => data[y * width + x] ?? 255;
  if (data.length >= bytesPerRow * height)
    return (x, y) => (((data[y * bytesPerRow + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0);
  return null;
}

function gray(data: RawPicture['data'], at: number): number {
  return ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 151 + (data[at + 2] ?? 0) * 28) >> 8;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
