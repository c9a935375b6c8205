import { parseArgs } from 'node:util';
import { auditSite } from './generated/site/audit-site.ts';
import { FLAVOURS } from './generated/site/flavours/index.ts';
import { planSite } from './generated/site/plan.ts';
import { createTally } from './tally.ts';

// node bench/facts/sites.ts [--seed N] [--sites N] [--flavour NAME]: whole generated portals, audited by the real
// command on loopback, every column against its truth.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    sites: { type: 'string', default: '2' },
    flavour: { type: 'string' },
  },
});
const tally = createTally();
let served = 0;
for (const flavour of FLAVOURS.filter(({ name }) => values.flavour === undefined || name === values.flavour)) {
  for (let n = 0; n < Number(values.sites); n++) {
    const { pages, comparisons } = await auditSite(planSite(Number(values.seed) * 100 + n), flavour);
    served += pages;
    for (const one of comparisons) {
      tally.count(one);
      if (!one.right)
        console.log(
          `${flavour.name} ${n}  ${one.column} ${one.field}: planned ${JSON.stringify(one.expected)}, audited ${JSON.stringify(one.got)}`,
        );
    }
  }
}
console.log(`\n${served} pages served`);
console.table(tally.rows());
