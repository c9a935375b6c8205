import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { NO_NOTES } from '../../../../rules/units/portal-notes.ts';
import { type Crawl, findLatestCrawl } from '../../../../store/crawls.ts';
import type { Store } from '../../../../store/open.ts';
import { readPortalNotes } from '../../../../store/portal-notes.ts';
import { hostOf } from '../../../../rules/walk/scope.ts';
import { judgeStore } from '../../../judge-store.ts';
import { DEFAULT_CHECKLIST } from '../../../seeds.ts';
import type { Flags } from '../../../terminal/flags.ts';
import { EXIT, type Io } from '../../../terminal/io.ts';
import { readBench } from '../bench.ts';
import { crawlTarget } from '../crawl-target.ts';
import { freeName } from '../free-name.ts';
import { draftPortal, writePortal } from './portal-draft.ts';
import { crawlNames, portalOf, type Target } from '../target.ts';
import { withStore } from '../with-store.ts';

/** Enough to see the columns of a county's portal; its articles need not be read for that. */
const PAGES = 1500;

/**
 * `zwgk portal init URL`: what a crawl shows of a portal as a file for its operator. A crawl that is in the store is
 * enough; otherwise one is made. Returns the exit code.
 */
export async function initPortal(target: Target, { flags, io }: { flags: Flags; io: Io }): Promise<number> {
  return withStore(flags, {}, async (store) => {
    const crawl =
      (flags.fresh ? null : await knownCrawl(store, target)) ?? (await crawlNow(target, store, { flags, io }));
    if (crawl === null) return EXIT.interrupted;
    const bench = readBench({ ...flags, checklist: DEFAULT_CHECKLIST }, io.now());
    const result = await judgeStore({ store, crawl, ...bench });
    const notes = (await readPortalNotes(store.db, crawl.portal)) ?? NO_NOTES;
    const draft = draftPortal(result, { hosts: target.hosts, notes });
    const to = freeName(flags.out, (hostOf(target.url) ?? 'portal').replaceAll(/[^\w.-]+/g, '_'), '.portal.yaml');
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, writePortal(draft, result));
    const { columns, units } = draft.portal;
    if (flags.json) io.out(`${JSON.stringify({ schema: 1, to, portal: draft.portal, left: draft.left }, null, 2)}\n`);
    else
      io.out(
        `${result.portal.name ?? target.url}：${columns.length} 个栏目，${units.length} 个单位，抓到 ${result.crawl.pages} 页${result.crawl.complete ? '' : '（没有抓完）'}\n草稿：${to}\n下一步：按文件开头的说明核定，再用 zwgk audit --portal ${to}\n`,
      );
    return EXIT.done;
  });
}

async function knownCrawl(store: Store, target: Target): Promise<Crawl | null> {
  const crawl = await findLatestCrawl(store.db, portalOf(target));
  return crawl === undefined || crawl.state === 'running' ? null : crawl;
}

async function crawlNow(target: Target, store: Store, { flags, io }: { flags: Flags; io: Io }): Promise<Crawl | null> {
  const unlock = await store.lock(crawlNames(target));
  try {
    const limited = { ...flags, maxPages: flags.maxPages ?? PAGES };
    const end = await crawlTarget(target, { store, purpose: 'crawl', flags: limited, io });
    if (end.state === 'ended') return end.crawl;
    io.err('已停下，抓到的都已保存；再次运行同一命令会接着抓。\n');
    return null;
  } finally {
    await unlock();
  }
}
