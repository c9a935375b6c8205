import { DEFAULT_BUDGET, type Budget } from './budget.ts';
import type { Source } from './document-file.ts';
import type { Outcome } from '../../rules/documents/outcome.ts';
import type { DocumentPart } from '../../rules/documents/part.ts';
import type { DocumentPool } from './pool.ts';

export interface ReadOptions {
  pool: DocumentPool;
  /** What differs from `DEFAULT_BUDGET`. */
  budget?: Partial<Budget>;
  /** Kills the worker; what is awaited then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** A file that flows out of a worker, at the pace of who reads it. */
export interface DocumentStream extends AsyncIterable<DocumentPart[]> {
  /** How it ended; there once all parts have been taken. */
  outcome: Promise<Outcome>;
}

/** Text and cells of a file in any format known here, judged by its bytes and not by its name. Never throws for what a file contains. */
export function readDocument(source: Source, { pool, budget, signal }: ReadOptions): DocumentStream {
  const ended = Promise.withResolvers<Outcome>();
  // Who stops early does not ask for the outcome.
  ended.promise.catch(() => {});
  async function* read(): AsyncGenerator<DocumentPart[]> {
    try {
      for await (const told of pool.run({ kind: 'read', source, budget: { ...DEFAULT_BUDGET, ...budget } }, signal)) {
        if (told.type === 'parts') yield told.parts;
        else if (told.type === 'read') ended.resolve(told.outcome);
        else if (told.type === 'lost')
          ended.resolve({ state: 'unchecked', cause: told.cause, format: null, members: [] });
      }
    } catch (error) {
      ended.reject(error);
      throw error;
    }
    ended.reject(new Error('The reading was stopped before its end'));
  }
  return Object.assign(read(), { outcome: ended.promise });
}

/** The same for files of ordinary size: all parts at once. */
export async function collectDocument(
  source: Source,
  options: ReadOptions,
): Promise<{ parts: DocumentPart[]; outcome: Outcome }> {
  const stream = readDocument(source, options);
  const parts: DocumentPart[] = [];
  for await (const some of stream) parts.push(...some);
  return { parts, outcome: await stream.outcome };
}
