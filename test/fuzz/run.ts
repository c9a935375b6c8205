import { parseArgs } from 'node:util';
import { UsageError } from '../../rules/errors.ts';
import { createFeeder } from './feeder.ts';

// npm run fuzz -- [--minutes N] [--seed N] [--only words]
// Feeds every reader in turn with other inputs each time; ends with 1 and the smallest input where one breaks.

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const minutes = readNumber('--minutes', values.minutes, 1);
const seed = Math.floor(readNumber('--seed', values.seed, Date.now() % 2 ** 31));
const feeder = createFeeder();
const targets = (await feeder.targets()).filter(({ name }) => values.only === undefined || name.includes(values.only));
const ms = (minutes * 60_000) / Math.max(1, targets.length);

console.log(`seed ${seed}, ${Math.round(ms / 1000)} s for each of ${targets.length} readers`);
for (const { name, meets } of targets) {
  try {
    process.stdout.write(`${name}: `);
    const { inputs, met } = await feeder.feed({ name, ms, seed });
    const words = meets.map((word) => `, ${word} in ${met[word] ?? 0}`);
    console.log(`${inputs} inputs${words.join('')}`);
  } catch (error) {
    process.exitCode = 1;
    console.error(`broken\n${error instanceof Error ? error.message : String(error)}`);
  }
}
await feeder.close();

function readNumber(field: string, given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  if (/^\d+(\.\d+)?$/.test(given)) return Number(given);
  throw new UsageError([{ field, expected: 'a number', got: given }]);
}
