import * as z from 'zod';
import type { ColumnFacts } from '../site/site-facts.ts';
import { daysBetween } from '../text/dates.ts';
import { titleKey } from '../text/normalise.ts';
import { pageKey } from '../url.ts';
import { defineSiteRule, type Fault, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Columns in which bodies answer the public. */
  columns: z.array(z.string()).min(1).default(['回应', '关切', '舆情', '辟谣', '澄清', '新闻发布', '权威发布']),
  /** Answers older than this are of an earlier year: one year, 工具默认值. */
  withinDays: z.int().positive().default(365),
  /** Answers listed at most, newest first. */
  most: z.int().positive().default(30),
});

type Params = z.infer<typeof params>;

/** 解读回应 is the section of interpretations. */
const OTHER = /解读|意见|征集|留言|信箱/;

/**
 * Gathers what the portal says to matters of public concern, for a person to weigh how fast and how well (五份文件均要求).
 * Nothing here is a fault: without public concern there is nothing to answer.
 */
export const publicResponse = defineSiteRule<Params>({
  id: 'public-response',
  scope: 'site',
  title: '回应关切',
  needs: ['columns'],
  faults: [],
  params,
  judge(site, { columns, withinDays, most }, { asOf, seenAt }): Verdict {
    const own = site.columns.filter(
      ({ name }) => columns.some((word) => titleKey(name).includes(word)) && !OTHER.test(name),
    );
    const answers = own.flatMap((column) => column.list.map((item) => ({ column, ...item })));
    const recent = answers.filter(({ date }) => date !== null && date <= asOf && daysBetween(date, asOf) <= withinDays);
    const candidates = recent
      .toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))
      .slice(0, most)
      .map((answer) => toCandidate(answer, seenAt));
    return {
      checked: recent.length,
      faults: [],
      unchecked: own.flatMap(({ cause, name }) => (cause === null ? [] : [{ cause, what: `“${name}”栏目` }])),
      candidates,
    };
  },
});

interface Answer {
  column: ColumnFacts;
  title: string;
  url: string;
  date: string | null;
}

function toCandidate({ column, title, url, date }: Answer, seenAt: string): Fault {
  const address = url === '' ? column.url : url;
  return {
    fault: 'public-response',
    subject: pageKey(address) ?? address,
    slot: url === '' ? title : '',
    message: `${date ?? ''}回应《${title}》，回应是否及时、有效待评`,
    url: address,
    confidence: 'lead',
    pageTitle: title,
    publishedDate: date,
    column: { name: column.name, path: column.path, url: column.url },
    proof: [
      {
        kind: 'quote',
        quote: `${date ?? ''} ${title}`,
        place: `“${column.name}”列表`,
        url: column.url,
        seenAt: column.seen?.seenAt ?? seenAt,
        bytesHash: column.seen?.bytesHash ?? '',
      },
    ],
  };
}
