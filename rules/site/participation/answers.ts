import type { Cause } from '../../causes.ts';
import { daysBetween } from '../../text/dates.ts';
import type { SiteFacts } from '../site-facts.ts';
import { unseenCause } from '../unseen.ts';
import { feedbackOf, hasOtherExplanation, hasOtherFeedback, type Call, type Participation } from './calls.ts';

/** What a call for opinions owes its readers. */
export const ASKS = ['draft', 'explanation', 'basis', 'period', 'feedback'] as const;
export type Ask = (typeof ASKS)[number];

export type Answer = { state: 'ok' | 'not-asked' | 'fault' | 'candidate' } | { state: 'unchecked'; cause: Cause };

/** Less text than this beside a picture: the picture is the call. */
const POSTER = 200;

/** What an answer needs besides the call itself. */
export interface Surroundings {
  site: SiteFacts;
  all: Participation;
  limits: { graceDays: number; draftLength: number };
  asOf: string;
  /** Pictures that every call shows: icons of the template. */
  templateImages: number;
}

const MILDNESS: readonly Answer['state'][] = ['ok', 'not-asked', 'unchecked', 'candidate', 'fault'];

/** Of the pages of one call, what the best of them says. */
export function askCopies(ask: Ask, copies: readonly Call[], around: Surroundings): Answer {
  const answers = copies.map((call) => answer(ask, call, around));
  return answers.sort((a, b) => MILDNESS.indexOf(a.state) - MILDNESS.indexOf(b.state))[0] ?? { state: 'not-asked' };
}

function answer(ask: Ask, call: Call, around: Surroundings): Answer {
  const { details, bodyLength, attachments, media } = call;
  const isOwed = details.hasDraftTitle && !details.isHandedOn && !details.isInternal;
  const lacking: Answer = { state: isOwed ? 'fault' : 'candidate' };
  const isBare = bodyLength < 60 && attachments.length === 0;
  if (ask === 'feedback') return answerFeedback(call, around, lacking);
  const hasPictures = media.images > around.templateImages;
  if (isBare) return { state: 'unchecked', cause: hasPictures ? 'scanned' : 'missing-fact' };
  if (ask === 'period') {
    if (details.period !== null) return { state: 'ok' };
    return hasPictures && bodyLength < POSTER ? { state: 'unchecked', cause: 'scanned' } : lacking;
  }
  if (!details.hasDraftTitle) return { state: 'not-asked' };
  if (ask === 'basis') return answerBasis(call, around);
  if (details[ask] === 'here' || (ask === 'draft' && bodyLength >= around.limits.draftLength)) return { state: 'ok' };
  if (ask === 'explanation' && hasOtherExplanation(call, around.all)) return { state: 'ok' };
  if (details[ask] === 'unread' || hasPictures)
    return { state: 'unchecked', cause: details[ask] === 'unread' ? 'missing-fact' : 'scanned' };
  const unseen = ask === 'explanation' ? unseenCause(around.site, CALL_PLACES) : null;
  return unseen === null ? lacking : { state: 'unchecked', cause: unseen };
}

/** Drafts and explanations mostly name it themselves, in files that nobody opened here; words differ, so a person decides. */
function answerBasis(call: Call, { all }: Surroundings): Answer {
  const { basis, explanation } = call.details;
  if (basis) return { state: 'ok' };
  const isElsewhere = call.attachments.length > 0 || explanation !== null || hasOtherExplanation(call, all);
  return isElsewhere ? { state: 'unchecked', cause: 'missing-fact' } : { state: 'candidate' };
}

const CALL_PLACES = /(意见|民意|网上)征集|征求意见|征集调查|起草说明/;
const FEEDBACK_PLACES = /(意见|民意|网上)征集|征求意见|征集调查|(意见|征集|调查|结果).{0,4}(反馈|采纳)|采纳情况/;

function answerFeedback(call: Call, { site, all, limits, asOf }: Surroundings, lacking: Answer): Answer {
  if (feedbackOf(call, all).length > 0 || hasOtherFeedback(call, all)) return { state: 'ok' };
  const { period } = call.details;
  if (period === null) return { state: 'unchecked', cause: 'missing-fact' };
  if (period.to === null)
    return /长期|常年|全年/.test(period.quote) ? { state: 'not-asked' } : { state: 'unchecked', cause: 'missing-fact' };
  const { to } = period;
  if (daysBetween(to, asOf) <= limits.graceDays) return { state: 'not-asked' };
  const unseen = unseenCause(site, FEEDBACK_PLACES);
  if (unseen !== null) return { state: 'unchecked', cause: unseen };
  // A page that sums up a quarter may hold this outcome in a file.
  return all.feedback.some((reply) => reply.details.isSummary && reply.details.hasFiles && (reply.published ?? '') > to)
    ? { state: 'candidate' }
    : lacking;
}
