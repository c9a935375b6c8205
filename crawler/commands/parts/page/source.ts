import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { UsageError } from '../../../../rules/errors.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { toUrlOrThrow } from '../target.ts';

/** Where one page comes from: still to be fetched, or read from a file already. */
export type Source = { kind: 'url'; url: string } | ({ kind: 'file' } & PageBytes);

export interface PageBytes {
  url: string;
  bytes: Uint8Array;
  contentType: string | null;
}

/** @throws UsageError */
export function readSource(argument: string, flags: Flags): Source {
  if (/^https?:\/\//i.test(argument)) return { kind: 'url', url: toUrlOrThrow(argument, '<url|file>') };
  const url = flags.url === null ? localUrl(argument) : toUrlOrThrow(flags.url, '--url');
  try {
    return { kind: 'file', url, bytes: readFileSync(argument), contentType: null };
  } catch (error) {
    const got = argument === '' ? '' : `${argument}（${(error as NodeJS.ErrnoException).code}）`;
    throw new UsageError([
      { field: '<url|file>', expected: '网址（以 http:// 或 https:// 开头）或可读的本地文件', got },
    ]);
  }
}

/** A file without its address is read as one of this machine, so that its links still resolve. */
function localUrl(file: string): string {
  return `http://localhost/${encodeURIComponent(basename(file))}`;
}
