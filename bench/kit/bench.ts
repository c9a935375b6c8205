import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../../rules/errors.ts';
import { describeMachine, type Machine, versionsOf } from './machine.ts';
import { measureTwoThreads } from './two-threads.ts';

/** Where results are kept, one file a benchmark. */
export const RESULTS = join(import.meta.dirname, '..', 'results');

/** What a benchmark found. Ratios compare two things measured in the same run; only they are worth quoting. */
export interface Measured {
  ratios: Record<string, number>;
  /** The figures behind them: one row for each thing measured. */
  figures: Record<string, Record<string, number>>;
}

export interface Result extends Measured {
  bench: string;
  /** YYYY-MM-DD. */
  measured: string;
  machine: Machine;
  versions: Record<string, string>;
}

export interface Size {
  pages: number;
  rounds: number;
}

/**
 * Runs a benchmark from the command line: `--pages N`, `--rounds N`, `--json` for one object, `--save` to keep it in
 * `bench/results/`.
 * @param packages whose versions belong to the result
 * @param usesThreads what two threads are worth on this machine belongs to it, too
 */
export async function runBench(
  bench: string,
  { size, packages = [], usesThreads = false }: { size: Size; packages?: readonly string[]; usesThreads?: boolean },
  work: (size: Size, say: (line: string) => void) => Promise<Measured>,
): Promise<void> {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string' },
      rounds: { type: 'string' },
      json: { type: 'boolean' },
      save: { type: 'boolean' },
    },
  });
  const machine = { ...describeMachine(), ...(usesThreads && { twoThreads: await measureTwoThreads() }) };
  const measured = await work(
    {
      pages: readCount('--pages', values.pages, size.pages),
      rounds: readCount('--rounds', values.rounds, size.rounds),
    },
    (line) => void process.stderr.write(`${line}\n`),
  );
  const result: Result = {
    bench,
    ...measured,
    measured: new Date().toISOString().slice(0, 10),
    machine,
    versions: versionsOf(...packages),
  };
  if (values.save === true) {
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, `${bench}.json`), `${JSON.stringify(result, null, 2)}\n`);
  }
  if (values.json === true) return void process.stdout.write(`${JSON.stringify(result)}\n`);
  console.table(measured.figures);
  for (const [name, ratio] of Object.entries(measured.ratios)) console.log(`${name}: ${ratio}`);
}

function readCount(field: string, given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  if (/^[1-9]\d{0,6}$/.test(given)) return Number(given);
  throw new UsageError([{ field, expected: 'a whole number from 1 up', got: given }]);
}
