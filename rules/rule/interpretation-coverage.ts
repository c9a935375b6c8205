import * as z from 'zod';
import { DOCUMENT_TYPES, documentType, looksNormative } from '../site/policy/document-types.ts';
import { nameEntry, type PolicyDocument } from '../site/policy/documents.ts';
import { isInForce } from '../site/policy/issuers.ts';
import { pairPolicies } from '../site/policy/pairs.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { daysBetween } from '../text/dates.ts';
import { entryFault, quotePublished } from './entry-fault.ts';
import { defineSiteRule, type Fault, type SiteContext, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Whose documents must be interpreted; the office counts as 县政府办公室 and 县政府办. */
  issuers: z.array(z.enum(['县政府', '县政府办公室', '县政府部门'])).default(['县政府', '县政府办公室']),
  /** Documents published before this day are left alone; null leaves it to `withinDays`. */
  from: z.iso.date().nullable().default(null),
  /** Documents older than this are left alone: 730天为工具默认值; null looks at all. */
  withinDays: z.int().positive().nullable().default(730),
  /** Days that a document may wait: 3个工作日 (国办发〔2016〕80号口径) with a long holiday between; 10天为工具默认值. */
  graceDays: z.int().nonnegative().default(10),
  /** Types that need no interpretation, told from the title. */
  exclude: z.array(z.enum(DOCUMENT_TYPES)).default([...DOCUMENT_TYPES]),
});

type Params = z.infer<typeof params>;

const LEVELS: Partial<Record<PolicyDocument['level'], Params['issuers'][number]>> = {
  government: '县政府',
  office: '县政府办公室',
  department: '县政府部门',
};

/**
 * Normative documents of the county without an interpretation anywhere on the portal. Documents that set rules but are
 * not marked as normative are candidates. Anything that may be an interpretation acquits; an incomplete crawl or an
 * interpretation list not read to its end accuses nobody.
 */
export const interpretationCoverage = defineSiteRule<Params>({
  id: 'interpretation-coverage',
  scope: 'site',
  title: '应解读文件均有解读',
  needs: ['columns', 'entries'],
  faults: ['uninterpreted-document'],
  params,
  judge(site, wanted, context): Verdict {
    const { documents, pairs, maybe } = pairPolicies(site);
    const interpreted = new Set([...pairs.map((pair) => pair.document), ...maybe.keys()]);
    const verdict = { checked: 0, faults: [] as Fault[], unchecked: [] as Unchecked[], candidates: [] as Fault[] };
    const blind = blindSpot(site);
    for (const document of documents) {
      if (!isConcerned(document, wanted, context)) continue;
      if (interpreted.has(document)) verdict.checked += 1;
      else if (blind !== null || document.copies.some((copy) => copy.details.scriptedRelation)) {
        verdict.unchecked.push({ cause: blind ?? 'unsettled', what: `${nameEntry(document.entry)}的解读` });
      } else {
        verdict.checked += 1;
        (document.isNormative ? verdict.faults : verdict.candidates).push(toFault(document, site, context));
      }
    }
    return verdict;
  },
});

function isConcerned(
  document: PolicyDocument,
  { issuers, from, withinDays, graceDays, exclude }: Params,
  { asOf }: SiteContext,
): boolean {
  const { entry, level } = document;
  const issuer = LEVELS[level];
  if (issuer === undefined || !issuers.includes(issuer) || !isInForce(entry.validity)) return false;
  if (!document.isNormative && (level === 'department' || !looksNormative(entry.title))) return false;
  const type = documentType(entry.title);
  if (type !== null && exclude.includes(type)) return false;
  const date = entry.published ?? entry.written;
  if (date === null || (from !== null && date < from)) return false;
  const age = daysBetween(date, asOf);
  return age > graceDays && (withinDays === null || age <= withinDays);
}

/** Why an interpretation might stand where nobody looked; null where everything was read. */
function blindSpot(site: SiteFacts): Unchecked['cause'] | null {
  if (!site.crawl.complete) return 'incomplete-crawl';
  const columns = site.columns.filter((column) => column.kind === 'interpretation');
  const unread = columns.find((column) => column.cause !== null)?.cause ?? null;
  if (columns.length > 0) return unread;
  const menu = site.menu.find((item) => /解读|图解/.test(item.name));
  return menu === undefined
    ? null
    : (site.failures.find((failure) => failure.url === menu.url)?.cause ??
        (menu.external ? 'off-site' : 'missing-fact'));
}

function toFault({ entry }: PolicyDocument, site: SiteFacts, { seenAt }: SiteContext): Fault {
  const lists = site.columns.filter((column) => column.kind === 'interpretation').slice(0, 5);
  const looked = [
    { place: '文件页的相关解读', url: entry.url },
    ...lists.map((column) => ({ place: `“${column.name}”栏目的${column.items}条信息`, url: column.url })),
  ];
  return entryFault(entry, {
    fault: 'uninterpreted-document',
    message: `${nameEntry(entry)}没有发布政策解读`,
    confidence: 'likely',
    proof: [
      { kind: 'absence', wanted: '该文件的解读', looked, seenAt, bytesHash: entry.seen.bytesHash },
      quotePublished(entry, '文件'),
    ],
  });
}
