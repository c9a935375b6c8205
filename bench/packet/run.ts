import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writePacket } from '../../crawler/commands/parts/report/write-packet.ts';
import { checkPacket } from '../../report/packet/checks/all.ts';
import { settleHeap } from '../../crawler/heap.ts';
import { printPacket } from '../../report/packet/make.ts';
import { USUAL_OFFICE } from '../../report/packet/model/office.ts';
import { makePacket } from '../../report/packet/model/packet.ts';
import { makePng, pngPiece } from '../../test/helpers/png.ts';
import { inputOf, makeCounty, makeProblem, makeUnit } from '../../test/report/packet/county.ts';

// npm run bench:packet: the whole packet of a county with many problems and pictures (`--pictures 3000`); time and memory of each step.

// As the command does.
settleHeap();

const UNITS = 60;
const PROBLEMS = 300;
const PICTURE_BYTES = 60_000;

const names = Array.from({ length: UNITS }, (_, index) => `县第${index + 1}局`);
const problems = names.flatMap((name) =>
  Array.from({ length: PROBLEMS }, (_, index) => makeProblem(`${name}-${index}`, name)),
);
const county = makeCounty(
  problems,
  names.map((name) => makeUnit(name, problems)),
);
const { values: flags } = parseArgs({ options: { pictures: { type: 'string', default: '3000' } } });
// Spread over all units.
const every = Math.max(1, Math.floor(problems.length / Number(flags.pictures)));
const shown = problems.filter((_, index) => index % every === 0).slice(0, Number(flags.pictures));
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
const out = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));
let last = performance.now();
const lap = (what: string): void => {
  const { user } = process.cpuUsage();
  const [mb, ms] = [process.resourceUsage().maxRSS / 1e3, performance.now() - last];
  console.log(`${what}: ${Math.round(ms)} ms, CPU so far ${(user / 1e6).toFixed(1)} s, peak ${Math.round(mb)} MB`);
  last = performance.now();
};
try {
  const packet = makePacket(inputOf(county, { standing: names, pictures }));
  lap('model');
  const printed = printPacket(packet, USUAL_OFFICE);
  const checks = checkPacket(printed);
  lap('tables, paper and checks');
  await writePacket(out, printed, {
    isDraft: false,
    madeAt: new Date('2026-11-21T02:00:00Z'),
    checks,
    readPicture: async () => png,
  });
  lap('files');
} finally {
  rmSync(out, { recursive: true });
}
