// PNG (ISO/IEC 15948): a signature, then pieces with length, type and checksum.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Pieces that say how the picture looks. Others hold words, times or what somebody put there, unseen. */
const SEEN = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'bKGD']);
/** Pixels; the side panel's pictures are at most 30,000 high. */
const WIDEST = 10_000;
const TALLEST = 32_000;

/** Width and height of a PNG that is whole and carries nothing but the picture; in words why it is not one. */
export function readPng(bytes: Uint8Array): { width: number; height: number } | { wrong: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || SIGNATURE.some((byte, at) => bytes[at] !== byte)) return { wrong: '不是 PNG' };
  let last = '';
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length && last !== 'IEND') {
    last = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (!SEEN.has(last)) return { wrong: `夹带了图片以外的内容（${/^[A-Za-z]{4}$/.test(last) ? last : '未知'}）` };
    if (at === SIGNATURE.length && last !== 'IHDR') return { wrong: '不是 PNG' };
    at += 12 + view.getUint32(at);
  }
  if (last !== 'IEND' || at !== bytes.length) return { wrong: '图片不完整，或后面夹带了内容' };
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (width === 0 || height === 0 || width > WIDEST || height > TALLEST)
    return { wrong: `宽高 ${width}×${height}，超出 ${WIDEST}×${TALLEST}` };
  return { width, height };
}
