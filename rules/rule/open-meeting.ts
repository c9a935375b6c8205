import * as z from 'zod';
import { nameEntry } from '../site/policy/documents.ts';
import { daysBetween } from '../text/dates.ts';
import { entryFault, quoteEntry } from './entry-fault.ts';
import { defineSiteRule, type Fault, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Meetings reported longer ago earn nothing: one year, 工具默认值. */
  withinDays: z.int().positive().default(365),
});

type Params = z.infer<typeof params>;

/**
 * Gathers reports on meetings that people from outside attended (东至2020第4项：会议开放，加分). Each is a candidate: whether
 * it was open, and whether two reports are of one meeting, a person decides.
 */
export const openMeeting = defineSiteRule<Params>({
  id: 'open-meeting',
  scope: 'site',
  title: '会议开放',
  needs: ['entries'],
  faults: [],
  params,
  judge(site, { withinDays }, { asOf }): Verdict {
    const candidates: Fault[] = [];
    for (const entry of site.entries) {
      if (
        entry.details?.family !== 'open-meeting' ||
        entry.published === null ||
        daysBetween(entry.published, asOf) > withinDays
      )
        continue;
      candidates.push(
        entryFault(entry, {
          fault: 'open-meeting',
          message: `${nameEntry(entry)}报道了邀请代表列席的会议，是否计为会议开放待确认`,
          confidence: 'lead',
          proof: [quoteEntry(entry, '正文', entry.details.quote)],
        }),
      );
    }
    return { checked: candidates.length, faults: [], unchecked: [], candidates };
  },
});
