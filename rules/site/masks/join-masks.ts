import { contradicts, joinable, type Mask, type MaskShape, type Place } from '../../recognise/index.ts';
import type { MaskSource } from './mask-fold.ts';

/** Everybody whose number is masked in one way in one page or file. */
export interface MaskList extends Pick<MaskShape, 'kind' | 'shape' | 'length' | 'visible'> {
  source: MaskSource;
  place: Place;
  /** Marks of the visible digits by hash of the name. */
  people: ReadonlyMap<string, string>;
}

/** Two lists in which the same people's numbers are masked so that one shows what the other hides. */
export interface MaskJoin {
  a: MaskList;
  b: MaskList;
  /** People whose masks fit together. */
  people: number;
  /** Namesakes: their digits do not fit. */
  others: number;
  /** Positions that show in both, so that a namesake would be noticed. */
  shared: number;
  /** Digits that stay hidden when both are laid over each other. */
  hidden: number;
}

/** A name that stands in more lists tells nothing. */
const MOST_LISTS_OF_NAME = 40;

/** Pairs of lists that can be joined, in the order of their addresses. */
export function joinMasks(unsorted: readonly MaskList[]): MaskJoin[] {
  const lists = [...unsorted].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  const named = new Map<string, number[]>();
  for (const [i, { kind, people }] of lists.entries()) {
    for (const name of people.keys()) {
      const key = `${kind} ${name}`;
      const known = named.get(key);
      if (known === undefined) named.set(key, [i]);
      else known.push(i);
    }
  }
  const joins = new Map<string, MaskJoin>();
  for (const [key, where] of named) {
    if (where.length < 2 || where.length > MOST_LISTS_OF_NAME) continue;
    const name = key.slice(key.indexOf(' ') + 1);
    for (const [n, i] of where.entries()) for (const j of where.slice(n + 1)) compare(joins, { lists, i, j, name });
  }
  return [...joins.values()].filter(({ people }) => people > 0);
}

function compare(
  joins: Map<string, MaskJoin>,
  at: { lists: readonly MaskList[]; i: number; j: number; name: string },
): void {
  const [a, b] = [at.lists[at.i]!, at.lists[at.j]!];
  const together = new Set([...a.visible, ...b.visible]).size;
  if (a.length !== b.length || together === a.visible.length || together === b.visible.length) return;
  const key = `${at.i} ${at.j}`;
  const join = joins.get(key) ?? {
    a,
    b,
    people: 0,
    others: 0,
    shared: a.visible.length + b.visible.length - together,
    hidden: a.length - together,
  };
  joins.set(key, join);
  const [one, other] = [maskOf(a, at.name), maskOf(b, at.name)];
  if (joinable(one, other)) join.people++;
  else if (contradicts(one, other)) join.others++;
}

function maskOf({ kind, visible, length, people }: MaskList, nameHash: string): Mask {
  return { kind, nameHash, visible, length, marks: people.get(nameHash) ?? '' };
}

function placeOf({ source, kind, shape }: MaskList): string {
  return `${source.key}\n${kind}\n${shape}`;
}
