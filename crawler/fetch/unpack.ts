import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';

/** A body as sent, or the reason why it cannot be had. */
export type Unpacked = { ok: true; bytes: Uint8Array } | { ok: false; cause: 'over-budget' | 'unreadable' };

/** What the crawler says it understands. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd';

/** Servers pack once, a careless proxy twice; who packs more often wants to keep the reader busy. */
const MOST_LAYERS = 3;

/**
 * Undoes Content-Encoding. A body cut short gives what is there; one that would grow beyond `limit` bytes is given up
 * before it does.
 */
export function unpackBody(bytes: Uint8Array, encoding: string, limit: number): Unpacked {
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'identity');
  if (layers.length > MOST_LAYERS) return { ok: false, cause: 'over-budget' };
  let current = bytes;
  for (const name of layers.reverse()) {
    try {
      current = undo(name, current, limit);
    } catch (error) {
      const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      return { ok: false, cause: tooLarge ? 'over-budget' : 'unreadable' };
    }
  }
  return { ok: true, bytes: current };
}

function undo(name: string, bytes: Uint8Array, maxOutputLength: number): Uint8Array {
  const zlib = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength };
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      // Some servers say gzip and send plain text.
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, zlib) : bytes;
    case 'deflate':
      // Half of the servers that say deflate send it without the zlib wrapper.
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? inflateSync(bytes, zlib) : inflateRawSync(bytes, zlib);
    case 'br':
      return brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength });
    case 'zstd':
      return zstdDecompressSync(bytes, { finishFlush: constants.ZSTD_e_flush, maxOutputLength });
    default:
      return bytes;
  }
}
