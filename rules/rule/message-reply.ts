import * as z from 'zod';
import type { Seen } from '../facts/page-facts.ts';
import type { Letter } from '../site/details/letters.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { daysBetween } from '../text/dates.ts';
import { workingDaysBetween } from '../text/working-days.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** 5个工作日 by 国办秘函〔2019〕19号, 3 by 东至县2020年清单第32项. */
  maxWorkingDays: z.int().positive().default(5),
  /** Calendar days without an answer that veto the portal: over 3 months by 国办秘函〔2019〕19号单项否决5; null leaves it out. */
  vetoDays: z.int().positive().nullable().default(null),
  /** Letters older than this are left alone: one year by the same document. */
  withinDays: z.int().positive().default(365),
  /** Channels that the veto does not look at, told from the breadcrumb: 访谈、征集、信访、纪检除外. */
  exceptVeto: z.array(z.string()).default(['访谈', '征集', '信访', '纪检', '举报']),
});

type Params = z.infer<typeof params>;

/** A published letter, however many pages tell of it. */
interface KnownLetter extends Letter {
  url: string;
  breadcrumb: string[];
  /** Its own page, or the list and the day it came where it has none. */
  subject: string;
  slot: string;
  seen: Seen;
}

/**
 * Working days from the day a letter came to its answer, or to the day of judgement where it has none. Says days and
 * nothing else of a letter: titles and texts are people's own. A letter of which nothing says how it stands is a candidate.
 */
export const messageReply = defineSiteRule<Params>({
  id: 'message-reply',
  scope: 'site',
  title: '留言答复时限',
  needs: ['entries'],
  faults: ['late-reply', 'unanswered-message'],
  params,
  judge(site, wanted, { asOf }): Verdict {
    const verdict = { checked: 0, faults: [] as Fault[], unchecked: [] as Unchecked[], candidates: [] as Fault[] };
    for (const letter of gatherLetters(site)) {
      const [asked, until] = [letter.asked.date, letter.replied?.date ?? asOf];
      if (until < asked || daysBetween(asked, asOf) > wanted.withinDays) continue;
      const days = workingDaysBetween(asked, until);
      if (letter.status === 'answered' && letter.replied === null)
        verdict.unchecked.push({ cause: 'missing-fact', what: '已答复来信的答复时间' });
      else if (days === null)
        verdict.unchecked.push({ cause: 'missing-fact', what: `${asked}来信至${until}的节假日安排` });
      else {
        verdict.checked += 1;
        if (days > wanted.maxWorkingDays)
          (letter.status === null ? verdict.candidates : verdict.faults).push(toFault(letter, days, wanted, asOf));
      }
    }
    return verdict;
  },
});

/** A letter's own page and the list it stands in tell of one letter; an answer that either shows is an answer. */
function gatherLetters(site: SiteFacts): KnownLetter[] {
  const letters = new Map<string, KnownLetter>();
  for (const { key, url, breadcrumb, details, seen } of site.entries) {
    if (details?.family !== 'letters') continue;
    for (const [index, letter] of details.letters.entries()) {
      const id = letter.page?.key ?? `${key}#${index}`;
      const told = {
        ...letter,
        url: letter.page?.url ?? url,
        breadcrumb,
        subject: letter.page?.key ?? key,
        slot: letter.page === null ? letter.asked.date : '',
        seen,
      };
      const known = letters.get(id);
      letters.set(
        id,
        known === undefined
          ? told
          : mergeLetters(...(letter.page?.key === key ? ([told, known] as const) : ([known, told] as const))),
      );
    }
  }
  return [...letters.values()];
}

function mergeLetters(own: KnownLetter, other: KnownLetter): KnownLetter {
  const isAnswered = own.status === 'answered' || other.status === 'answered';
  return {
    ...own,
    replied: own.replied ?? other.replied,
    status: isAnswered ? 'answered' : (own.status ?? other.status),
  };
}

function toFault(
  { url, breadcrumb, subject, slot, asked, replied, seen }: KnownLetter,
  days: number,
  { maxWorkingDays, vetoDays, exceptVeto }: Params,
  asOf: string,
): Fault {
  const isExcepted = breadcrumb.some((step) => exceptVeto.some((word) => step.includes(word)));
  const isVeto = vetoDays !== null && replied === null && daysBetween(asked.date, asOf) > vetoDays && !isExcepted;
  const letter = `“${breadcrumb.at(-1) ?? '留言'}”${asked.date}的来信`;
  return {
    fault: replied === null ? 'unanswered-message' : 'late-reply',
    subject,
    slot,
    message:
      replied === null
        ? `${letter}截至${asOf}未公开答复，已${days}个工作日（时限${maxWorkingDays}个工作日）`
        : `${letter}于${replied.date}答复，用时${days}个工作日，超过${maxWorkingDays}个工作日`,
    url,
    confidence: 'certain',
    ...(isVeto ? { severity: 'veto' as const } : {}),
    publishedDate: replied?.date ?? asked.date,
    proof: [
      { kind: 'quote', quote: asked.quote, place: '来信时间', ...seen },
      ...(replied === null ? [] : [{ kind: 'quote' as const, quote: replied.quote, place: '答复时间', ...seen }]),
    ],
  };
}
