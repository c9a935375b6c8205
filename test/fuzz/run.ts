import { parseArgs } from 'node:util';
import { UsageError } from '../../rules/errors.ts';
import { feed } from './feed.ts';
import { TARGETS } from './targets/index.ts';

// npm run fuzz -- [--minutes N] [--seed N] [--only words]
// Feeds every reader in turn with other inputs each time; ends with 1 and the smallest input where one breaks.

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const minutes = readNumber('--minutes', values.minutes, 1);
const seed = Math.floor(readNumber('--seed', values.seed, Date.now() % 2 ** 31));
const targets = TARGETS.filter(({ name }) => values.only === undefined || name.includes(values.only));
const ms = (minutes * 60_000) / Math.max(1, targets.length);

console.log(`seed ${seed}, ${Math.round(ms / 1000)} s for each of ${targets.length} readers`);
for (const target of targets) {
  try {
    // Before the work: a reader that hangs is known by the last line.
    process.stdout.write(`${target.name}: `);
    console.log(`${await feed(target, { ms, seed })} inputs`);
  } catch (error) {
    process.exitCode = 1;
    const cause = error instanceof Error && error.cause instanceof Error ? `${error.cause.message}\n` : '';
    console.error(`broken\n${cause}${error instanceof Error ? error.message : String(error)}`);
  }
}

function readNumber(field: string, given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  if (/^\d+(\.\d+)?$/.test(given)) return Number(given);
  throw new UsageError([{ field, expected: 'a number', got: given }]);
}
