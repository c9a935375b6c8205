import { decodeHtml } from '../../rules/decode.ts';
import type { Meter } from './budget.ts';
import type { DocumentFile } from './document-file.ts';
import { rootStreams } from './ole/streams.ts';
import { markOf } from '../../rules/documents/marks.ts';
import { type Format, Unchecked } from '../../rules/documents/outcome.ts';
import { packageKind } from '../../rules/documents/package-kind.ts';
import { openZip } from './zip/open-zip.ts';

/** What a file is by its bytes, whatever it is called. @throws Unchecked encrypted | unreadable | over-budget */
export async function sniffFormat(file: DocumentFile, meter: Meter): Promise<Format> {
  const { head } = file;
  const mark = markOf(head);
  if (mark === 'zip') return formatOfZip(file, meter);
  if (mark === 'ole') return formatOfOle(await file.bytes());
  if (mark !== null) return mark;
  const hex = head.subarray(0, 16).toString('hex');
  if (/^09(00040|02060|04060|0808|0810)/.test(hex)) return 'xls';
  if (hex.startsWith('424d') && head.length > 14 && head.readUInt32LE(2) === file.size) return 'image';
  if (hex.startsWith('52494646') && head.subarray(8, 12).toString('latin1') === 'WEBP') return 'image';
  return formatOfText(head);
}

async function formatOfZip(file: DocumentFile, meter: Meter): Promise<Format> {
  const zip = await openZip(file, meter);
  try {
    const kind = packageKind(zip.entries);
    if (kind === 'xlsb') return 'xls';
    return kind === 'ooxml' ? 'zip' : kind;
  } finally {
    zip.close();
  }
}

function formatOfOle(bytes: Buffer): Format {
  const streams = rootStreams(bytes);
  // An OOXML file with a password is an OLE container around an encrypted package.
  if (streams.has('EncryptedPackage')) throw new Unchecked('encrypted');
  if (streams.has('Workbook') || streams.has('Book')) return 'xls';
  if (streams.has('WordDocument')) return 'doc';
  if (streams.has('PowerPoint Document')) return 'ppt';
  return 'other';
}

function formatOfText(head: Buffer): Format {
  const { text, replaced } = decodeHtml(head, null);
  const start = text.slice(0, 4096);
  if (!isText(head, text, replaced)) return 'other';
  if (/^\s*<\?xml[^>]*>\s*(<\?mso-application[^>]*>\s*)?<(\w+:)?Workbook\b/i.test(start)) return 'xls';
  if (
    /^\s*(<!--(?:(?!-->)[^])*-->\s*|<\?xml[^>]*>\s*)*<(!doctype\s+html|html|head|body|meta|table|title|style|div|p)[\s/>]/i.test(
      start,
    )
  )
    return 'html';
  if (/^(MIME-Version|From|Content-Type):/im.test(start.slice(0, 300)) && /multipart\/related/i.test(start))
    return 'other';
  return 'text';
}

/** Hardly any control characters and hardly any bytes that make no sense. */
function isText(head: Buffer, text: string, replaced: number): boolean {
  if (text.length === 0) return false;
  // UTF-16 is full of NULs; in any other text there are none.
  const isWide = head.length > 1 && text.length <= head.length / 2 + 1;
  if (!isWide && head.includes(0)) return false;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  return controls + replaced <= 2 + text.length / 50;
}
