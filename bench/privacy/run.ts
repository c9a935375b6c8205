import { parseArgs } from 'node:util';
import { UsageError } from '../../rules/errors.ts';
import { baseline, PATTERNS } from './baseline.ts';
import { makeCases, measure, ours, type Score } from './measure.ts';
import { measureFiles } from './files.ts';
import { byValidator, VALIDATOR_KINDS } from './validator-peer.ts';

// node bench/privacy/run.ts [--seed N]: precision and recall of the recognisers beside plain regular expressions and the
// checks of the package `validator`, and whole files. The speed of plain text: bench:recognisers.

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
const seed = Number(values.seed);
if (!Number.isInteger(seed)) throw new UsageError([{ field: '--seed', expected: 'a whole number', got: values.seed }]);
const cases = makeCases(seed, 20);
const leaks = cases.reduce((sum, one) => sum + one.leaks.length, 0);
const alike = cases.reduce((sum, one) => sum + one.lookAlikes, 0);
const peerKinds = new Set(PATTERNS.map(([kind]) => kind));
const peer = new Map(measure(cases, baseline).map((score) => [score.kind, score]));
const checked = new Map(measure(cases, byValidator).map((score) => [score.kind, score]));

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
const precision = ({ found, falseAlarms }: Score): string => share(found, found + falseAlarms);
const recall = ({ found, missed }: Score): string => share(found, found + missed);

console.log(`seed ${seed}: ${cases.length} cases, ${leaks} leaks, ${alike} look-alikes`);
console.table(
  Object.fromEntries(
    measure(cases, ours).map((score) => {
      const other = peerKinds.has(score.kind) ? peer.get(score.kind) : undefined;
      const third = VALIDATOR_KINDS.has(score.kind) ? checked.get(score.kind) : undefined;
      const row = {
        leaks: score.found + score.missed,
        precision: precision(score),
        recall: recall(score),
        leads: score.leads,
        'regex precision': other ? precision(other) : '-',
        'regex recall': other ? recall(other) : '-',
        'validator precision': third ? precision(third) : '-',
        'validator recall': third ? recall(third) : '-',
      };
      return [score.kind, row];
    }),
  ),
);

console.log('whole files, as `zwgk scan` reads them');
console.table(
  Object.fromEntries(
    measureFiles().map(({ file, count, megabytes, seconds, secondsAgain, megabytesOverBase, findings }) => [
      file,
      {
        what: count,
        MB: Number(megabytes.toFixed(1)),
        'CPU s': Number(seconds.toFixed(2)),
        'CPU s again': Number(secondsAgain.toFixed(2)),
        'MB/s again': Number((megabytes / secondsAgain).toFixed(0)),
        'MB over base': megabytesOverBase,
        findings,
      },
    ]),
  ),
);
