import { buildExtension } from '../../test/extension/build-extension.ts';
import { largePage } from '../../test/extension/large-page.ts';
import { loadExtension, openPanel, settled } from '../../test/extension/open-panel.ts';
import { html, servePages } from '../../test/extension/serve-pages.ts';
import { runBench } from '../kit/bench.ts';
import { median, ratiosOf, rounded } from '../kit/figures.ts';

// npm run -s bench:panel -- [--rounds N] [--json] [--save]
// A page of 300 KB judged by the panel in a real Chromium, from its HTML to the findings; the first round, in which the
// code is still cold, apart. `ratios.ofHold`: the median as a share of the 150 ms that it must hold.

const HOLD_MS = 150;

await runBench('panel', { size: { rounds: 15 }, packages: ['playwright'] }, async ({ rounds }, say) => {
  const built = buildExtension();
  const extension = await loadExtension(built.onLoopback);
  const site = await servePages(() => html(largePage()));
  try {
    const tab = await extension.context.newPage();
    await tab.goto(site.origin);
    const panel = await openPanel(extension, tab, { asOf: '2026-11-21' });
    await settled(panel);
    const ms = async () => Number(await panel.page.locator('[data-ms]').getAttribute('data-ms'));
    const first = await ms();
    const later: number[] = [];
    for (let round = 1; round <= rounds; round++) {
      await panel.page.keyboard.press('r');
      await settled(panel);
      later.push(await ms());
      say(`round ${round} of ${rounds}: ${later.at(-1)} ms`);
    }
    return {
      ...ratiosOf({ ofHold: later.map((taken) => taken / HOLD_MS) }),
      figures: { page: { first, median: rounded(median(later)), best: Math.min(...later) } },
    };
  } finally {
    await extension.close();
    await site.close();
  }
});
