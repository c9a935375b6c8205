import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { loadMeasured, type Measured } from '../../crawler/seeds.ts';
import { RULES_VERSION } from '../../rules/versions.ts';
import { auditSite } from './audit-site.ts';
import { everyCriterion } from './every-criterion.ts';
import { FAMILIES } from './families/index.ts';
import { makeSite } from './make-site.ts';
import { emptyScore, scoreSite, summarise, type Score } from './score.ts';

// npm run bench:faults -- [--held-out] [--family ID] [--seeds 1,2,3] [--clean] [--verbose] [--render auto|never]
// Precision and recall of every fault on generated county sites, audited over loopback by the command itself.
// With --write what was measured of this set, those mended on or those held out, goes into seeds/measured.yaml.

const { values } = parseArgs({
  options: {
    'held-out': { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    family: { type: 'string' },
    seeds: { type: 'string', default: '1,2,3' },
    clean: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    render: { type: 'string', default: 'auto' },
  },
});
const seeds = values.seeds.split(',').map(Number);
const folder = mkdtempSync(join(tmpdir(), 'zwgk-faults-'));
const checklist = join(folder, 'all.yaml');
writeFileSync(checklist, stringify(everyCriterion()));

type Family = (typeof FAMILIES)[number];

async function measure(isChosen: (family: Family) => boolean): Promise<{ sites: number; score: Score }> {
  const score = emptyScore();
  let sites = 0;
  for (const family of FAMILIES.filter(isChosen)) {
    for (const seed of seeds) {
      // No two families get the same county.
      const site = makeSite(family, seed * FAMILIES.length + FAMILIES.indexOf(family), values.clean);
      const place = join(folder, `${family.id}-${seed}`);
      const result = await auditSite(site, { checklist, folder: place, render: values.render });
      const lines = scoreSite(score, site, result);
      rmSync(place, { recursive: true, force: true });
      sites += 1;
      const { pages } = result.crawl;
      console.error(
        `${family.id} ${seed}: ${pages} pages, ${site.paths.length} made, ${result.findings.length} findings`,
      );
      if (values.verbose) for (const line of lines) console.error(`  ${line}`);
    }
  }
  return { sites, score };
}

/** Puts a set's counts into the file; those of the other set stay. */
function write(set: 'seen' | 'heldOut', { sites, score }: Awaited<ReturnType<typeof measure>>): void {
  const known = loadMeasured();
  const none = { planted: 0, found: 0, false: 0 };
  const names = [...new Set([...Object.keys(known.faults), ...score.keys()])].toSorted();
  const measured: Measured = {
    date: new Date().toISOString().slice(0, 10),
    rules: RULES_VERSION,
    sites: { ...known.sites, [set]: sites },
    faults: Object.fromEntries(
      names.map((name) => {
        const { seen, heldOut } = known.faults[name] ?? { seen: none, heldOut: none };
        return [name, { seen, heldOut, [set]: score.get(name) ?? none }];
      }),
    ),
  };
  const file = join(import.meta.dirname, '..', '..', 'seeds', 'measured.yaml');
  writeFileSync(
    file,
    `# Written by: npm run bench:faults -- --write, and once more with --held-out\n${stringify(measured)}`,
  );
}

try {
  const isChosen = ({ id, isHeldOut }: Family): boolean =>
    values.family === undefined ? isHeldOut === values['held-out'] : id === values.family;
  const measured = await measure(isChosen);
  if (values.write) write(values['held-out'] ? 'heldOut' : 'seen', measured);
  console.log(summarise(measured.score));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
