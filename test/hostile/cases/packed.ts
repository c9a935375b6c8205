import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { pageWith } from '../../helpers/serve.ts';
import type { HostileCase } from '../case.ts';

/** 30 MB in 30 KB or less. */
const MUCH = Buffer.alloc(30_000_000, 'a');
const PAGE = Buffer.from(pageWith('压缩页面', ['/']));

function packed(
  path: string,
  [encoding, body]: readonly [string, () => Uint8Array],
  { does, ends }: Pick<HostileCase, 'does' | 'ends'>,
): HostileCase {
  return {
    path,
    does,
    ends,
    answer(_, response) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': encoding });
      response.end(body());
    },
  };
}

const bomb = (format: string): Pick<HostileCase, 'does' | 'ends'> => ({
  does: `sends a ${format} bomb`,
  ends: 'over-budget',
});

function packedTimes(times: number): Uint8Array {
  let bytes: Uint8Array = PAGE;
  for (let i = 0; i < times; i++) bytes = gzipSync(bytes);
  return bytes;
}

/** Bodies that are more, or other, than they look. */
export const PACKED: readonly HostileCase[] = [
  packed('/bomb.html', ['gzip', () => gzipSync(MUCH)], bomb('gzip')),
  packed('/bomb-br.html', ['br', () => brotliCompressSync(MUCH)], bomb('brotli')),
  packed('/bomb-zstd.html', ['zstd', () => zstdCompressSync(MUCH)], bomb('zstd')),
  packed('/bomb-deflate.html', ['deflate', () => deflateSync(MUCH)], bomb('deflate')),
  packed('/bomb-in-bomb.html', ['gzip, gzip', () => gzipSync(gzipSync(MUCH))], bomb('gzip in gzip')),
  packed('/twice.html', ['gzip, gzip', () => packedTimes(2)], { does: 'packs a page twice', ends: 'done' }),
  packed('/two-hundred-times.html', [Array(200).fill('gzip').join(','), () => packedTimes(200)], {
    does: 'packs a page two hundred times',
    ends: 'over-budget',
  }),
  packed('/unpacked.html', ['gzip', () => PAGE], { does: 'says gzip and sends plain text', ends: 'done' }),
  packed('/packed-rubbish.html', ['br', () => PAGE], { does: 'says brotli and sends plain text', ends: 'unreadable' }),
  packed('/packed-otherwise.html', ['aes128gcm', () => PAGE], {
    does: 'names a packing that nobody knows',
    ends: 'done',
  }),
  packed('/packed-half.html', ['gzip', () => gzipSync(PAGE).subarray(0, -12)], {
    does: 'cuts a packed page off shortly before its end',
    ends: 'done',
  }),
];
