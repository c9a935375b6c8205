import { parseDocument } from 'htmlparser2';
import { readPage } from '../../crawler/crawl/read-page.ts';
import { settleHeap } from '../../crawler/heap.ts';
import { loadChecklist, loadCriteria } from '../../crawler/seeds.ts';
import { makePlan } from '../../rules/evaluate/plan.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import { judgePage } from '../../rules/judge/judge-page.ts';
import { runBench } from '../kit/bench.ts';
import { measure } from '../kit/contender.ts';
import { median, ratiosOf, rounded } from '../kit/figures.ts';
import { generateSite } from '../site/site.ts';

// npm run -s bench:pages -- [--pages N] [--rounds N] [--json] [--save]
// What one page costs the processor: facts, all page rules, and reading as the crawl does it, beside htmlparser2 that
// only makes the tree. `ratios`: pages a second of processor time, ours divided by the parser's.

// As the command does.
settleHeap();

const AS_OF = '2026-11-21';
const plan = makePlan(loadChecklist('county'), loadCriteria());
const context = {
  asOf: AS_OF,
  seen: { url: 'http://bench.example/', seenAt: `${AS_OF}T00:00:00.000Z`, bytesHash: '0'.repeat(64) },
  secretHash: (raw: string) => String(raw.length),
};

await runBench(
  'pages',
  { size: { pages: 500, rounds: 5 }, packages: ['htmlparser2'] },
  async ({ pages, rounds }, say) => {
    const site = generateSite(pages);
    const sent = [...site.paths()].map((path) => ({ url: `http://bench.example${path}`, html: site.page(path) ?? '' }));
    const bodies = sent.map(({ url, html }) => ({ url, bytes: new TextEncoder().encode(html) }));
    const works = {
      tree: () => sent.forEach(({ html }) => parseDocument(html)),
      facts: () => sent.forEach(({ html, url }) => extractPage(html, url, { seenOn: AS_OF })),
      reading: () => bodies.forEach(({ bytes, url }) => readPage(bytes, 'text/html', url, { seenOn: AS_OF })),
      rules: () => facts.forEach((page) => judgePage(plan, page, context)),
    };
    const facts = sent.map(({ html, url }) => extractPage(html, url, { seenOn: AS_OF }));
    const spent: Record<string, number[]> = {};
    for (let round = 1; round <= rounds; round++) {
      for (const [name, work] of Object.entries(works)) (spent[name] ??= []).push((await measure(work)).cpuSeconds);
      say(`round ${round} of ${rounds}`);
    }
    const tree = spent['tree'] ?? [];
    const against = (name: string): number[] =>
      (spent[name] ?? []).map((seconds, round) => (tree[round] ?? 0) / seconds);
    return {
      ...ratiosOf({ facts: against('facts'), reading: against('reading'), rules: against('rules') }),
      figures: Object.fromEntries(
        Object.entries(spent).map(([name, seconds]) => [
          name,
          { processorMsPerPage: rounded((1000 * median(seconds)) / sent.length) },
        ]),
      ),
    };
  },
);
