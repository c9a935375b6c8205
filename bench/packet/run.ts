import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePacket } from '../../crawler/commands/parts/report/write-packet.ts';
import { checkPacket } from '../../report/packet/checks/all.ts';
import { settleHeap } from '../../crawler/heap.ts';
import { printPacket } from '../../report/packet/make.ts';
import { USUAL_OFFICE } from '../../report/packet/model/office.ts';
import { makePacket } from '../../report/packet/model/packet.ts';
import { makePng, pngPiece } from '../../test/helpers/png.ts';
import { runBench } from '../kit/bench.ts';
import { measure } from '../kit/contender.ts';
import { rounded } from '../kit/figures.ts';
import { inputOf, makeCounty, makeProblem, makeUnit } from '../../test/report/packet/county.ts';

// npm run -s bench:packet -- [--json] [--save]
// The whole packet of a county of 60 units with 300 problems each and 3,000 pictures. `ratios`: how much of the work each
// step is.

// As the command does.
settleHeap();

const UNITS = 60;
const PROBLEMS = 300;
const PICTURES = 3000;
const PICTURE_BYTES = 60_000;

const names = Array.from({ length: UNITS }, (_, index) => `县第${index + 1}局`);
const problems = names.flatMap((name) =>
  Array.from({ length: PROBLEMS }, (_, index) => makeProblem(`${name}-${index}`, name)),
);
const county = makeCounty(
  problems,
  names.map((name) => makeUnit(name, problems)),
);
// Spread over all units.
const every = Math.floor(problems.length / PICTURES);
const shown = problems.filter((_, index) => index % every === 0).slice(0, PICTURES);
const pictures = shown.map(({ key, url }, index) => ({
  id: String(index),
  finding: key,
  url,
  title: key,
  takenAt: '2026-11-20T02:00:00.000Z',
  kind: 'visible' as const,
  bytesHash: '',
  covered: 0,
  hash: index.toString(16).padStart(64, '0'),
  width: 1280,
  height: 800,
  size: PICTURE_BYTES,
}));
// As large as a screen of text is, and as little to be packed.
const plain = makePng(8, 8);
const png = Buffer.concat([plain.subarray(0, 33), pngPiece('IDAT', randomBytes(PICTURE_BYTES)), plain.subarray(-12)]);

await runBench('packet', { size: {}, packages: ['docx', '@cj-tech-master/excelts'] }, async () => {
  const out = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));
  const figures: Record<string, { processorSeconds: number; peakMegabytes: number }> = {};
  const step = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const { value, cpuSeconds } = await measure(work);
    const peakMegabytes = rounded(process.resourceUsage().maxRSS / 1e3);
    figures[name] = { processorSeconds: rounded(cpuSeconds), peakMegabytes };
    return value;
  };
  try {
    const packet = await step('model', () => makePacket(inputOf(county, { standing: names, pictures })));
    const printed = await step('tables and paper', () => printPacket(packet, USUAL_OFFICE));
    const checks = await step('checks', () => checkPacket(printed));
    await step('files', () =>
      writePacket(out, printed, {
        isDraft: false,
        madeAt: new Date('2026-11-21T02:00:00Z'),
        checks,
        readPicture: async () => png,
      }),
    );
  } finally {
    rmSync(out, { recursive: true });
  }
  const all = Object.values(figures).reduce((sum, { processorSeconds }) => sum + processorSeconds, 0);
  const shares = Object.entries(figures).map(([name, { processorSeconds }]) => [name, rounded(processorSeconds / all)]);
  return { ratios: Object.fromEntries(shares), figures };
});
