import { join } from 'node:path';
import type { Crawl } from '../../../store/crawls.ts';
import { lockStore } from '../../../store/lock.ts';
import { openStore, type Store } from '../../../store/open.ts';
import { putProbe } from '../../../store/results.ts';
import { probeIpv6 } from '../../probes/ipv6.ts';
import { stopError } from '../../../store/stop.ts';
import type { Flags } from '../../terminal/flags.ts';
import { EXIT, type Io } from '../../terminal/io.ts';
import { userAgent } from './client.ts';
import { crawlTarget } from './crawl-target.ts';
import { readHome } from './home.ts';
import { judgeCrawl } from './judge-crawl.ts';
import type { Bench } from './bench.ts';
import type { Target } from './target.ts';

/** Crawls a portal, probes it, judges it, writes the result. Returns the exit code. */
export async function auditTarget(
  target: Target,
  bench: Bench,
  { flags, io }: { flags: Flags; io: Io },
): Promise<number> {
  const store = await openStore(flags.store ?? join(flags.out, 'store'));
  try {
    const unlock = lockStore(store.dir);
    let crawl: Crawl;
    try {
      const end = await crawlTarget(target, { store, flags, io });
      if (end.state === 'interrupted') {
        io.err('已停下，抓到的都已保存；再次运行同一命令会接着抓。\n');
        return EXIT.interrupted;
      }
      crawl = end.crawl;
      if (flags.ipv6 === 'auto') await probe(crawl, { store, flags, io });
    } finally {
      unlock();
    }
    return await judgeCrawl({ store, crawl, bench }, { flags, io });
  } finally {
    await store.close();
  }
}

async function probe(crawl: Crawl, { store, flags, io }: { store: Store; flags: Flags; io: Io }): Promise<void> {
  io.err('检测 IPv6 …\n');
  const { home, links } = await readHome(store, crawl);
  try {
    const ipv6 = await probeIpv6({
      url: crawl.url,
      dns: flags.dns === null ? [] : [flags.dns],
      now: io.now,
      links,
      home,
      userAgent: userAgent(flags),
    });
    await putProbe(store.db, crawl.id, 'ipv6', ipv6);
  } catch (error) {
    throw stopError(error, store.dir);
  }
}
