const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((sign, value) => [sign, value]));

/** Base64 (white space and URL-safe signs allowed) as UTF-8 text, null for anything else. */
export function decodeBase64(text: string): string | null {
  const signs = text
    .replace(/\s+/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/(?<!=)=+$/, '');
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let length = 0;
  for (const sign of signs) {
    const value = VALUES.get(sign);
    if (value === undefined) return null;
    buffer = ((buffer << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (buffer >> bits) & 0xff;
  }
  return new TextDecoder().decode(bytes.subarray(0, length));
}

/** What `decodeURIComponent` gives, with + for spaces; broken escapes stay as they are. */
export function decodeUrlText(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
      new TextDecoder().decode(Uint8Array.from(run.slice(1).split('%'), (code) => Number.parseInt(code, 16))),
    );
  }
}
