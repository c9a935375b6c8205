import { DEFAULT_BUDGET } from './budget.ts';
import type { Source } from './document-file.ts';
import type { MaskOptions, MaskOutcome } from './mask/mask-here.ts';
import type { ReadOptions } from './read-document.ts';

/** Writes a copy of a docx, xlsx or text file with all personal data hidden and everything else kept, within a worker. */
export async function maskDocument(
  source: Source,
  { pool, budget, signal, ...options }: ReadOptions & MaskOptions,
): Promise<MaskOutcome> {
  for await (const told of pool.run(
    { kind: 'mask', source, budget: { ...DEFAULT_BUDGET, ...budget }, options },
    signal,
  )) {
    if (told.type === 'masked') return told.outcome;
    if (told.type === 'lost') return { state: 'unchecked', cause: told.cause };
  }
  throw new Error('A worker ended without a word');
}
