import { shortHash } from '../text/short-hash.ts';

/** What a unit has written about one problem, an event that is never changed; its newest one counts. */
export interface Reply {
  id: string;
  /** ISO instant at which it was written. */
  at: string;
  /** 2026-11-0123. */
  number: string;
  /** `foreign`: it says that the problem is another unit's. */
  agrees: 'yes' | 'objects' | 'foreign' | null;
  /** Why it objects, or whose it is. */
  objection: string;
  measure: string;
  /** Where it can be seen now, or what is to be said. */
  where: string;
  office: string;
  /** YYYY-MM-DD. */
  doneOn: string | null;
  state: 'done' | 'doing' | 'cannot' | null;
}

/** The reply with its id: a hash of all it says, so that the same row read twice is one event. */
export function withId(reply: Omit<Reply, 'id'>): Reply {
  const { at, number, agrees, objection, measure, where, office, doneOn, state } = reply;
  return {
    ...reply,
    id: shortHash(JSON.stringify([at, number, agrees, objection, measure, where, office, doneOn, state])),
  };
}
