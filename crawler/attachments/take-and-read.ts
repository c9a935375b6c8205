import { hash } from 'node:crypto';
import type { Cause } from '../../rules/causes.ts';
import { findFileScan, putFileScan } from '../../store/file-scans.ts';
import { findFileBefore, settleFile, type FileEnd, type StoredFile } from '../../store/files.ts';
import { addRequests } from '../../store/pages.ts';
import type { Database } from '../../store/schema.ts';
import { transact } from '../../store/transact.ts';
import { type FileContext, takeFile, type TakenFile, type Version } from '../fetch/fetch-file.ts';
import type { SentRequest } from '../fetch/fetch-page.ts';
import type { FileReader } from './file-reader.ts';
import type { FileReading } from '../../rules/documents/scan/file-reading.ts';

export interface TakeOptions {
  db: Database;
  crawl: number;
  /** Key of the portal: what an earlier crawl of it took need not be taken again. */
  portal: string;
  reader: FileReader;
  context: Omit<FileContext, 'onRequest'>;
}

/**
 * Takes a file, looks into it unless its content is known, and commits all of it at once. Only the store can fail here.
 * @returns why the file is not there or may not be had; null where it is there
 */
export async function takeAndRead(
  file: StoredFile,
  { db, crawl, portal, reader, context }: TakeOptions,
): Promise<Cause | null> {
  const requests: SentRequest[] = [];
  const asked_at = context.now().toISOString();
  const before = await findFileBefore(db, portal, file.key);
  const isKnown = before?.bytes_hash != null && (await findFileScan(db, reader.of(before.bytes_hash))) !== null;
  const known: Version | null = isKnown ? { etag: before.etag, lastModified: before.last_modified } : null;
  const taken = await takeFile(
    file.url,
    { mostBytes: reader.mostBytes, known },
    { ...context, onRequest: (sent) => requests.push(sent) },
  );
  const bytes_hash =
    taken.bytes !== null ? hash('sha256', taken.bytes) : taken.isSame ? (before?.bytes_hash ?? null) : null;
  const isRead = bytes_hash === null || (await findFileScan(db, reader.of(bytes_hash))) !== null;
  const reading: FileReading | null = isRead || taken.bytes === null ? null : await reader.read(taken.bytes, file.ext);
  const end: FileEnd = {
    key: file.key,
    state: 'asked',
    tries: file.tries + 1,
    asked_at,
    ...answerOf(taken, before),
    bytes_hash,
    etag: taken.etag ?? (taken.isSame ? (before?.etag ?? null) : null),
    last_modified: taken.lastModified ?? (taken.isSame ? (before?.last_modified ?? null) : null),
  };
  await transact(db, async (trx) => {
    await settleFile(trx, crawl, end);
    if (reading !== null && bytes_hash !== null) await putFileScan(trx, reader.of(bytes_hash), reading);
    await addRequests(trx, crawl, requests);
  });
  return end.cause;
}

/** What the server said. A file that is too large is there all the same. */
function answerOf(
  { cause, status, size, type, isSame }: TakenFile,
  before: Pick<StoredFile, 'size' | 'type'> | undefined,
): Pick<FileEnd, 'cause' | 'status' | 'size' | 'type' | 'unread'> {
  if (cause === 'over-budget') return { cause: null, status, size, type, unread: 'over-budget' };
  if (isSame) return { cause: null, status, size: before?.size ?? null, type: before?.type ?? null, unread: null };
  return { cause, status, size, type, unread: null };
}
