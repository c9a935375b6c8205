import { editionSchema } from '../../../../report/packet/model/edition.ts';
import { USUAL_CLOCK } from '../../../../report/packet/model/input.ts';
import { makePacket } from '../../../../report/packet/model/packet.ts';
import type { Store } from '../../../../store/open.ts';
import { findCrawlBetween } from '../../../../store/crawls.ts';
import { hasReadPages } from '../../../../store/pages.ts';
import { judgeStore } from '../../../judge-store.ts';
import type { Bench } from '../bench.ts';
import type { IssuedEdition } from '../editions.ts';

/**
 * An edition as it would have come out under another checklist: the pages that it was made of, judged again for its own day, with
 * what people have decided since. What was issued stays as it is.
 * @returns null where those pages are not kept any more
 */
export async function judgeAgain(
  store: Store,
  { portal, county, printed, result }: IssuedEdition,
  { plan, tool }: Bench,
): Promise<IssuedEdition | null> {
  const { startedAt } = result;
  const to = new Date(Date.parse(startedAt) + 1).toISOString();
  const crawl = await findCrawlBetween(store.db, portal, { from: startedAt, to });
  if (crawl === undefined || !(await hasReadPages(store.db, crawl.id))) return null;
  const { asOf, basis, period, issued, ranking, edition } = printed;
  const again = await judgeStore({ store, crawl, plan, tool, asOf, basis });
  const packet = makePacket({
    result: again,
    period,
    issued,
    standing: ranking.map(({ unit }) => unit),
    editions: [],
    again: new Map(),
    closedOn: new Map(),
    pictures: [],
    clock: USUAL_CLOCK,
    clauses: new Map(),
  });
  return { portal, county, printed: { ...editionSchema.parse(packet), edition }, result: again };
}
