import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { runBench } from '../kit/bench.ts';
import { runContender } from '../kit/contender.ts';
import { rounded } from '../kit/figures.ts';
import { startSite } from '../site/start-site.ts';
import { type Costs, estimate, type Fleet } from './plan.ts';

// npm run -s bench:fleet -- [--pages N] [--json] [--save]
// What 2,843 counties of 20,000 pages each come to, asked for what may have changed every night and for everything once
// in 30: from the costs of two audits of a generated portal of N pages, measured in the same run. The portal's server
// gives no versions, so that every page asked for is sent whole. `ratios`: the first audit's costs by the second's.

const FLEET: Omit<Fleet, 'coresAMachine' | 'memoryAMachine'> = {
  portals: 2843,
  pages: 20_000,
  rate: 2,
  windowHours: 8,
  fullEvery: 30,
  keptCrawls: 3,
};

await runBench('fleet', { size: { pages: 3000 }, usesThreads: true }, async ({ pages }, say) => {
  const costs = await measureCosts(pages);
  say(`measured on ${pages} pages; a machine is this one: ${availableParallelism()} cores`);
  const machine = { coresAMachine: availableParallelism(), memoryAMachine: totalmem() };
  const figures: Record<string, Record<string, number>> = {
    'costs a page': { ...costs, memory: rounded(costs.memory) },
  };
  for (const [name, fleet] of Object.entries({
    county: { ...FLEET, ...machine, portals: 1 },
    province: { ...FLEET, ...machine, portals: 100 },
    country: { ...FLEET, ...machine },
    'country, by day too': { ...FLEET, ...machine, windowHours: 22 },
  })) {
    const { machines, wall, ...plain } = estimate(costs, fleet);
    const all = { portals: fleet.portals, ...plain, ...machines, portalsAtTheFirstWall: Math.round(wall.portals) };
    figures[name] = Object.fromEntries(Object.entries(all).map(([key, value]) => [key, rounded(value)]));
    say(`${name}: ${machines.needed} machines; the first wall is ${wall.what}, at ${Math.round(wall.portals)} portals`);
  }
  const ratios = {
    processor: rounded(costs.fullCpu / costs.againCpu),
    requests: rounded(costs.fullRequests / costs.againRequests),
    bytes: rounded(costs.fullBytes / costs.againBytes),
    disk: rounded(costs.fullStored / costs.againStored),
  };
  return { ratios, figures };
});

async function measureCosts(pages: number): Promise<Costs> {
  const site = await startSite(pages, 'restless');
  const dir = mkdtempSync(join(tmpdir(), 'zwgk-bench-'));
  try {
    const audit = (day: string) => runContender(new URL('./portal.ts', import.meta.url), [site.url, dir, day]);
    const [full, again] = [await audit('2026-11-21'), await audit('2026-11-22')];
    const each = (value: number): number => rounded(value / pages);
    return {
      fullCpu: each(full.cpuSeconds),
      againCpu: each(again.cpuSeconds),
      fullRequests: each(full.counted['requests']!),
      againRequests: each(again.counted['requests']!),
      fullBytes: each(full.counted['bytes']!),
      againBytes: each(again.counted['bytes']!),
      fullStored: each(full.counted['stored']!),
      againStored: each(again.counted['stored']!),
      memory: full.counted['memory']!,
    };
  } finally {
    site.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
