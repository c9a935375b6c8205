import { decodeHtml } from '../../../rules/decode.ts';

/** So many bytes from the first sign that is not ASCII tell the encoding. */
const ENOUGH = 65_536;

/** Text of a file of any size in any Chinese encoding, chunk by chunk. The encoding is judged where the first Chinese character stands. */
export async function* decodeText(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let waiting: Buffer | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (decoder !== null) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    if (isFirst && charsetOf(chunk).startsWith('utf-16')) {
      decoder = new TextDecoder(charsetOf(chunk));
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    isFirst = false;
    const at: number = waiting === null ? firstForeign(chunk) : 0;
    if (at > 0) yield chunk.toString('latin1', 0, at);
    if (at === chunk.length) continue;
    waiting = waiting === null ? chunk.subarray(at) : Buffer.concat([waiting, chunk]);
    if (waiting.length < ENOUGH) continue;
    decoder = new TextDecoder(charsetOf(waiting));
    yield decoder.decode(waiting, { stream: true });
  }
  if (decoder === null && waiting !== null) yield new TextDecoder(charsetOf(waiting)).decode(waiting);
  else if (decoder !== null) yield decoder.decode();
}

/** WHATWG name of the encoding; utf-8 for pure ASCII. */
export function charsetOf(bytes: Uint8Array): string {
  return decodeHtml(bytes.subarray(0, ENOUGH), null).charset;
}

/** Place of the first byte beyond ASCII, the length where there is none. */
function firstForeign(bytes: Buffer): number {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] ?? 0) > 127) return i;
  return bytes.length;
}
