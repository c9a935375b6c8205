import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runZwgk } from '../../../../test/helpers/run-zwgk.ts';
import { serve } from '../../../../test/helpers/serve.ts';
import { compareColumns, type ColumnComparison } from './compare.ts';
import type { Flavour } from './flavours/flavour.ts';
import { writeSite } from './pages.ts';
import { AS_OF, type SitePlan } from './plan.ts';

/**
 * Serves a generated portal on loopback and audits it with the real command.
 * @throws where the command fails, with what it said
 */
export async function auditSite(
  plan: SitePlan,
  flavour: Flavour,
): Promise<{ pages: number; comparisons: ColumnComparison[] }> {
  const site = writeSite(plan, flavour);
  const server = await serve((request, response) => {
    const page = site.get(request.url ?? '');
    response.writeHead(page?.status ?? 404, { 'content-type': 'text/html' });
    response.end(page?.body ?? 'Not Found');
  });
  const out = mkdtempSync(join(tmpdir(), 'zwgk-site-'));
  try {
    const words = ['audit', `${server.origin}/`, '--as-of', AS_OF, '--render', 'never', '--ipv6', 'off', '--out', out];
    const run = await runZwgk(words);
    if (run.code !== 0) throw new Error(`zwgk ended with ${run.code}: ${run.stderr.slice(-800)}`);
    const audit: unknown = JSON.parse(readFileSync(join(out, 'audit.json'), 'utf8'));
    return { pages: site.size, comparisons: compareColumns(plan, audit) };
  } finally {
    await server.close();
    rmSync(out, { recursive: true, force: true });
  }
}
