import type { PendingRender } from '../../store/renders.ts';
import type { RenderState } from '../../store/schema.ts';
import { templateOf } from '../../rules/walk/traps.ts';

/** So many pages of a template are rendered before it is decided whether the others are. */
const TRIALS = 3;
/** Where they ask for lists and get none, so many: a few empty columns do not make all of them empty. */
const MORE_TRIALS = 10;

interface Tally {
  gained: number;
  same: number;
  idle: number;
  unsettled: number;
}

/** Keeps book of what rendering brought, by template and reason, and says whose turn is next. */
export interface RenderTurns {
  note: (page: Pick<PendingRender, 'final_url' | 'render_reason'>, state: RenderState) => void;
  /**
   * Parts the pages that wait into those to render now, those to leave out, and those that wait for what the first
   * ones bring. Nothing but ended renders counts, so the same site gives the same turns however long anything takes.
   */
  next: (pages: readonly PendingRender[]) => Turns;
}

export interface Turns {
  now: PendingRender[];
  /** hasFailed: what was tried did not come to rest or got no lists, so the page may have what nobody saw. */
  never: { page: PendingRender; hasFailed: boolean }[];
  later: PendingRender[];
}

export function createRenderTurns(): RenderTurns {
  const tallies = new Map<string, Tally>();
  const tallyOf = (group: string): Tally => {
    let tally = tallies.get(group);
    if (tally === undefined) tallies.set(group, (tally = { gained: 0, same: 0, idle: 0, unsettled: 0 }));
    return tally;
  };
  return {
    note(page, state) {
      const tally = tallyOf(groupOf(page));
      if (state === 'rendered' || state === 'partial') tally.gained++;
      else if (state === 'same' || state === 'idle' || state === 'unsettled') tally[state]++;
    },
    next(pages) {
      const turns: Turns = { now: [], never: [], later: [] };
      const taken = new Map<string, number>();
      for (const page of pages) {
        const group = groupOf(page);
        const tally = tallyOf(group);
        const left = page.render_reason === 'asked' ? Infinity : turnsLeft(tally);
        const count = taken.get(group) ?? 0;
        taken.set(group, count + 1);
        if (left === 0) turns.never.push({ page, hasFailed: tally.unsettled > 0 || tally.same > 0 });
        else if (count < left) turns.now.push(page);
        else turns.later.push(page);
      }
      return turns;
    },
  };
}

function turnsLeft({ gained, same, idle, unsettled }: Tally): number {
  const tried = gained + same + idle + unsettled;
  if (gained > 0) return unsettled >= MORE_TRIALS && unsettled > 3 * gained ? 0 : Infinity;
  if (tried < TRIALS) return TRIALS - tried;
  return same > 0 && tried < MORE_TRIALS ? MORE_TRIALS - tried : 0;
}

/** One program behind one pattern of addresses, hash routes told apart. */
function groupOf({ final_url: url, render_reason }: Pick<PendingRender, 'final_url' | 'render_reason'>): string {
  const route = /#!?\/[^?]*/.exec(url)?.[0].replace(/\d+/g, 'N') ?? '';
  return `${templateOf(url)}${route} ${render_reason}`;
}
