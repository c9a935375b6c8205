let table: Map<string, number> | null = null;

/** Two-byte codes by character, learnt once from the platform's decoder. */
function codes(): Map<string, number> {
  if (table !== null) return table;
  table = new Map();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    const pairs: number[] = [];
    for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) pairs.push(high, low);
    for (let i = 0; i < pairs.length; i += 2) {
      const sign = decoder.decode(Uint8Array.of(pairs[i] ?? 0, pairs[i + 1] ?? 0));
      if ([...sign].length === 1 && sign !== '\uFFFD' && !table.has(sign))
        table.set(sign, ((pairs[i] ?? 0) << 8) | (pairs[i + 1] ?? 0));
    }
  }
  return table;
}

/**
 * Encodes text as GBK.
 * @throws where a character has no GBK code
 */
export function encodeGbk(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }
    const pair = codes().get(sign);
    if (pair === undefined) throw new Error(`no GBK code for ${sign}`);
    bytes.push(pair >> 8, pair & 0xff);
  }
  return Uint8Array.from(bytes);
}
