import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';

/** Every file under these folders. */
export function filesUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesUnder(path) : [path];
    }),
  );
}

/**
 * In which form a number lies in some bytes; null where it does not. What masks show of it, two digits at the beginning and three at the
 * end, is not looked for. Packed stretches are unpacked, Base64 and escapes decoded.
 */
export function formOf(number: string, bytes: Buffer, depth = 0): string | null {
  const core = number.slice(2, -3);
  for (const [form, wanted] of formsOf(core)) if (bytes.includes(wanted)) return form;
  if (depth > 1) return null;
  const text = bytes.toString('latin1');
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{24,}={0,2}/g)) {
    const inside = formOf(number, Buffer.from(run, 'base64'), 2);
    if (inside !== null) return `base64 ${inside}`;
  }
  for (const { name, mark, unpack } of PACKED) {
    for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 1)) {
      const inside = formOf(number, attempt(unpack, bytes.subarray(at)), depth + 1);
      if (inside !== null) return `${name} ${inside}`;
    }
  }
  return null;
}

function formsOf(core: string): [string, Buffer][] {
  const wide = core.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const escaped = (text: string): string => [...Buffer.from(text)].map((byte) => `%${byte.toString(16)}`).join('');
  return [
    ['plain', Buffer.from(core)],
    ['UTF-16LE', Buffer.from(core, 'utf16le')],
    ['UTF-16BE', Buffer.from(core, 'utf16le').swap16()],
    ['hexadecimal', Buffer.from(Buffer.from(core).toString('hex'))],
    ['percent escapes', Buffer.from(escaped(core))],
    ['character references', Buffer.from([...core].map((sign) => `&#${sign.charCodeAt(0)};`).join(''))],
    ['full width', Buffer.from(wide)],
    ['reversed', Buffer.from([...core].reverse().join(''))],
    ['spaced', Buffer.from([...core].join(' '))],
  ];
}

const PACKED = [
  { name: 'zstd', mark: Buffer.from('28b52ffd', 'hex'), unpack: zstdDecompressSync },
  { name: 'gzip', mark: Buffer.from('1f8b08', 'hex'), unpack: gunzipSync },
  { name: 'zlib', mark: Buffer.from('789c', 'hex'), unpack: inflateSync },
  { name: 'zlib', mark: Buffer.from('7801', 'hex'), unpack: inflateSync },
  {
    name: 'deflate',
    mark: Buffer.from('504b0304', 'hex'),
    unpack: (bytes: Buffer) => inflateRawSync(bytes.subarray(30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28))),
  },
];

function attempt(unpack: (bytes: Buffer) => Buffer, bytes: Buffer): Buffer {
  try {
    return unpack(bytes);
  } catch {
    return Buffer.alloc(0);
  }
}
