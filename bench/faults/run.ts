import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { RULES_VERSION } from '../../rules/versions.ts';
import { auditSite } from './audit-site.ts';
import { everyCriterion } from './every-criterion.ts';
import { FAMILIES } from './families/index.ts';
import { makeSite } from './make-site.ts';
import { emptyScore, scoreSite, summarise, type Score } from './score.ts';

// npm run bench:faults -- [--held-out] [--family ID] [--seeds 1,2,3] [--clean] [--verbose] [--render auto|never]
// Precision and recall of every fault on generated county sites, audited over loopback by the command itself.
// With --write both the families that rules are mended on and those held out are measured, into seeds/measured.yaml.

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

async function write(): Promise<void> {
  const seen = await measure(({ isHeldOut }) => !isHeldOut);
  const heldOut = await measure(({ isHeldOut }) => isHeldOut);
  const none = { planted: 0, found: 0, false: 0 };
  const names = [...new Set([...seen.score.keys(), ...heldOut.score.keys()])].toSorted();
  const measured = {
    date: new Date().toISOString().slice(0, 10),
    rules: RULES_VERSION,
    sites: { seen: seen.sites, heldOut: heldOut.sites },
    faults: Object.fromEntries(
      names.map((name) => [name, { seen: seen.score.get(name) ?? none, heldOut: heldOut.score.get(name) ?? none }]),
    ),
  };
  const file = join(import.meta.dirname, '..', '..', 'seeds', 'measured.yaml');
  writeFileSync(file, `# Written by: npm run bench:faults -- --write\n${stringify(measured)}`);
  console.log(`seen\n${summarise(seen.score)}\n\nheld out\n${summarise(heldOut.score)}`);
}

try {
  if (values.write) await write();
  else {
    const isChosen = ({ id, isHeldOut }: Family): boolean =>
      values.family === undefined ? isHeldOut === values['held-out'] : id === values.family;
    console.log(summarise((await measure(isChosen)).score));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
