import type { Readable } from 'node:stream';
import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { decodeHtml } from '../../../rules/decode.ts';

/** Enough of a home page to compare; the rest is not read. */
const MAX_BYTES = 2_000_000;

/**
 * Reads a page up to two million bytes, unpacked and decoded as the crawler does it.
 * @throws what the connection throws
 */
export async function readHtml(
  body: Readable,
  headers: Record<string, string | string[] | undefined>,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= MAX_BYTES) break;
  }
  const bytes = unpack(Buffer.concat(chunks), String(headers['content-encoding'] ?? ''));
  const type = headers['content-type'];
  return decodeHtml(bytes, type === undefined ? null : String(type)).text;
}

/** Servers that compress unasked exist. What cannot be unpacked stays as it is. */
function unpack(bytes: Buffer, encoding: string): Buffer {
  const limits = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_BYTES * 4 };
  try {
    if (/gzip/i.test(encoding)) return gunzipSync(bytes, limits);
    if (/deflate/i.test(encoding)) return inflateSync(bytes, limits);
    return /\bbr\b/i.test(encoding) ? brotliDecompressSync(bytes, { maxOutputLength: limits.maxOutputLength }) : bytes;
  } catch {
    return bytes;
  }
}
