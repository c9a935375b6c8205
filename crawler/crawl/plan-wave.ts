import type { Cause } from '../../rules/causes.ts';
import { type FrontierEntry, listFound } from '../../store/frontier.ts';
import type { Database } from '../../store/schema.ts';
import { refusalOf } from '../fetch/robots.ts';
import type { Hosts } from './hosts.ts';
import type { ListBook } from './list-book.ts';
import type { KnownPages } from './known-pages.ts';
import type { QueryNoise } from './query-noise.ts';
import { templateOf, type TrapBook } from '../../rules/walk/traps.ts';
import { plainKeyOf } from './twins.ts';

/** The next pages to fetch, in order, and those that never will be. */
export interface Wave {
  admitted: string[];
  /** Without a cause: it is another page under another address. */
  skipped: { key: string; cause: Cause | null }[];
  /** Those of the skipped that ask for more of a list and that robots.txt asks to leave. */
  refused: FrontierEntry[];
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
  known: KnownPages;
  /** Pages that may still be fetched. */
  budget: number;
}

/** Enough to keep every lane busy; what a wave teaches (traps) counts from the next one on. */
const LONGEST_WAVE = 2000;
const BATCH = 1000;
/** Enough to learn from, see `query-noise.ts`. */
const AGAIN = 8;

/**
 * Chooses the next wave among the found pages: of one depth, in the order of their places. All that it looks at was
 * settled before, so the same site gives the same waves however fast its answers come.
 * @returns null when nothing is left
 */
export async function planWave({
  db,
  crawl,
  hosts,
  book,
  lists,
  noise,
  known,
  budget,
}: WaveOptions): Promise<Wave | null> {
  const wave: Wave = { admitted: [], skipped: [], refused: [], isCut: false };
  const taken = new Map<string, number>();
  const learnt = noise.learnt();
  const rests = new Set<string>();
  let depth: number | null = null;

  async function verdict(entry: FrontierEntry): Promise<'admit' | 'later' | 'double' | Cause> {
    const refusal = refusalOf(await hosts.of(entry.url).robots(), entry.url);
    if (refusal !== null) return refusal;
    if (entry.feed !== null || entry.list !== null) return lists.verdict(entry, taken);
    const template = templateOf(entry.url);
    if (isDouble(entry, template)) return 'double';
    if (book.isHollow(template) || (entry.inbred === 1 && book.isClosed(template))) return 'over-budget';
    const isMany = entry.inbred === 1 && take(`inbred ${template}`, book.allowance(template));
    return isMany || isAgain(entry.url) || take(template, book.firstLooks(template)) ? 'later' : 'admit';
  }

  /** What differs from another page in a parameter that may change nothing waits, but for a few that tell whether it does. */
  function isAgain(url: string): boolean {
    const open = learnt.openOf(url);
    const again = open.filter(({ parameter, rest, isRead }) => isRead || rests.has(`${parameter} ${rest}`));
    for (const { parameter, rest } of open) rests.add(`${parameter} ${rest}`);
    return again.some(({ parameter }) => take(`again ${parameter}`, AGAIN));
  }

  /** Counts one more of a kind. @returns whether this wave has enough of them already */
  function take(kind: string, most: number): boolean {
    const count = taken.get(kind) ?? 0;
    if (count >= most) return true;
    taken.set(kind, count + 1);
    return false;
  }

  /** Another address of what was read or admitted already. */
  function isDouble({ key, url }: FrontierEntry, template: string): boolean {
    const dressed = plainKeyOf(url);
    if (dressed !== null && dressed !== key && known.has(dressed)) return true;
    if (learnt.isTwin(template)) return true;
    const plain = learnt.plainOf(url);
    return plain !== null && learnt.takePlain(plain);
  }

  for (let after: FrontierEntry | null = null; ;) {
    const rows: FrontierEntry[] = await listFound(db, crawl, { after, limit: BATCH });
    for (const entry of rows) {
      depth ??= entry.depth;
      if (entry.depth !== depth || wave.admitted.length >= LONGEST_WAVE) return wave;
      const answer = await verdict(entry);
      if (answer === 'later') continue;
      if (answer === 'double') wave.skipped.push({ key: entry.key, cause: null });
      else if (answer !== 'admit') {
        wave.skipped.push({ key: entry.key, cause: answer });
        if (answer === 'robots' && entry.feed !== null) wave.refused.push(entry);
      } else if (wave.admitted.length < budget) wave.admitted.push(entry.key);
      else return { ...wave, isCut: true };
    }
    if (rows.length < BATCH) return depth === null ? null : wave;
    after = rows.at(-1)!;
  }
}
