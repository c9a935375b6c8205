import * as z from 'zod';
import { nameEntry } from '../site/policy/documents.ts';
import { feedbackOf, gatherCalls, groupCopies, hasOtherExplanation, hasOtherFeedback, type Call, type Participation } from '../site/participation/calls.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { unseenCause } from '../site/unseen.ts';
import { daysBetween } from '../text/dates.ts';
import { entryFault } from './entry-fault.ts';
import { defineSiteRule, type Fault, type SiteContext, type Unchecked, type Verdict } from './rule.ts';

const ASKS = ['draft', 'explanation', 'period', 'feedback'] as const;

const params = z.strictObject({
  /** What a call for opinions is held to; the documents give draft, explanation and period to one line, feedback to another. */
  ask: z.array(z.enum(ASKS)).default([...ASKS]),
  /** Days after the last one within which the outcome is due: 30天为工具默认值. */
  graceDays: z.int().nonnegative().default(30),
  /** A page with this much text holds its draft: 1000字为工具默认值. */
  draftLength: z.int().positive().default(1000),
  /** Calls older than this are left alone: 1095天为工具默认值; null looks at all. */
  withinDays: z.int().positive().nullable().default(1095),
});

type Params = z.infer<typeof params>;
type Ask = (typeof ASKS)[number];
type Answer = { state: 'ok' | 'not-asked' } | { state: 'fault' | 'candidate' } | { state: 'unchecked'; cause: Unchecked['cause'] };

/**
 * Holds calls for opinions on a draft to what they owe their readers. Calls for ideas, projects or clues have no draft;
 * what they lack is a candidate. A call that is still open owes no outcome yet; where nobody said how long it runs,
 * nobody can say that the outcome is late.
 */
export const consultation = defineSiteRule<Params>({
  id: 'consultation',
  scope: 'site',
  title: '意见征集及反馈',
  faults: ['missing-draft', 'missing-explanation', 'missing-consultation-period', 'missing-feedback'],
  params,
  judge(site, wanted, context): Verdict {
    const all = gatherCalls(site);
    const around: Surroundings = { site, all, wanted, asOf: context.asOf, templateImages: all.calls.length < 2 ? 0 : Math.min(...all.calls.map(({ media }) => media.images)) };
    const verdict = { checked: 0, faults: [] as Fault[], unchecked: [] as Unchecked[], candidates: [] as Fault[] };
    for (const copies of groupCopies(all.calls)) {
      const [call] = copies;
      if (call === undefined || (wanted.withinDays !== null && call.published !== null && daysBetween(call.published, context.asOf) > wanted.withinDays)) continue;
      const answers = wanted.ask.map((ask) => ({ ask, said: mildest(copies.map((copy) => answer(ask, copy, around))) }));
      if (answers.some(({ said: { state } }) => state === 'ok' || state === 'fault' || state === 'candidate')) verdict.checked += 1;
      for (const { ask, said } of answers) {
        if (said.state === 'unchecked') verdict.unchecked.push({ cause: said.cause, what: `${nameEntry(call)}的${WORDS[ask].thing}` });
        else if (said.state === 'fault') verdict.faults.push(toFault(ask, call, context));
        else if (said.state === 'candidate') verdict.candidates.push(toFault(ask, call, context));
      }
    }
    return verdict;
  },
});

interface Surroundings {
  site: SiteFacts;
  all: Participation;
  wanted: Params;
  asOf: string;
  /** Pictures that every call shows: icons of the template. */
  templateImages: number;
}

const MILDNESS: readonly Answer['state'][] = ['ok', 'not-asked', 'unchecked', 'candidate', 'fault'];

/** Of several pages of one call, what the best of them says. */
function mildest(answers: readonly Answer[]): Answer {
  return answers.toSorted((a, b) => MILDNESS.indexOf(a.state) - MILDNESS.indexOf(b.state))[0] ?? { state: 'not-asked' };
}

function answer(ask: Ask, call: Call, around: Surroundings): Answer {
  const { details, bodyLength, attachments, media } = call;
  const lacking: Answer = { state: details.hasDraftTitle && !details.isHandedOn ? 'fault' : 'candidate' };
  const isBare = bodyLength < 60 && attachments.length === 0;
  if (ask === 'feedback') return answerFeedback(call, around, lacking);
  const hasPictures = media.images > around.templateImages;
  if (isBare) return { state: 'unchecked', cause: hasPictures ? 'scanned' : 'missing-fact' };
  if (ask === 'period') return details.period === null ? lacking : { state: 'ok' };
  if (!details.hasDraftTitle) return { state: 'not-asked' };
  if (details[ask] === 'here' || (ask === 'draft' && bodyLength >= around.wanted.draftLength)) return { state: 'ok' };
  if (ask === 'explanation' && hasOtherExplanation(call, around.all)) return { state: 'ok' };
  if (details[ask] === 'unread' || hasPictures) return { state: 'unchecked', cause: details[ask] === 'unread' ? 'missing-fact' : 'scanned' };
  const unseen = ask === 'explanation' ? unseenCause(around.site, CALL_PLACES) : null;
  return unseen === null ? lacking : { state: 'unchecked', cause: unseen };
}

const CALL_PLACES = /(意见|民意|网上)征集|征求意见|征集调查|起草说明/;
const FEEDBACK_PLACES = /(意见|民意|网上)征集|征求意见|征集调查|(意见|征集|调查|结果).{0,4}(反馈|采纳)|采纳情况/;

function answerFeedback(call: Call, { site, all, wanted, asOf }: Surroundings, lacking: Answer): Answer {
  if (feedbackOf(call, all).length > 0 || hasOtherFeedback(call, all)) return { state: 'ok' };
  const { period } = call.details;
  if (period === null) return { state: 'unchecked', cause: 'missing-fact' };
  if (period.to === null) return /长期|常年|全年/.test(period.quote) ? { state: 'not-asked' } : { state: 'unchecked', cause: 'missing-fact' };
  const { to } = period;
  if (daysBetween(to, asOf) <= wanted.graceDays) return { state: 'not-asked' };
  const unseen = unseenCause(site, FEEDBACK_PLACES);
  if (unseen !== null) return { state: 'unchecked', cause: unseen };
  // A page that sums up a quarter may hold this outcome in a file.
  return all.feedback.some((reply) => reply.details.isSummary && reply.details.hasFiles && (reply.published ?? '') > to) ? { state: 'candidate' } : lacking;
}

const WORDS: Record<Ask, { fault: Fault['fault']; thing: string; lacks: string }> = {
  draft: { fault: 'missing-draft', thing: '征求意见稿', lacks: '未公布征求意见稿' },
  explanation: { fault: 'missing-explanation', thing: '起草说明', lacks: '未公布起草说明' },
  period: { fault: 'missing-consultation-period', thing: '征集起止时间', lacks: '未写明征集起止时间' },
  feedback: { fault: 'missing-feedback', thing: '采纳情况', lacks: '至今未公开采纳情况' },
};

function toFault(ask: Ask, call: Call, { seenAt }: SiteContext): Fault {
  const { fault, thing, lacks } = WORDS[ask];
  const { period } = call.details;
  const closed = ask === 'feedback' && period?.to != null ? `征集已于${period.to}截止，` : '';
  const places = ask === 'feedback' ? ['征集页正文和链接', '全站的征集反馈页面和各栏目标题'] : ['征集页正文', '征集页附件和链接'];
  return entryFault(call, {
    fault,
    message: `${nameEntry(call)}${closed}${lacks}`,
    confidence: 'likely',
    proof: [
      { kind: 'absence', wanted: thing, looked: places.map((place) => ({ place, url: call.url })), seenAt, bytesHash: call.seen.bytesHash },
      ...(closed === '' || period === null ? [] : [{ kind: 'quote' as const, quote: period.quote, place: '征集时间', ...call.seen }]),
    ],
  });
}
