import { type FrontierEntry, listQueued } from '../../store/frontier.ts';
import type { Database } from '../../store/schema.ts';
import type { Hosts } from './hosts.ts';

/** Pages that wait in a lane: enough never to starve it, few enough to keep memory flat. */
const IN_LANE = 200;
/** A full lane is filled up when so many of them are gone: waiting costs as much as queueing. */
const AT_A_TIME = 20;

export interface DrainOptions {
  db: Database;
  crawl: number;
  hosts: Hosts;
  visit: (entry: FrontierEntry & { seq: number }) => Promise<void>;
  /** True: begin nothing more. */
  isOver: () => boolean;
}

/**
 * Visits every admitted page, each in its host's lane, and waits for the last one.
 * @throws the first error of a visit, after those in flight have ended
 */
export async function drain({ db, crawl, hosts, visit, isOver }: DrainOptions): Promise<void> {
  const errors: unknown[] = [];
  const isStopped = () => errors.length > 0 || isOver();
  const guarded = async (entry: FrontierEntry & { seq: number }) => {
    if (isStopped()) return;
    try {
      await visit(entry);
    } catch (error) {
      // Waits are cut short when a person ends the crawl; such a page stays queued.
      if (!isOver()) errors.push(error);
    }
  };
  for (let afterSeq = -1; !isStopped();) {
    const entries = await listQueued(db, crawl, { afterSeq, limit: IN_LANE });
    if (entries.length === 0) break;
    for (const entry of entries) {
      const { lane } = hosts.of(entry.url);
      lane.add(() => guarded(entry));
      if (lane.waiting >= IN_LANE) await lane.whenShorter(IN_LANE - AT_A_TIME);
    }
    afterSeq = entries.at(-1)!.seq;
  }
  await Promise.all(hosts.all.map(({ lane }) => lane.whenIdle()));
  if (errors.length > 0) throw errors[0];
}
