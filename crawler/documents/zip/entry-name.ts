const UTF8_FLAG = 0x800;
/** Info-ZIP Unicode Path Extra Field (APPNOTE 4.6.9): version, CRC of the plain name, name in UTF-8. */
const UNICODE_PATH = 0x7075;

interface Named {
  fileNameRaw: Buffer;
  generalPurposeBitFlag: number;
  extraFields: readonly { id: number; data: Buffer }[];
}

/** Name of an entry with `/` between folders. Archives made on Chinese Windows write GBK without saying so. */
export function readEntryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: Named): string {
  const extra = extraFields.find(({ id, data }) => id === UNICODE_PATH && data.length > 5);
  if (extra !== undefined) return clean(extra.data.subarray(5).toString('utf8'));
  if ((generalPurposeBitFlag & UTF8_FLAG) !== 0) return clean(fileNameRaw.toString('utf8'));
  return clean(decodeName(fileNameRaw));
}

/** UTF-8 where the bytes are that, else GBK. */
export function decodeName(raw: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function clean(name: string): string {
  return name.replaceAll('\\', '/').replaceAll('\0', '');
}
