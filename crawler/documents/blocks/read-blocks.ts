import { readFile } from 'node:fs/promises';
import { decodeHtml } from '../../../rules/decode.ts';
import type { Block } from '../../../rules/draft/blocks.ts';
import { readHtml } from '../../../rules/draft/read-html.ts';
import { joinWrapped } from '../../../rules/draft/join-wrapped.ts';
import { readLines } from '../../../rules/draft/read-lines.ts';
import { DEFAULT_BUDGET, Meter } from '../budget.ts';
import { openSource } from '../document-file.ts';
import type { Outcome } from '../../../rules/documents/outcome.ts';
import type { DocumentPool } from '../pool.ts';
import { collectDocument } from '../read-document.ts';
import { decodeText } from '../text/charset.ts';
import { openZip, type Zip } from '../zip/open-zip.ts';
import { readDocxBlocks } from './docx-blocks.ts';
import { blocksOfParts } from './part-blocks.ts';
import { readMerges } from './xlsx-merges.ts';

/**
 * A document as paragraphs and tables, with merged cells where its format tells of them.
 * A file that cannot be read, or not to its end, gives what there is and says so in `outcome`.
 */
export async function readBlocks(
  path: string,
  options: { pool: DocumentPool; signal: AbortSignal },
): Promise<{ blocks: Block[]; outcome: Outcome }> {
  // First in a thread that may die: a file that breaks a parser ends there.
  const { parts, outcome } = await collectDocument({ path }, options);
  return { blocks: await blocksOf(path, outcome, parts), outcome };
}

async function blocksOf(
  path: string,
  { state, format }: Outcome,
  parts: Parameters<typeof blocksOfParts>[0],
): Promise<Block[]> {
  if (format === 'html') return readHtml(decodeHtml(await readFile(path), null).text);
  if (format === 'text' && !/\.(?:csv|tsv)$/i.test(path)) return readLines(await readText(path));
  if (format === 'docx' && state === 'read') return withZip(path, readDocxBlocks);
  if (format === 'xlsx' && state === 'read') return blocksOfParts(parts, await withZip(path, readMerges));
  if (format === 'pdf' && state === 'read') {
    // Its library is large; no other format waits for it.
    const { readPdfBlocks } = await import('./pdf-blocks.ts');
    return joinWrapped(await readPdfBlocks(path));
  }
  return joinWrapped(blocksOfParts(parts, null));
}

async function readText(path: string): Promise<string> {
  async function* whole(): AsyncGenerator<Buffer> {
    yield await readFile(path);
  }
  let text = '';
  for await (const piece of decodeText(whole())) text += piece;
  return text;
}

async function withZip<T>(path: string, read: (zip: Zip) => Promise<T>): Promise<T> {
  const meter = new Meter(DEFAULT_BUDGET);
  const zip = await openZip(await openSource({ path }, meter), meter);
  try {
    return await read(zip);
  } finally {
    zip.close();
  }
}
