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
  /** Least and greatest of the rounds behind a ratio. */
  spread?: Record<string, [number, number]>;
  /** The figures behind them: one row for each thing measured. */
  figures: Record<string, Record<string, number>>;
}

/** How much is measured, and how often; a benchmark takes those that it has a use for. */
export interface Size {
  pages: number;
  findings: number;
  rounds: number;
}

export interface Result extends Measured {
  bench: string;
  size: Partial<Size>;
  /** YYYY-MM-DD. */
  measured: string;
  machine: Machine;
  versions: Record<string, string>;
}

interface BenchOptions<Taken extends keyof Size> {
  /** What is measured where nobody says otherwise. */
  size: Pick<Size, Taken>;
  /** Smaller sizes say nothing; one of each by default. */
  least?: Partial<Pick<Size, Taken>>;
  /** Packages whose versions belong to the result. */
  packages?: readonly string[];
  /** What two threads are worth on this machine belongs to it, too. */
  usesThreads?: boolean;
}

/**
 * Runs a benchmark from the command line: a flag for each size that it takes (`--pages N`), `--json` for one object,
 * `--save` to keep it in `bench/results/`.
 * @throws UsageError for a size that is none or too small; whatever `parseArgs` throws for other flags
 */
export async function runBench<Taken extends keyof Size>(
  bench: string,
  { size, least = {}, packages = [], usesThreads = false }: BenchOptions<Taken>,
  work: (size: Pick<Size, Taken>, say: (line: string) => void) => Promise<Measured>,
): Promise<void> {
  const taken = Object.keys(size) as Taken[];
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(taken.map((name) => [name, { type: 'string' as const }])),
      json: { type: 'boolean' },
      save: { type: 'boolean' },
    },
  });
  const given = values as Partial<Record<Taken, string>>;
  const asked = Object.fromEntries(
    taken.map((name) => [name, readCount(`--${name}`, given[name], { usual: size[name], least: least[name] ?? 1 })]),
  ) as Pick<Size, Taken>;
  const machine = { ...describeMachine(), ...(usesThreads && { twoThreads: await measureTwoThreads() }) };
  const measured = await work(asked, (line) => void process.stderr.write(`${line}\n`));
  const result: Result = {
    bench,
    ...measured,
    size: asked,
    measured: new Date().toISOString().slice(0, 10),
    machine,
    versions: versionsOf(...packages),
  };
  if (values['save'] === true) {
    mkdirSync(RESULTS, { recursive: true });
    writeFileSync(join(RESULTS, `${bench}.json`), `${JSON.stringify(result, null, 2)}\n`);
  }
  if (values['json'] === true) return void process.stdout.write(`${JSON.stringify(result)}\n`);
  console.table(measured.figures);
  for (const [name, ratio] of Object.entries(measured.ratios)) {
    const [low, high] = measured.spread?.[name] ?? [ratio, ratio];
    console.log(`${name}: ${ratio}${low === high ? '' : ` (${low} to ${high})`}`);
  }
}

function readCount(
  field: string,
  given: string | undefined,
  { usual, least }: { usual: number; least: number },
): number {
  if (given === undefined) return usual;
  if (/^[1-9]\d{0,6}$/.test(given) && Number(given) >= least) return Number(given);
  throw new UsageError([{ field, expected: `a whole number from ${least} up`, got: given }]);
}
