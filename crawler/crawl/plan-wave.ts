import type { Cause } from '../../rules/causes.ts';
import { type FrontierEntry, listFound } from '../../store/frontier.ts';
import type { Database } from '../../store/schema.ts';
import { refusalOf } from '../fetch/robots.ts';
import type { Hosts } from './hosts.ts';
import type { ListBook } from './list-book.ts';
import type { QueryNoise } from './query-noise.ts';
import { templateOf, type TrapBook } from '../../rules/walk/traps.ts';

/** The next pages to fetch, in order, and those that never will be. */
export interface Wave {
  admitted: string[];
  /** Without a cause: it is another page under another address. */
  skipped: { key: string; cause: Cause | null }[];
  /** The limit on pages cut it short. */
  isCut: boolean;
}

export interface WaveOptions {
  db: Database;
  crawl: number;
  hosts: Hosts;
  book: TrapBook;
  lists: ListBook;
  noise: QueryNoise;
  /** Pages that may still be fetched. */
  budget: number;
}

/** Enough to keep every lane busy; what a wave teaches (traps) counts from the next one on. */
const LONGEST_WAVE = 2000;
const BATCH = 1000;

/**
 * Chooses the next wave among the found pages: of one depth, in the order of their places. All that it looks at was
 * settled before, so the same site gives the same waves however fast its answers come.
 * @returns null when nothing is left
 */
export async function planWave({ db, crawl, hosts, book, lists, noise, budget }: WaveOptions): Promise<Wave | null> {
  const wave: Wave = { admitted: [], skipped: [], isCut: false };
  const taken = new Map<string, number>();
  const learnt = noise.learnt();
  let depth: number | null = null;

  async function verdict(entry: FrontierEntry): Promise<'admit' | 'later' | 'double' | Cause> {
    const refusal = refusalOf(await hosts.of(entry.url).robots(), entry.url);
    if (refusal !== null) return refusal;
    if (entry.feed !== null || entry.list !== null) return lists.verdict(entry, taken);
    if (isDouble(entry.url)) return 'double';
    if (entry.inbred === 0) return 'admit';
    const template = templateOf(entry.url);
    if (book.isClosed(template)) return 'over-budget';
    const count = taken.get(template) ?? 0;
    if (count >= book.allowance(template)) return 'later';
    taken.set(template, count + 1);
    return 'admit';
  }

  /** Another address of what was read or admitted already. */
  function isDouble(url: string): boolean {
    const plain = learnt?.plainOf(url) ?? null;
    if (learnt === null || plain === null) return false;
    if (learnt.read.has(plain)) return true;
    learnt.read.add(plain);
    return false;
  }

  for (let afterPlace = -1; ;) {
    const rows = await listFound(db, crawl, { afterPlace, limit: BATCH });
    for (const entry of rows) {
      depth ??= entry.depth;
      if (entry.depth !== depth || wave.admitted.length >= LONGEST_WAVE) return wave;
      const answer = await verdict(entry);
      if (answer === 'later') continue;
      if (answer === 'double') wave.skipped.push({ key: entry.key, cause: null });
      else if (answer !== 'admit') wave.skipped.push({ key: entry.key, cause: answer });
      else if (wave.admitted.length < budget) wave.admitted.push(entry.key);
      else return { ...wave, isCut: true };
    }
    if (rows.length < BATCH) return depth === null ? null : wave;
    afterPlace = rows.at(-1)!.place;
  }
}
