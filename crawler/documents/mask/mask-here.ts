import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Cause } from '../../../rules/causes.ts';
import { KINDS, type Kind } from '../../../rules/recognise/index.ts';
import { Meter, type Budget } from '../budget.ts';
import { openSource, type Source } from '../document-file.ts';
import type { Format, Outcome } from '../../../rules/documents/outcome.ts';
import { readParts } from '../read-parts.ts';
import { stateOf, type DocumentScan } from '../../../rules/documents/scan/document-scan.ts';
import { scanSource } from '../scan/scan-source.ts';
import { textFormOf } from '../text/form.ts';
import { isWritable } from '../text/bytes.ts';
import { collectHits, type CollectOptions, type MaskPlan } from './collect-hits.ts';
import { maskPackage } from './mask-package.ts';
import { maskTextBytes } from './mask-text-file.ts';

export interface MaskOptions extends CollectOptions {
  /** File to write; folders above it are made. */
  to: string;
}

/**
 * `masked` and `copied` (nothing to hide) wrote a file in which a second scan found nothing; the others wrote none.
 * `unsupported`: no way to change this format or encoding. `left`: something stands where it cannot be reached.
 */
export type MaskOutcome =
  | { state: 'masked' | 'copied'; hits: number }
  | { state: 'unsupported' | 'left'; hits: number }
  | { state: 'unchecked'; cause: Cause };

/** Writes a copy with all personal data hidden, in this thread; for the worker. The copy is there only after a second scan has found nothing in it. */
export async function maskHere(source: Source, budget: Budget, { to, ...options }: MaskOptions): Promise<MaskOutcome> {
  const reading = readParts(source, budget);
  const { plan, hits } = await collectHits(reading, options);
  const outcome = reading.outcome();
  if (outcome.state === 'unchecked') return { state: 'unchecked', cause: outcome.cause };
  // Named like the file to be, since a name may tell a table from running text.
  const draft = join(dirname(to), `.zwgk-${basename(to)}`);
  await mkdir(dirname(to), { recursive: true });
  try {
    if (!(await writeMasked({ source, budget, outcome, plan, draft }))) return { state: 'unsupported', hits };
    const again = await scanSource({ path: to }, readParts({ path: draft }, budget), {
      ...options,
      keep: 0,
      proofs: false,
    });
    if (!isMasked(again)) return { state: 'left', hits };
    await rename(draft, to);
    return { state: hits === 0 ? 'copied' : 'masked', hits };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Leads that are no numbers may stay: words that only might be about somebody. */
const WORDS: readonly Kind[] = ['home-address', 'email', 'health', 'minor'];

function isMasked({ outcome, counts }: Pick<DocumentScan, 'outcome' | 'counts'>): boolean {
  const state = stateOf({ outcome, counts });
  return (
    state === 'clean' ||
    (state === 'leads' && KINDS.every((kind) => counts[kind] === undefined || WORDS.includes(kind)))
  );
}

/** @returns whether there is a way to write this format */
async function writeMasked({
  source,
  budget,
  outcome,
  plan,
  draft,
}: {
  source: Source;
  budget: Budget;
  outcome: Outcome;
  plan: MaskPlan;
  draft: string;
}): Promise<boolean> {
  const format: Format | null = outcome.format;
  if (plan.size === 0 && 'path' in source) {
    await copyFile(source.path, draft);
    return true;
  }
  const meter = new Meter(budget);
  const file = await openSource(source, meter);
  const bytes = await file.bytes();
  if (format === 'docx' || format === 'xlsx') {
    await maskPackage(bytes, draft, { plan, meter, isWorkbook: format === 'xlsx' });
    return true;
  }
  if (format !== 'text') return false;
  const { charset, delimiter } = textFormOf(bytes, file.name);
  if (!isWritable(charset)) return false;
  await writeFile(draft, maskTextBytes(bytes, { charset, delimiter, plan }));
  return true;
}
