import * as z from 'zod';
import { daysBetween } from '../text/dates.ts';
import type { FrontDetails } from '../site/details/front.ts';
import type { NoticeDetails } from '../site/details/notice.ts';
import type { EntryFacts } from '../site/entry-facts.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { pageKey } from '../url.ts';
import { defineSiteRule, type Fault, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Days after the deadline in which a notice may still be held up. 工具默认值. */
  graceDays: z.int().nonnegative().default(180),
});

type Params = z.infer<typeof params>;
type Notice = EntryFacts & { details: NoticeDetails };
type Front = EntryFacts & { details: FrontDetails };

/**
 * Notices whose own deadline is long past, still held up on the home page or pinned, and not marked as over. In a
 * column's list old notices are an archive and no fault; where a home page shows them only because nothing newer was
 * published, that is the column's fault and here a lead.
 */
export const expiredNotice = defineSiteRule<Params>({
  id: 'expired-notice',
  scope: 'site',
  title: '过期信息清理',
  needs: ['home', 'columns', 'entries'],
  faults: ['expired-notice'],
  params,
  judge(site, { graceDays }, { asOf }): Verdict {
    const fronts = site.entries.filter((entry): entry is Front => entry.details?.family === 'front');
    const verdict: Required<Omit<Verdict, 'explained'>> = { checked: 0, faults: [], unchecked: [], candidates: [] };
    for (const notice of site.entries.filter((entry): entry is Notice => entry.details?.family === 'notice')) {
      const front =
        fronts.find(({ details }) => details.place === 'pinned' && details.keys.includes(notice.key)) ??
        fronts.find(({ details }) => details.keys.includes(notice.key));
      if (front === undefined) continue;
      verdict.checked += 1;
      if (!isOver(notice, graceDays, asOf)) continue;
      const list =
        front.details.place === 'pinned' || isHeldUp(site, notice, front) ? verdict.faults : verdict.candidates;
      list.push(toFault(notice, front));
    }
    return verdict;
  },
});

/** The deadline belongs to this notice, and no later day of the text stands ahead. */
function isOver({ published, details }: Notice, graceDays: number, asOf: string): boolean {
  const { deadline, lastDay } = details;
  if (published !== null && (daysBetween(published, deadline) < -1 || daysBetween(published, deadline) > 400))
    return false;
  return daysBetween(deadline, asOf) > graceDays && daysBetween(lastDay, asOf) > graceDays;
}

/** A newer entry of its column is not on the page that shows the notice, so it does not stand there by its date. */
function isHeldUp(site: SiteFacts, notice: Notice, { details }: Front): boolean {
  const lists = site.columns
    .map(({ list }) => list)
    .filter((list) => list.some(({ title, url }) => title === notice.title || url === notice.url));
  if (lists.length === 0) return true;
  const shown = new Set(details.keys);
  return lists.every((list) =>
    list.some(
      ({ date, url }) => date !== null && date > (notice.published ?? '9999') && !shown.has(pageKey(url) ?? ''),
    ),
  );
}

function toFault({ key, url, title, published, details, seen }: Notice, front: Front): Fault {
  const place = front.details.place === 'home' ? '首页' : `“${front.title ?? '栏目'}”置顶位置`;
  return {
    fault: 'expired-notice',
    subject: key,
    slot: '',
    message: `《${title ?? '（无标题）'}》${published === null ? '' : `（${published}）`}已于${details.deadline}截止，仍挂在${place}，未注明已结束`,
    url,
    confidence: 'likely',
    pageTitle: title,
    publishedDate: published,
    proof: [
      { kind: 'quote', quote: details.quote, place: '正文', ...seen },
      { kind: 'quote', quote: title ?? url, place: `${place}的链接`, ...front.seen },
    ],
  };
}
