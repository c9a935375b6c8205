import * as z from 'zod';
import { nameEntry } from '../site/policy/documents.ts';
import { daysBetween } from '../text/dates.ts';
import { entryFault, quoteEntry } from './entry-fault.ts';
import { defineSiteRule, type Fault, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Pages older than this count for an earlier year: one year, 工具默认值. */
  withinDays: z.int().positive().default(365),
});

type Params = z.infer<typeof params>;

/**
 * Gathers pages on which the head of a body explains a policy (天台2020: 主要负责人全年带头解读不少于2次). Each is a find for
 * the sheet: whether it was the head and whether it was an interpretation, a person decides; what is not on the
 * portal shows nothing.
 */
export const leaderInterpretation = defineSiteRule<Params>({
  id: 'leader-interpretation',
  scope: 'site',
  title: '主要负责人解读',
  needs: ['entries'],
  faults: [],
  params,
  judge(site, { withinDays }, { asOf }): Verdict {
    const candidates = site.entries.flatMap((entry): Fault[] => {
      const { details, published } = entry;
      const quote =
        details?.family === 'leader-talk'
          ? details.quote
          : details?.family === 'interpretation'
            ? details.leader
            : null;
      if (quote === null || published === null || daysBetween(published, asOf) > withinDays) return [];
      return [
        entryFault(entry, {
          fault: 'leader-interpretation',
          message: `${nameEntry(entry)}疑为主要负责人解读，是否计次待确认`,
          confidence: 'lead',
          proof: [quoteEntry(entry, '标题或正文', quote)],
        }),
      ];
    });
    return { checked: candidates.length, faults: [], unchecked: [], candidates };
  },
});
