// Numbers as Word stores them, the lowest byte first. Beyond the end: RangeError, for a file that is cut or lies.

/** @throws RangeError */
export function u8(bytes: Uint8Array, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new RangeError(`no byte at ${at} of ${bytes.length}`);
  return byte;
}

/** @throws RangeError */
export function u16(bytes: Uint8Array, at: number): number {
  return u8(bytes, at) | (u8(bytes, at + 1) << 8);
}

/** @throws RangeError */
export function i16(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) << 16) >> 16;
}

/** @throws RangeError */
export function i32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) | (u16(bytes, at + 2) << 16);
}

/** @throws RangeError */
export function u32(bytes: Uint8Array, at: number): number {
  return i32(bytes, at) >>> 0;
}
