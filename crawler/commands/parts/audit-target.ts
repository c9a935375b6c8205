import { type Crawl, findUnjudgedCrawl } from '../../../store/crawls.ts';
import type { Store } from '../../../store/open.ts';
import type { Flags } from '../../terminal/flags.ts';
import { EXIT, type Io } from '../../terminal/io.ts';
import type { Bench } from './bench.ts';
import { crawlTarget } from './crawl-target.ts';
import { judgeCrawl } from './judge-crawl.ts';
import { probeCrawl } from './probe-crawl.ts';
import { crawlNames, portalOf, type Target, withContact } from './target.ts';
import { withStore } from './with-store.ts';

interface Surroundings {
  flags: Flags;
  io: Io;
}

/** Crawls a portal, probes it, judges it, writes the result. Returns the exit code. */
export async function auditTarget(target: Target, bench: Bench, { flags: given, io }: Surroundings): Promise<number> {
  const flags = withContact(given, target);
  return withStore(flags, {}, async (store) => {
    const crawl = await gatherAlone(target, store, { flags, io });
    if (crawl !== null) return judgeCrawl({ store, crawl, bench }, { flags, io });
    io.err('已停下，抓到的都已保存；再次运行同一命令会接着抓。\n');
    return EXIT.interrupted;
  });
}

async function gatherAlone(target: Target, store: Store, surroundings: Surroundings): Promise<Crawl | null> {
  const unlock = await store.lock(crawlNames(target));
  try {
    return await gather(target, store, surroundings);
  } finally {
    await unlock();
  }
}

/** Everything of an audit that needs the network, in a locked store; null where it was stopped before its end. */
export async function gather(target: Target, store: Store, { flags, io }: Surroundings): Promise<Crawl | null> {
  const crawl = (await crawledBefore(target, store, { flags, io })) ?? (await crawlNow(target, store, { flags, io }));
  if (crawl !== null) await probeCrawl(crawl, { store, flags, io });
  return io.signal.aborted ? null : crawl;
}

/** The crawl of an audit that was cut off between its last page and its result. */
async function crawledBefore(target: Target, store: Store, { flags, io }: Surroundings): Promise<Crawl | null> {
  if (flags.fresh) return null;
  const crawl = await findUnjudgedCrawl(store.db, portalOf(target));
  if (crawl === undefined) return null;
  io.err('上次已经抓完，接着判定（重新抓取请加 --fresh）\n');
  return crawl;
}

async function crawlNow(target: Target, store: Store, { flags, io }: Surroundings): Promise<Crawl | null> {
  const end = await crawlTarget(target, { store, purpose: 'audit', flags, io });
  return end.state === 'interrupted' ? null : end.crawl;
}
