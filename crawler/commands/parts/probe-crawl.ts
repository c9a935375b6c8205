import * as z from 'zod';
import type { Probes } from '../../../rules/result/audit-result.ts';
import type { Crawl } from '../../../store/crawls.ts';
import type { Store } from '../../../store/open.ts';
import { addRequests } from '../../../store/pages.ts';
import { putProbe, readProbes } from '../../../store/results.ts';
import type { SentRequest } from '../../fetch/fetch-page.ts';
import { gatherSamples } from '../../probes/gather-samples.ts';
import type { Flags } from '../../terminal/flags.ts';
import type { Io } from '../../terminal/io.ts';
import { openBench } from './probe-bench.ts';
import { PROBES } from './probes.ts';

const crawlOptions = z.object({ hosts: z.array(z.string()).default([]) });

/** A site that turned the crawl away is not asked again on another way. */
const UNWELCOME = new Set<string | null>(['blocked', 'robots']);

/**
 * Measures what the pages of a crawled portal do not show, each probe once, and stores what was found, the requests
 * included. What a person interrupts is measured the next time.
 */
export async function probeCrawl(
  crawl: Crawl,
  { store, flags, io }: { store: Store; flags: Flags; io: Io },
): Promise<void> {
  if (UNWELCOME.has(crawl.stopped_by)) return;
  const known = await readProbes(store.db, crawl.id);
  const due = PROBES.filter(({ kind, isOn }) => known[kind] === undefined && isOn(flags));
  if (due.length === 0) return;
  const sent: SentRequest[] = [];
  const { hosts } = crawlOptions.catch({ hosts: [] }).parse(JSON.parse(crawl.options));
  const target = { url: crawl.url, hosts };
  const bench = await openBench(target, { flags, io, onRequest: (request) => void sent.push(request) });
  try {
    const samples = await gatherSamples(store, crawl);
    const before = crawl.base === null ? {} : await readProbes(store.db, crawl.base);
    for (const { kind, title, run } of due) {
      if (io.signal.aborted) return;
      io.err(`检测${title} …\n`);
      const probe = await runSafely(() => run({ ...bench, crawl, samples, before, flags }), io);
      await addRequests(store.db, crawl.id, sent.splice(0));
      if (probe !== null) await putProbe(store.db, crawl.id, kind, probe);
    }
  } finally {
    await bench.close();
  }
}

/** A probe that breaks, or is broken off, leaves its question open and the audit alone. */
async function runSafely(
  run: () => Promise<NonNullable<Probes[keyof Probes]>>,
  io: Io,
): Promise<NonNullable<Probes[keyof Probes]> | null> {
  try {
    return await run();
  } catch (error) {
    if (!io.signal.aborted)
      io.err(`这项检测出错，记为无法检查：${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}
