let known: Map<string, Buffer> | null = null;

/** GBK bytes of a text; Node only decodes it. */
export function gbk(text: string): Buffer {
  if (known === null) {
    known = new Map();
    for (let a = 0x81; a <= 0xfe; a++)
      for (let b = 0x40; b <= 0xfe; b++) {
        const sign = new TextDecoder('gb18030').decode(Buffer.from([a, b]));
        // Some signs have two codes; the first is the usual one.
        if (!known.has(sign)) known.set(sign, Buffer.from([a, b]));
      }
  }
  return Buffer.concat(
    [...text].map((sign) => (sign < '\u0080' ? Buffer.from(sign) : (known!.get(sign) ?? Buffer.from('?')))),
  );
}
