import * as z from 'zod';
import { GAZETTE } from '../site/details/gazette.ts';
import { gatherDocuments, nameEntry, type PolicyDocument } from '../site/policy/documents.ts';
import { documentType } from '../site/policy/document-types.ts';
import { gatherIssues } from '../site/reports/gazette-run.ts';
import { prints, readIssues, type ReadIssue } from '../site/reports/gazette-contents.ts';
import { unseenCause } from '../site/unseen.ts';
import { daysBetween } from '../text/dates.ts';
import { entryFault, quotePublished } from './entry-fault.ts';
import { defineSiteRule, NOT_CONCERNED, type Fault, type SiteContext, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Whose normative documents the gazette prints; 东至2020第33项 names those of departments, 范本2020四（三） all. */
  issuers: z.array(z.enum(['government', 'office', 'department'])).default(['government', 'office']),
  /** Days within which an issue must print what appeared: a quarterly with a month for printing, 150天为工具默认值. */
  withinDays: z.int().positive().default(150),
  /** Documents older than this are left alone: 730天为工具默认值. */
  since: z.int().positive().default(730),
});

type Params = z.infer<typeof params>;

/** From this share of printed documents on, one that is not there was left out and not merely named otherwise. */
const PRINTS_MOST = 0.5;

/**
 * Normative documents stand in the gazette (应登尽登). Holds each document against the contents of the issues that came
 * out after it; where one of these is a mere file, nobody can tell. A gazette that prints few of them at all prints
 * others by intent: then what is missing is for a person to weigh.
 */
export const gazetteCoverage = defineSiteRule<Params>({
  id: 'gazette-coverage',
  scope: 'site',
  title: '公报刊登规范性文件',
  needs: ['columns', 'entries'],
  faults: ['missing-in-gazette'],
  params,
  judge(site, wanted, context): Verdict {
    const { column } = gatherIssues(site);
    if (column === null) return NOT_CONCERNED;
    const cause = unseenCause(site, GAZETTE);
    if (cause !== null) return { checked: 0, faults: [], unchecked: [{ cause, what: `“${column.name}”栏目的目录` }] };
    const { place, documents } = gatherDocuments(site);
    const issues = readIssues(site, place);
    const owed = documents.filter((document) => isOwed(document, wanted, context));
    const judged = owed.map((document) => ({ document, ...find(document, issues, wanted.withinDays, context.asOf) }));
    const printed = judged.filter(({ state }) => state === 'printed').length;
    const missing = judged.filter(({ state }) => state === 'missing');
    const unread = judged.filter(({ state }) => state === 'unread').length;
    const isSure = printed + missing.length > 0 && printed / (printed + missing.length) >= PRINTS_MOST;
    const found = missing.map(({ document, near }) => toFault(document, near));
    return {
      checked: printed + missing.length,
      faults: isSure ? found : [],
      candidates: isSure ? [] : found,
      unchecked:
        unread === 0 ? [] : [{ cause: 'missing-fact', what: `${unread}件规范性文件是否刊登：公报页面没有目录文字` }],
    };
  },
});

function isOwed(
  { entry, level, isNormative }: PolicyDocument,
  { issuers, since }: Params,
  { asOf }: SiteContext,
): boolean {
  if (!isNormative || !issuers.some((issuer) => issuer === level) || entry.published === null) return false;
  return documentType(entry.title) === null && daysBetween(entry.published, asOf) <= since;
}

type Answer = { state: 'printed' | 'missing' | 'unread' | 'not-due'; near: ReadIssue[] };

function find(document: PolicyDocument, issues: readonly ReadIssue[], withinDays: number, asOf: string): Answer {
  const published = document.entry.published ?? asOf;
  if (issues.some((issue) => prints(issue, document))) return { state: 'printed', near: [] };
  const near = issues.filter(({ date }) => date >= published && daysBetween(published, date) <= withinDays);
  if (near.length === 0 || daysBetween(published, asOf) <= withinDays) return { state: 'not-due', near };
  return { state: near.every(({ isRead }) => isRead) ? 'missing' : 'unread', near };
}

function toFault({ entry }: PolicyDocument, near: readonly ReadIssue[]): Fault {
  const looked = near.slice(0, 4).map(({ title, url }) => ({ place: `《${title}》的目录`, url }));
  return entryFault(entry, {
    fault: 'missing-in-gazette',
    message: `${nameEntry(entry)}没有在其后的政府公报上刊登`,
    confidence: 'likely',
    proof: [
      { kind: 'absence', wanted: '该文件的篇目', looked, seenAt: entry.seen.seenAt, bytesHash: entry.seen.bytesHash },
      quotePublished(entry, '文件'),
    ],
  });
}
