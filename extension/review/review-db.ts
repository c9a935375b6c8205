import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Decision } from '../../rules/decide/decision.ts';
import type { CrawlPage, CrawlRecord } from '../crawl/crawl-record.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { SiteRecord, Visit } from '../site/site-record.ts';

// What a review leaves behind, in the browser's own database on this machine. Raise VERSION for a new shape and add its
// step to `upgrade`; steps are never changed.

const NAME = 'zwgk-review';
const VERSION = 2;
/** Tells every open panel that the database changed. */
const CHANNEL = 'zwgk-review';

interface ReviewSchema extends DBSchema {
  /** Append-only: decisions are events, and are never changed or removed. */
  decisions: { key: string; value: Decision; indexes: { about: string; found: string } };
  evidence: { key: string; value: Evidence; indexes: { portal: string; finding: string } };
  /** On which host each decision was made, by its id; a decision itself says only what it is about. */
  filing: { key: string; value: Filing; indexes: { host: string } };
  /** What is known of whole portals. */
  sites: { key: string; value: SiteRecord };
  /** Pages that a crawl could not read and a person is to open. */
  visits: { key: [string, string]; value: Visit; indexes: { site: string } };
  /** Crawls from this browser, and their pages until they are judged. */
  crawls: { key: string; value: CrawlRecord };
  crawlPages: { key: [string, string]; value: CrawlPage; indexes: { site: string; turn: [string, string, number] } };
  /** Keys that cannot be read out of the browser. */
  keys: { key: string; value: { id: string; key: CryptoKey } };
}

interface Filing {
  id: string;
  host: string;
}

export type ReviewDb = IDBPDatabase<ReviewSchema>;

/** Opens the database and brings it up to date. */
export function openReviewDb(name = NAME): Promise<ReviewDb> {
  return openDB<ReviewSchema>(name, VERSION, {
    upgrade(db, from, _to, transaction) {
      if (from < 1) {
        db.createObjectStore('decisions', { keyPath: 'id' }).createIndex('about', 'about.key');
        const evidence = db.createObjectStore('evidence', { keyPath: 'id' });
        evidence.createIndex('portal', 'portal');
        evidence.createIndex('finding', 'finding');
      }
      if (from < 2) {
        // Only decisions that bring a finding have an address.
        transaction.objectStore('decisions').createIndex('found', 'finding.url');
        db.createObjectStore('filing', { keyPath: 'id' }).createIndex('host', 'host');
        db.createObjectStore('sites', { keyPath: 'key' });
        db.createObjectStore('visits', { keyPath: ['site', 'url'] }).createIndex('site', 'site');
        db.createObjectStore('crawls', { keyPath: 'site' });
        const pages = db.createObjectStore('crawlPages', { keyPath: ['site', 'key'] });
        pages.createIndex('site', 'site');
        pages.createIndex('turn', ['site', 'state', 'order']);
        db.createObjectStore('keys', { keyPath: 'id' });
      }
    },
    // Another panel brings a newer version: let go, so that it can.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/**
 * Adds decisions; those already there stay as they are.
 * @param host of the page or portal that they speak of
 */
export async function addDecisions(db: ReviewDb, decisions: readonly Decision[], host: string): Promise<void> {
  const transaction = db.transaction(['decisions', 'filing'], 'readwrite');
  const [kept, filing] = [transaction.objectStore('decisions'), transaction.objectStore('filing')];
  await Promise.all([
    ...decisions.flatMap((decision) => [kept.put(decision), filing.put({ id: decision.id, host })]),
    transaction.done,
  ]);
  announce();
}

/** Everything decided on some hosts or about some findings. */
export async function decisionsOf(
  db: ReviewDb,
  { hosts, keys }: { hosts: (host: string) => boolean; keys: ReadonlySet<string> },
): Promise<Decision[]> {
  const transaction = db.transaction(['decisions', 'filing']);
  const [all, filing] = await Promise.all([
    transaction.objectStore('decisions').getAll(),
    transaction.objectStore('filing').getAll(),
  ]);
  const own = new Set(filing.flatMap(({ id, host }) => (hosts(host) ? [id] : [])));
  return all.filter(({ id, about }) => own.has(id) || (about.kind === 'finding' && keys.has(about.key)));
}

/** All that was ever decided about some findings, by finding key. */
export async function decisionsAbout(db: ReviewDb, keys: readonly string[]): Promise<Map<string, Decision[]>> {
  const transaction = db.transaction('decisions');
  const index = transaction.store.index('about');
  const found = await Promise.all(keys.map(async (key) => [key, await index.getAll(key)] as const));
  return new Map(found.filter(([, decisions]) => decisions.length > 0));
}

/** What people found by hand on a page, with everything said of it. */
export async function decisionsFoundOn(db: ReviewDb, url: string): Promise<Decision[]> {
  const index = db.transaction('decisions').store.index('found');
  const keys = new Set((await index.getAll(url)).map(({ about }) => (about.kind === 'finding' ? about.key : '')));
  return [...(await decisionsAbout(db, [...keys])).values()].flat();
}

/** Keeps a piece of evidence under the next number of its portal. */
export async function addEvidence(db: ReviewDb, evidence: Omit<Evidence, 'number'>): Promise<Evidence> {
  const transaction = db.transaction('evidence', 'readwrite');
  const known = await transaction.store.index('portal').getAll(evidence.portal);
  const numbered = { ...evidence, number: Math.max(0, ...known.map(({ number }) => number)) + 1 };
  await Promise.all([transaction.store.add(numbered), transaction.done]);
  announce();
  return numbered;
}

/** The evidence for some findings, by finding key, in the order of its numbers. */
export async function evidenceFor(db: ReviewDb, keys: readonly string[]): Promise<Map<string, Evidence[]>> {
  const index = db.transaction('evidence').store.index('finding');
  const found = await Promise.all(keys.map(async (key) => [key, await index.getAll(key)] as const));
  return new Map(
    found.filter(([, all]) => all.length > 0).map(([key, all]) => [key, all.toSorted((a, b) => a.number - b.number)]),
  );
}

/**
 * Calls back when this or another panel has written.
 * @returns ends the watch
 */
export function watchReview(onChange: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', onChange);
  return () => channel.close();
}

/** Tells every open panel that something changed. */
export function announce(): void {
  // A channel does not hear itself: one of its own, so that the panel that wrote hears it too.
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}
