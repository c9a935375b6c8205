import { NO_FORM, type FileFacts } from '../../rules/facts/file-facts.ts';
import { maskBare, maskNamed, type RecogniseOptions } from '../../rules/recognise/index.ts';
import { SCAN_VERSION } from '../../rules/versions.ts';
import { findFileScan } from '../../store/file-scans.ts';
import { streamFiles, type StoredFile } from '../../store/files.ts';
import type { Database } from '../../store/schema.ts';
import type { FileReading } from '../../rules/documents/scan/file-reading.ts';

/** Not there: a dead attachment, which hides nothing. */
const GONE = new Set(['not-found', 'unknown-host', 'dns-failure']);

/** A file of a crawl with what is known of its content, ordered by key; those that are gone are left out. */
export async function* streamFileFacts(
  db: Database,
  { crawl, isOcr }: { crawl: number; isOcr: boolean },
  mask: RecogniseOptions,
): AsyncGenerator<{ file: StoredFile; facts: FileFacts }> {
  for await (const file of streamFiles(db, crawl)) {
    if (file.cause !== null && GONE.has(file.cause)) continue;
    yield { file, facts: { ...(await readingOf(db, file, isOcr)), ...addressOf(file, mask) } };
  }
}

async function readingOf(db: Database, file: StoredFile, isOcr: boolean): Promise<FileReading> {
  const { bytes_hash: hash, cause, unread } = file;
  const known = hash === null ? null : await findFileScan(db, { hash, version: SCAN_VERSION, ocr: isOcr ? 1 : 0 });
  // Our own, written by this version: nothing to validate.
  if (known !== null) return known as FileReading;
  // Looked into by another version of the tool, and the bytes are not kept.
  const why = cause ?? unread ?? (file.state === 'found' ? 'incomplete-crawl' : 'not-tested');
  return { format: null, cause: why, unread: [], form: { ...NO_FORM }, leaks: [], masks: [], content: null };
}

function addressOf(
  file: StoredFile,
  mask: RecogniseOptions,
): Pick<FileFacts, 'key' | 'url' | 'name' | 'ext' | 'bytesHash' | 'size'> {
  const { key, url, name, ext, bytes_hash, size } = file;
  return {
    key,
    url,
    name: maskBare(maskNamed(name, mask)),
    ext,
    bytesHash: bytes_hash ?? '',
    size,
  };
}
