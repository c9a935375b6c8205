import * as z from 'zod';
import { nameEntry, type PolicyDocument } from '../site/policy/documents.ts';
import { pairPolicies, type InterpretationEntry } from '../site/policy/pairs.ts';
import { daysBetween } from '../text/dates.ts';
import { workingDaysBetween } from '../text/working-days.ts';
import { entryFault, quotePublished } from './entry-fault.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** 文件公开后3个工作日内解读 (国办发〔2016〕80号口径, 郑州); 五份文件只说同步公开. */
  maxWorkingDays: z.int().nonnegative().default(3),
  /** Documents older than this are left alone: 730天为工具默认值; null looks at all. */
  withinDays: z.int().positive().nullable().default(730),
  /** Beyond this many days the pages were more likely moved or matched amiss than late: candidates, 365天为工具默认值. */
  sureWithinDays: z.int().positive().default(365),
});

type Params = z.infer<typeof params>;

/** The first interpretation of a document comes no later than a few working days after it. Earlier ones are fine, later pictures too. */
export const interpretationTiming = defineSiteRule<Params>({
  id: 'interpretation-timing',
  scope: 'site',
  title: '解读与文件同步公开',
  needs: ['columns', 'entries'],
  faults: ['late-interpretation'],
  params,
  judge(site, { maxWorkingDays, withinDays, sureWithinDays }, { asOf }): Verdict {
    const { pairs, maybe } = pairPolicies(site);
    const first = new Map<PolicyDocument, InterpretationEntry>();
    for (const { document, interpretation } of pairs) {
      const known = first.get(document)?.published ?? null;
      if (known === null || (interpretation.published ?? '9') < known) first.set(document, interpretation);
    }
    const listed = new Map(site.columns.flatMap((column) => column.list.map(({ key, date }) => [key, date])));
    const verdict = { checked: 0, faults: [] as Fault[], unchecked: [] as Unchecked[], candidates: [] as Fault[] };
    for (const [document, interpretation] of first) {
      const published = publishedOf(document, listed);
      if (published === null || interpretation.published === null || !interpretation.details.isDated) {
        verdict.unchecked.push({ cause: 'missing-fact', what: `${nameEntry(document.entry)}或其解读的发布日期` });
        continue;
      }
      if (withinDays !== null && daysBetween(published, asOf) > withinDays) continue;
      const lag = daysBetween(published, interpretation.published);
      const days = lag <= maxWorkingDays ? lag : workingDaysBetween(published, interpretation.published);
      const other = maybe.get(document);
      if (days === null)
        verdict.unchecked.push({ cause: 'missing-fact', what: `${nameEntry(interpretation)}：超出已公布的节假日安排` });
      else if (days <= maxWorkingDays) verdict.checked += 1;
      else {
        verdict.checked += 1;
        const fault = toFault(interpretation, document, { published, days, maxWorkingDays });
        // Something undated or older that may be an interpretation too leaves it to a person.
        const isSure =
          lag <= sureWithinDays && (other === undefined || (other !== null && other >= interpretation.published));
        (isSure ? verdict.faults : verdict.candidates).push(fault);
      }
    }
    return verdict;
  },
});

/** The earliest day on which a page of the document, or the list that leads to it, says that it was published; addresses do not count. */
function publishedOf({ copies }: PolicyDocument, listed: ReadonlyMap<string, string | null>): string | null {
  const days = copies
    .map((copy) => (copy.details.isDated ? copy.published : (listed.get(copy.key) ?? null)))
    .filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

function toFault(
  interpretation: InterpretationEntry,
  { entry }: PolicyDocument,
  { published, days, maxWorkingDays }: { published: string; days: number; maxWorkingDays: number },
): Fault {
  return entryFault(interpretation, {
    fault: 'late-interpretation',
    message: `解读${nameEntry(interpretation)}晚于文件（${published}发布）${days}个工作日，上限${maxWorkingDays}个工作日`,
    confidence: 'likely',
    proof: [quotePublished(interpretation, '解读'), quotePublished(entry, '文件')],
  });
}
