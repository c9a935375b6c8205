import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runZwgk } from '../../test/helpers/run-zwgk.ts';
import { serve } from '../../test/helpers/serve.ts';
import { FLAVOURS } from './generated/site/flavours.ts';
import { compareColumns } from './generated/site/compare.ts';
import { writeSite } from './generated/site/pages.ts';
import { AS_OF, planSite } from './generated/site/plan.ts';
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
let pages = 0;
for (const flavour of FLAVOURS.filter(({ name }) => values.flavour === undefined || name === values.flavour)) {
  for (let n = 0; n < Number(values.sites); n++) {
    const plan = planSite(Number(values.seed) * 100 + n);
    const site = writeSite(plan, flavour);
    const server = await serve((request, response) => {
      const page = site.get(request.url ?? '');
      response.writeHead(page?.status ?? 404, { 'content-type': 'text/html' });
      response.end(page?.body ?? 'Not Found');
    });
    const out = mkdtempSync(join(tmpdir(), 'zwgk-site-'));
    try {
      const run = await runZwgk([
        'audit',
        `${server.origin}/`,
        '--as-of',
        AS_OF,
        '--render',
        'never',
        '--ipv6',
        'off',
        '--out',
        out,
      ]);
      if (run.code !== 0) console.log(`${flavour.name} ${n}: exit ${run.code}\n${run.stderr.slice(-800)}`);
      const audit: unknown = JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8'));
      pages += site.size;
      for (const one of compareColumns(plan, audit)) {
        tally.count(one);
        if (!one.right)
          console.log(
            `${flavour.name} ${n}  ${one.field}: planned ${JSON.stringify(one.expected)}, audited ${JSON.stringify(one.got)}`,
          );
      }
    } finally {
      await server.close();
      rmSync(out, { recursive: true, force: true });
    }
  }
}
console.log(`\n${pages} pages served`);
console.table(tally.rows());
