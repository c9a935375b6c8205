import type { ConsultationDetails } from '../details/consultation.ts';
import type { FeedbackDetails } from '../details/feedback.ts';
import { isSameWork, workKey } from '../details/work-key.ts';
import type { EntryFacts } from '../entry-facts.ts';
import type { SiteFacts } from '../site-facts.ts';
import { daysBetween } from '../../text/dates.ts';
import { pageKey } from '../../url.ts';

export type Call = EntryFacts & { details: ConsultationDetails };
export type Feedback = EntryFacts & { details: FeedbackDetails };

/** The portal's calls for opinions, what came back, and what its lists say of either. */
export interface Participation {
  calls: Call[];
  feedback: Feedback[];
  /** Titles in lists, with the work each is about. */
  listed: { title: string; work: string; date: string | null }[];
  /** Keys of columns and menus: what leads there is no answer to a call. */
  menus: ReadonlySet<string>;
}

const OUTCOME = /(征求|征集|征询|听取|意见|建议|采纳).{0,40}(情况|结果|反馈|采纳|汇总)/;
const EXPLANATION = /说明|解读/;

export function gatherCalls(site: SiteFacts): Participation {
  const calls: Call[] = [];
  const feedback: Feedback[] = [];
  for (const entry of site.entries) {
    if (entry.details?.family === 'consultation') calls.push({ ...entry, details: entry.details });
    else if (entry.details?.family === 'feedback') feedback.push({ ...entry, details: entry.details });
  }
  const listed = site.columns
    .flatMap((column) => column.list)
    .filter(({ title }) => OUTCOME.test(title) || EXPLANATION.test(title))
    .map(({ title, date }) => ({ title, work: workKey(title), date }));
  const menus = new Set([
    ...site.columns.map((column) => column.key),
    ...site.menu.map(({ url }) => pageKey(url) ?? url),
  ]);
  return { calls, feedback, listed, menus };
}

/** Days within which two calls about one work are one call on two pages. */
const ONE_ROUND = 15;

/** Calls that stand on several pages, the pages of each together. */
export function groupCopies(calls: readonly Call[]): Call[][] {
  const groups: Call[][] = [];
  for (const call of calls) {
    const group = groups.find(([first]) => first !== undefined && isCopy(first, call));
    if (group === undefined) groups.push([call]);
    else group.push(call);
  }
  return groups;
}

function isCopy(a: Call, b: Call): boolean {
  if (
    a.details.subject === '' ||
    a.details.subject !== b.details.subject ||
    a.published === null ||
    b.published === null
  )
    return false;
  return Math.abs(daysBetween(a.published, b.published)) <= ONE_ROUND;
}

/** Pages that report on a call's opinions: linked from either side, or about the same work and not older. */
export function feedbackOf(call: Call, { feedback }: Participation): Feedback[] {
  return feedback.filter(
    (reply) =>
      isLinked(call, reply) ||
      (isLater(reply.published, call) && reply.details.subjects.some((work) => isSameWork(work, call.details.subject))),
  );
}

/** Whether the page itself, a list or a link that was not followed to an entry shows that there is feedback. */
export function hasOtherFeedback(call: Call, { listed, menus }: Participation): boolean {
  if (call.details.outcome !== null || call.details.outcomeLinks.some((key) => !menus.has(key))) return true;
  return listed.some(
    ({ title, work, date }) =>
      OUTCOME.test(title.replace(/《.{0,300}》/, '')) && isSameWork(work, call.details.subject) && isLater(date, call),
  );
}

/** Whether an entry of a list explains the draft of a call while opinions are still taken. */
export function hasOtherExplanation(call: Call, { listed }: Participation): boolean {
  const until = call.details.period?.to ?? null;
  return listed.some(
    ({ title, work, date }) =>
      EXPLANATION.test(title) &&
      !OUTCOME.test(title) &&
      isSameWork(work, call.details.subject) &&
      (date === null || until === null || date <= until),
  );
}

export function isLinked(a: EntryFacts, b: EntryFacts): boolean {
  return a.linksTo.includes(b.key) || b.linksTo.includes(a.key);
}

function isLater(date: string | null, call: Call): boolean {
  return date === null || call.published === null || date >= call.published;
}
