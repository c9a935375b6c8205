import { measureSpeed } from '../privacy/speed.ts';
import { runBench } from '../kit/bench.ts';
import { median, rounded } from '../kit/figures.ts';

// npm run -s bench:recognisers -- [--rounds N] [--json] [--save]
// Megabytes a second of plain text on one core, beside plain regular expressions that check nothing, on the same text.

await runBench('recognisers', { size: { pages: 1, rounds: 3 } }, async ({ rounds }, say) => {
  const speeds = Array.from({ length: rounds }, (_, round) => {
    const speed = measureSpeed();
    say(`round ${round + 1} of ${rounds}: ${rounded(speed.text.ours)} MB/s`);
    return speed;
  });
  const middle = (of: (speed: (typeof speeds)[number]) => number): number => rounded(median(speeds.map(of)));
  return {
    ratios: { expressions: middle(({ text }) => text.ours / text.baseline) },
    figures: {
      ours: {
        megabytesPerSecond: middle(({ text }) => text.ours),
        byLine: middle(({ lines }) => lines),
        sheetOf50000RowsSeconds: middle(({ sheetSeconds }) => sheetSeconds),
      },
      expressions: { megabytesPerSecond: middle(({ text }) => text.baseline) },
    },
  };
});
