import * as z from 'zod';
import { nameEntry } from '../site/policy/documents.ts';
import { ASKS, askCopies, type Ask, type Surroundings } from '../site/participation/answers.ts';
import { feedbackOf, gatherCalls, groupCopies, type Call, type Feedback } from '../site/participation/calls.ts';
import { daysBetween } from '../text/dates.ts';
import { entryFault } from './entry-fault.ts';
import { defineSiteRule, type Fault, type SiteContext, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** What a call for opinions is held to; the documents give draft, explanation, basis and period to one line, feedback to another. */
  ask: z.array(z.enum(ASKS)).default(['draft', 'explanation', 'period', 'feedback']),
  /** Days after the last one within which the outcome is due: 30天为工具默认值. */
  graceDays: z.int().nonnegative().default(30),
  /** A page with this much text holds its draft: 1000字为工具默认值. */
  draftLength: z.int().positive().default(1000),
  /** Whether an outcome must say how many opinions came in and what was taken up (东至2020第4项). */
  outcomeFields: z.boolean().default(true),
  /** Calls older than this are left alone: 1095天为工具默认值; null looks at all. */
  withinDays: z.int().positive().nullable().default(1095),
});

type Params = z.infer<typeof params>;

/**
 * Holds calls for opinions on a draft to what they owe their readers. Calls for ideas, projects or clues have no draft;
 * what they lack is a candidate. A call that is still open owes no outcome yet; where nobody said how long it runs,
 * nobody can say that the outcome is late.
 */
export const consultation = defineSiteRule<Params>({
  id: 'consultation',
  scope: 'site',
  title: '意见征集及反馈',
  needs: ['columns', 'entries'],
  faults: ['missing-draft', 'missing-explanation', 'missing-basis', 'missing-consultation-period', 'missing-feedback'],
  params,
  judge(site, wanted, context): Verdict {
    const all = gatherCalls(site);
    const around: Surroundings = {
      site,
      all,
      limits: wanted,
      asOf: context.asOf,
      templateImages: all.calls.length < 2 ? 0 : Math.min(...all.calls.map(({ media }) => media.images)),
    };
    const verdict = { checked: 0, faults: [] as Fault[], unchecked: [] as Unchecked[], candidates: [] as Fault[] };
    for (const copies of groupCopies(all.calls)) {
      const [call] = copies;
      if (call === undefined || isOld(call, wanted, context)) continue;
      const answers = wanted.ask.map((ask) => ({ ask, said: askCopies(ask, copies, around) }));
      if (answers.some(({ said: { state } }) => state === 'ok' || state === 'fault' || state === 'candidate'))
        verdict.checked += 1;
      for (const { ask, said } of answers) {
        if (said.state === 'unchecked')
          verdict.unchecked.push({
            cause: said.cause,
            what: `${ask === 'basis' ? '征集公告' : nameEntry(call)}的${WORDS[ask].thing}`,
          });
        else if (said.state === 'fault') verdict.faults.push(toFault(ask, call, context));
        else if (said.state === 'candidate') verdict.candidates.push(toFault(ask, call, context));
      }
      const replies = copies.flatMap((copy) => feedbackOf(copy, all));
      if (wanted.outcomeFields && wanted.ask.includes('feedback')) verdict.candidates.push(...hollow(replies, context));
    }
    return verdict;
  },
});

function isOld({ published }: Call, { withinDays }: Params, { asOf }: SiteContext): boolean {
  return withinDays !== null && published !== null && daysBetween(published, asOf) > withinDays;
}

const WORDS: Record<Ask, { fault: Fault['fault']; thing: string; lacks: string }> = {
  draft: { fault: 'missing-draft', thing: '征求意见稿', lacks: '未公布征求意见稿' },
  explanation: { fault: 'missing-explanation', thing: '起草说明', lacks: '未公布起草说明' },
  basis: { fault: 'missing-basis', thing: '制定依据', lacks: '未写明制定依据' },
  period: { fault: 'missing-consultation-period', thing: '征集起止时间', lacks: '未写明征集起止时间' },
  feedback: { fault: 'missing-feedback', thing: '采纳情况', lacks: '至今未公开采纳情况' },
};

function toFault(ask: Ask, call: Call, { seenAt }: SiteContext): Fault {
  const { fault, thing, lacks } = WORDS[ask];
  const { period } = call.details;
  const closed = ask === 'feedback' && period?.to != null ? `征集已于${period.to}截止，` : '';
  const places =
    ask === 'feedback' ? ['征集页正文和链接', '全站的征集反馈页面和各栏目标题'] : ['征集页正文', '征集页附件和链接'];
  return entryFault(call, {
    fault,
    message: `${nameEntry(call)}${closed}${lacks}`,
    confidence: 'likely',
    proof: [
      {
        kind: 'absence',
        wanted: thing,
        looked: places.map((place) => ({ place, url: call.url })),
        seenAt,
        bytesHash: call.seen.bytesHash,
      },
      ...(closed === '' || period === null
        ? []
        : [{ kind: 'quote' as const, quote: period.quote, place: '征集时间', ...call.seen }]),
    ],
  });
}

/** An outcome of which no page says what came of the opinions. Words differ, so a person decides. */
function hollow(replies: readonly Feedback[], { seenAt }: SiteContext): Fault[] {
  const [first] = replies;
  const says = ({ details }: Feedback): boolean => details.hasFiles || (details.hasCount && details.hasAdoption);
  if (first === undefined || replies.some(says)) return [];
  const { hasCount, hasAdoption } = first.details;
  const wanted = hasCount ? '采纳情况' : hasAdoption ? '意见条数' : '意见条数和采纳情况';
  const looked = [{ place: '反馈页正文', url: first.url }];
  return [
    entryFault(first, {
      fault: 'missing-feedback',
      slot: wanted,
      message: `${nameEntry(first)}未写明${wanted}`,
      confidence: 'lead',
      proof: [{ kind: 'absence', wanted, looked, seenAt, bytesHash: first.seen.bytesHash }],
    }),
  ];
}
