import { pageKey } from '../../../rules/url.ts';
import { copyCrawl, findBase, streamLastSeen } from '../../../store/again.ts';
import type { Crawl, NewCrawl } from '../../../store/crawls.ts';
import { findFileScan } from '../../../store/file-scans.ts';
import { streamFiles } from '../../../store/files.ts';
import { listFindingUrls } from '../../../store/results.ts';
import type { Database } from '../../../store/schema.ts';
import type { FileReader } from '../../attachments/file-reader.ts';
import type { SentRequest } from '../../fetch/fetch-page.ts';
import type { Hosts } from '../hosts.ts';
import { type Again, createAgain } from './again.ts';
import { learn } from './due.ts';
import { readSitemap } from './sitemap.ts';

const DAY = 24 * 3_600_000;

export interface AgainOptions {
  db: Database;
  hosts: Hosts;
  now: () => Date;
  /** After so many days everything is asked for. */
  fullEveryDays: number;
  onRequest: (sent: SentRequest) => void;
  /** The site's sitemap is larger than is read. */
  onSitemapCut: () => void;
  /** Looks into files; null where they are only asked for. */
  reader: FileReader | null;
}

/** Begins a crawl that only asks for what may have changed since the one before; null where there is none to go by. */
export async function beginAgain(wanted: NewCrawl, options: AgainOptions): Promise<Crawl | null> {
  const { db, hosts, now, fullEveryDays, onRequest, onSitemapCut, reader } = options;
  const base = await findBase(db, wanted.portal, wanted.options);
  if (base === undefined) return null;
  const age = now().getTime() - Date.parse(base.full_at ?? base.started_at);
  if (age >= fullEveryDays * DAY) return null;
  const findings = new Set((await listFindingUrls(db, base.id)).map((url) => pageKey(url) ?? url));
  const { days: changed, isCut } = await readSitemap(wanted.url, hosts.of(wanted.url), onRequest);
  if (isCut) onSitemapCut();
  const signs = {
    now: now(),
    findings,
    changed,
    ...(reader && { isFileRead: async (hash: string) => (await findFileScan(db, reader.of(hash))) !== null }),
  };
  const lesson = await learn(streamLastSeen(db, base.id), streamFiles(db, base.id), signs);
  return copyCrawl(db, base, wanted, lesson);
}

/** The same for a crawl that has begun so; null for one that asks for everything. */
export async function goOnAgain(db: Database, { id, base }: Crawl, now: Date): Promise<Again | null> {
  if (base === null) return null;
  const nothing = { now, findings: new Set<string>(), changed: new Map<string, string>() };
  const lesson = await learn(streamLastSeen(db, base), streamFiles(db, base), nothing);
  return createAgain(db, { crawl: id, base, ...lesson });
}
