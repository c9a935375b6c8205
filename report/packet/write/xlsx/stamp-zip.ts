// Layout of a zip file: APPNOTE 4.3. Every part has its time twice, in its own head and in the directory at the end.

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DAY_ONE = 1980;

/** Sets one time on all parts of a zip file in place, so that the same content is the same bytes whenever it was made. */
export function stampZip(file: Uint8Array, madeAt: Date): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = findEnd(view);
  const time = (madeAt.getUTCHours() << 11) | (madeAt.getUTCMinutes() << 5) | (madeAt.getUTCSeconds() >> 1);
  const years = Math.max(0, madeAt.getUTCFullYear() - DAY_ONE);
  const date = (years << 9) | ((madeAt.getUTCMonth() + 1) << 5) | madeAt.getUTCDate();
  const stamp = (at: number): void => {
    view.setUint16(at, time, true);
    view.setUint16(at + 2, date, true);
  };
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === ENTRY; left -= 1) {
    stamp(at + 12);
    stamp(view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return file;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new Error('no zip file');
}
