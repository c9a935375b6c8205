import type { Cause } from '../../rules/causes.ts';
import { pageKey } from '../../rules/url.ts';
import type { FrontierEntry } from '../../store/frontier.ts';
import {
  countFilesAsked,
  listFilesFound,
  listFilesToAskAgain,
  settleFile,
  skipFilesFound,
  type StoredFile,
} from '../../store/files.ts';
import { addRequests } from '../../store/pages.ts';
import type { Database } from '../../store/schema.ts';
import { countAskedAgain, DEAD_CAUSES, leaveDead, listDead } from '../../store/second-look.ts';
import type { FileReader } from '../attachments/file-reader.ts';
import { takeAndRead } from '../attachments/take-and-read.ts';
import { type FileContext, fetchFile } from '../fetch/fetch-file.ts';
import type { SentRequest } from '../fetch/fetch-page.ts';
import { refusalOf } from '../fetch/robots.ts';
import type { PageEnd } from './crawl-page.ts';
import type { Host, Hosts } from './hosts.ts';
import type { Homes } from './not-there.ts';
import { hostOf } from '../../rules/walk/scope.ts';

export interface LastLookOptions {
  db: Database;
  crawl: number;
  hosts: Hosts;
  homes: Homes;
  /** Key of the portal. */
  portal: string;
  /** Files to ask for at most. */
  maxFiles: number;
  /** Looks into the files; null: they are only asked for by their head. */
  reader: FileReader | null;
  /** Fetches and commits a page that was not found, once more. */
  visitAgain: (entry: FrontierEntry & { seq: number }) => Promise<PageEnd>;
  sleep: (ms: number) => Promise<void>;
  onStage: (stage: Stage) => void;
  /** True: begin nothing more. */
  isOver: () => boolean;
}

/** What is done when no pages are left to fetch. */
export interface Stage {
  name: 'render' | 'files' | 'again';
  done: number;
  all: number;
}

const BATCH = 500;
/** Addresses that are asked for a second time; of the others it stays open whether they are dead. */
const MOST_AGAIN = 2000;
/** Who is turned away so often in a row asks no further. */
const BLOCKED_AFTER = 10;

/** Takes every file that pages offer, or asks for its head, in the order of their turns and within the budget. */
export async function askForFiles(options: LastLookOptions): Promise<void> {
  const { db, crawl, maxFiles } = options;
  let blocked = 0;
  const isOver = () => options.isOver() || blocked >= BLOCKED_AFTER;
  for (let asked = await countFilesAsked(db, crawl); !isOver();) {
    const files = await listFilesFound(db, crawl, Math.min(BATCH, maxFiles - asked));
    if (files.length === 0) break;
    await inLanes({ ...options, isOver }, 'files', files, async (file, host) => {
      const cause = await askForFile(file, host, options);
      blocked = cause === 'blocked' ? blocked + 1 : 0;
    });
    asked += files.length;
  }
  if (!options.isOver()) await skipFilesFound(db, crawl, blocked >= BLOCKED_AFTER ? 'blocked' : 'over-budget');
}

/**
 * Asks a second time for what was not there: one answer alone calls nothing dead. Pages that are there after all may
 * lead on.
 * @returns whether some page was
 */
export async function askAgain(options: LastLookOptions): Promise<boolean> {
  const { db, crawl, hosts, sleep, isOver } = options;
  let hasFound = false;
  let isSpaced = false;
  const space = async (url: string) => {
    if (!isSpaced) await sleep(hosts.of(url).fetch.spacingMs[1]);
    isSpaced = true;
  };
  const nameless = new Set<string>();
  let left = MOST_AGAIN - (await countAskedAgain(db, crawl));
  for (let afterSeq = -1; left > 0 && !isOver();) {
    const entries = await listDead(db, crawl, { afterSeq, limit: Math.min(BATCH, left) });
    if (entries.length === 0) break;
    await space(entries[0]!.url);
    await inLanes(options, 'again', entries, async (entry) => {
      const host = hostOf(entry.url) ?? '';
      const isNameless = entry.cause !== 'not-found';
      // A name that does not exist does so for all its addresses.
      if (isNameless && nameless.has(host)) return leaveDead(db, crawl, entry.key);
      const end = await options.visitAgain(entry);
      if (end.state === 'read' || end.state === 'moved') hasFound = true;
      else if (isNameless && isDead(end.cause)) nameless.add(host);
    });
    left -= entries.length;
    afterSeq = entries.at(-1)!.seq;
  }
  while (!isOver()) {
    const files = await listFilesToAskAgain(db, crawl, BATCH);
    if (files.length === 0) break;
    await space(files[0]!.url);
    await inLanes(options, 'again', files, async (file, host) => void (await askForFile(file, host, options)));
  }
  return hasFound;
}

function isDead(cause: string): boolean {
  return DEAD_CAUSES.some((dead) => dead === cause);
}

/** @returns why the file is not there or may not be asked for; null where it is there */
async function askForFile(
  file: StoredFile,
  host: Host,
  { db, crawl, homes, portal, reader }: LastLookOptions,
): Promise<Cause | null> {
  const { key, url, tries } = file;
  const refusal = refusalOf(await host.robots(), url);
  if (refusal !== null) {
    const nothing = { status: null, size: null, type: null, asked_at: null };
    await settleFile(db, crawl, { key, state: 'skipped', tries, cause: refusal, ...nothing });
    return refusal;
  }
  const isHome = (address: string): boolean => homes.keys.has(pageKey(address) ?? '');
  if (reader !== null) return takeAndRead(file, { db, crawl, portal, reader, context: { ...host.fetch, isHome } });
  const requests: SentRequest[] = [];
  const context: FileContext = { ...host.fetch, isHome, onRequest: (sent) => requests.push(sent) };
  const asked_at = host.fetch.now().toISOString();
  const answer = await fetchFile(url, context);
  await settleFile(db, crawl, { key, state: 'asked', tries: tries + 1, asked_at, ...answer });
  await addRequests(db, crawl, requests);
  return answer.cause;
}

/** Works through entries, each in its host's lane, and waits for the last one. @throws the first error */
async function inLanes<T extends { url: string }>(
  { hosts, onStage, isOver }: LastLookOptions,
  name: Stage['name'],
  entries: readonly T[],
  work: (entry: T, host: Host) => Promise<void>,
): Promise<void> {
  const errors: unknown[] = [];
  let done = 0;
  for (const entry of entries) {
    const host = hosts.of(entry.url);
    host.lane.add(async () => {
      if (isOver() || errors.length > 0) return;
      try {
        await work(entry, host);
        onStage({ name, done: ++done, all: entries.length });
      } catch (error) {
        // Waits are cut short when a person ends the crawl; the entry is asked for the next time.
        if (!isOver()) errors.push(error);
      }
    });
  }
  await Promise.all(hosts.all.map(({ lane }) => lane.whenIdle()));
  if (errors.length > 0) throw errors[0];
}
