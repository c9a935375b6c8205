import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePacket } from '../../crawler/commands/parts/report/write-packet.ts';
import { checkPacket } from '../../report/packet/checks/all.ts';
import { printPacket } from '../../report/packet/make.ts';
import { USUAL_OFFICE } from '../../report/packet/model/office.ts';
import { makePacket } from '../../report/packet/model/packet.ts';
import { inputOf, makeCounty, makeProblem, makeUnit } from '../../test/report/packet/county.ts';

// npm run bench:packet: the whole packet of a county with many problems; time and memory of each step.

const UNITS = 60;
const PROBLEMS = 300;

const names = Array.from({ length: UNITS }, (_, index) => `县第${index + 1}局`);
const problems = names.flatMap((name) =>
  Array.from({ length: PROBLEMS }, (_, index) => makeProblem(`${name}-${index}`, name)),
);
const county = makeCounty(
  problems,
  names.map((name) => makeUnit(name, problems)),
);
const out = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));
let last = performance.now();
const lap = (what: string): void => {
  const { user } = process.cpuUsage();
  const [mb, ms] = [process.resourceUsage().maxRSS / 1e3, performance.now() - last];
  console.log(`${what}: ${Math.round(ms)} ms, CPU so far ${(user / 1e6).toFixed(1)} s, peak ${Math.round(mb)} MB`);
  last = performance.now();
};
try {
  const packet = makePacket(inputOf(county, { standing: names }));
  lap('model');
  const printed = printPacket(packet, USUAL_OFFICE);
  const checks = checkPacket(printed);
  lap('tables, paper and checks');
  await writePacket(out, printed, { isDraft: false, madeAt: new Date('2026-11-21T02:00:00Z'), checks });
  lap('files');
} finally {
  rmSync(out, { recursive: true });
}
