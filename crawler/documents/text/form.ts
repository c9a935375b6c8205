import { charsetOf } from './charset.ts';
import { findDelimiter } from './csv.ts';

/** Characters looked at to tell a table from running text. */
export const FORM_HEAD = 8_192;

/** Encoding and delimiter of a text file held in memory, judged as when it is streamed. */
export function textFormOf(bytes: Buffer, name: string): { charset: string; delimiter: string | null } {
  const foreign = bytes.findIndex((byte) => byte > 127);
  const wide = charsetOf(bytes);
  const charset = wide.startsWith('utf-16') ? wide : charsetOf(bytes.subarray(Math.max(0, foreign)));
  const head = new TextDecoder(charset).decode(bytes.subarray(0, FORM_HEAD * 4)).slice(0, FORM_HEAD);
  return { charset, delimiter: delimiterOf(head, name) };
}

/** @param head the first `FORM_HEAD` characters */
export function delimiterOf(head: string, name: string): string | null {
  return findDelimiter(head.slice(0, FORM_HEAD), /\.(csv|tsv)$/i.test(name));
}
