import { markOf } from '../../rules/documents/marks.ts';
import { Unchecked, type Format } from '../../rules/documents/outcome.ts';

const TEXT_NAME = /\.(txt|csv|md|json|xml)$/i;

/** What a file is by its first bytes; text also by its name. @throws Unchecked empty */
export function sniff(name: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) throw new Unchecked('empty');
  const mark = markOf(bytes);
  if (mark !== null) return mark === 'ole' ? 'doc' : mark;
  return TEXT_NAME.test(name) && !bytes.subarray(0, 4096).includes(0) ? 'text' : 'other';
}
