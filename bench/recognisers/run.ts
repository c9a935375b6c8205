import { measureSpeed } from '../privacy/speed.ts';
import { runBench } from '../kit/bench.ts';
import { median, ratiosOf, rounded } from '../kit/figures.ts';

// npm run -s bench:recognisers -- [--rounds N] [--json] [--save]
// Megabytes a second of plain text on one core, beside plain regular expressions that check nothing, on the same text.
// `ratios.ofHold`: as a share of the 100 MB a second that are wanted.

const HOLD_MEGABYTES = 100;

await runBench('recognisers', { size: { rounds: 7 } }, async ({ rounds }) => {
  const speeds = measureSpeed(rounds);
  const middle = (of: (speed: (typeof speeds)[number]) => number): number => rounded(median(speeds.map(of)));
  return {
    ...ratiosOf({
      expressions: speeds.map(({ ours, expressions }) => ours / expressions),
      ofHold: speeds.map(({ ours }) => ours / HOLD_MEGABYTES),
    }),
    figures: {
      ours: {
        megabytesPerSecond: middle(({ ours }) => ours),
        byLine: middle(({ byLine }) => byLine),
        sheetOf50000RowsSeconds: middle(({ sheetSeconds }) => sheetSeconds),
      },
      expressions: { megabytesPerSecond: middle(({ expressions }) => expressions) },
    },
  };
});
