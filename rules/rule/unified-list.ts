import * as z from 'zod';
import { isUnitName } from '../site/details/unit-name.ts';
import { gatherDocuments, isInNormativeColumn, nameEntry, type PolicyDocument } from '../site/policy/documents.ts';
import { isInForce, readPlace } from '../site/policy/issuers.ts';
import { subjectKey } from '../site/policy/titles.ts';
import type { ColumnFacts, SiteFacts } from '../site/site-facts.ts';
import { titleKey } from '../text/normalise.ts';
import { entryFault, quoteEntry } from './entry-fault.ts';
import { requiredColumn } from './required-column.ts';
import { defineSiteRule, type Fault, type SiteContext, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** The portal must have one of these; the first is the name it should have. */
  columns: z.array(z.string()).min(1).default(['规范性文件', '政策文件', '政府文件', '文件库', '政策文库']),
  /** Names of the columns that together are the unified list. */
  lists: z.array(z.string()).min(1).default(['规范性文件', '行政规范文件', '政策文件库', '政策文库']),
  /** Whose documents belong in it. */
  issuers: z.array(z.enum(['government', 'office', 'department'])).default(['government', 'office', 'department']),
});

type Params = z.infer<typeof params>;

/** What titles of normative documents are about. */
const RULES_IN_TITLES = ['办法', '规定', '细则', '规则', '措施'].map((word) => `关于印发…${word}`);

/**
 * Normative documents stand together in one list (东至2020第6项, 盐亭2023), whichever department's column holds them as well.
 * Only documents that their number or registration marks as normative are held to it, and only against lists that
 * were read to their end. Without such a column the portal lacks it, and no document is missing from it. A unit's own
 * list is the unified one only where there is no other; where the county's holds no department's document at all, what
 * stands in the units' own lists is for a person to decide.
 */
export const unifiedList = defineSiteRule<Params>({
  id: 'unified-list',
  scope: 'site',
  title: '规范性文件集中统一公开',
  needs: ['columns', 'entries'],
  faults: ['missing-column', 'not-in-unified-list'],
  params,
  judge(site, { columns, lists, issuers }, context): Verdict {
    const [name = '', ...aliases] = columns;
    const column = requiredColumn.judge(
      site,
      {
        columns: [{ name, aliases, exact: [], near: [], entries: RULES_IN_TITLES, place: false }],
        fault: 'missing-column',
        places: [],
        leadsOnly: false,
      },
      context,
    );
    const names = lists.map(titleKey);
    const isListName = (step: string): boolean => {
      const said = titleKey(step);
      return names.some((list) => said.includes(list)) && !/清理|备案|解读/.test(step);
    };
    const named = site.columns.filter(({ path }) => path.some(isListName));
    const shared = named.filter(({ path }) => !isUnitsOwn(path));
    const unified = shared.length === 0 ? named : shared;
    if (unified.length === 0) return column;
    const wanted = wantedDocuments(site, issuers);
    const unread = unified.find((found) => found.cause !== null);
    const isListed = listedBy(unified, { place: readPlace(site), countOwn: shared.length === 0 });
    const missing = wanted.filter((document) => !isListed(document));
    const holdsDepartments = wanted.some((document) => document.level === 'department' && isListed(document));
    const isLead = ({ copies }: PolicyDocument): boolean =>
      !holdsDepartments && copies.some((copy) => isInNormativeColumn(copy) && isUnitsOwn(copy.breadcrumb));
    if (unread?.cause != null || !site.crawl.complete) {
      const what = `“${unread?.name ?? unified[0]?.name ?? name}”栏目的完整列表`;
      return {
        ...column,
        unchecked:
          missing.length === 0
            ? column.unchecked
            : [...column.unchecked, { cause: unread?.cause ?? 'incomplete-crawl', what }],
      };
    }
    return {
      ...column,
      checked: column.checked + wanted.length,
      faults: [
        ...column.faults,
        ...missing.filter((document) => !isLead(document)).map((document) => toFault(document, unified, context)),
      ],
      candidates: [
        ...(column.candidates ?? []),
        ...missing.filter(isLead).map((document) => toFault(document, unified, context)),
      ],
    };
  },
});

/** Whether the way to a list leads through a unit: 政府信息公开 > 县民政局 > 规范性文件. The office publishes for the government. */
function isUnitsOwn(path: readonly string[]): boolean {
  return path
    .slice(0, -1)
    .some((step, at) => isUnitName(step) && !OFFICE.test(step) && !/规范|文件/.test(path.slice(0, at).join('')));
}

const OFFICE = /(政府|府)办(公室)?$/;

function wantedDocuments(site: SiteFacts, issuers: Params['issuers']): PolicyDocument[] {
  const { documents } = gatherDocuments(site);
  return documents.filter(
    ({ entry, level, isNormative }) =>
      isNormative && isInForce(entry.validity) && issuers.some((issuer) => issuer === level),
  );
}

/** Tells whether a document is in the list: by address, by name, or by a breadcrumb that leads through it. */
function listedBy(
  unified: readonly ColumnFacts[],
  { place, countOwn }: { place: string | null; countOwn: boolean },
): (document: PolicyDocument) => boolean {
  const items = unified.flatMap((column) => column.list);
  const keys = new Set(items.map(({ key }) => key));
  const subjects = new Set(items.map((item) => subjectKey(item.title, place)));
  return ({ copies, subject }) =>
    copies.some(
      (copy) => (isInNormativeColumn(copy) && (countOwn || !isUnitsOwn(copy.breadcrumb))) || keys.has(copy.key),
    ) ||
    (subject.length >= 4 && subjects.has(subject));
}

function toFault({ entry }: PolicyDocument, unified: readonly ColumnFacts[], { seenAt }: SiteContext): Fault {
  const looked = unified
    .slice(0, 8)
    .map((column) => ({ place: `“${column.path.join('>')}”的${column.items}条信息`, url: column.url }));
  return entryFault(entry, {
    fault: 'not-in-unified-list',
    message: `${nameEntry(entry)}为规范性文件，未列入“${unified[0]?.name ?? '规范性文件'}”统一列表`,
    confidence: 'likely',
    proof: [
      quoteEntry(entry, '发文字号', entry.documentNumber ?? entry.title ?? ''),
      { kind: 'absence', wanted: '该文件的条目', looked, seenAt, bytesHash: unified[0]?.seen?.bytesHash ?? null },
    ],
  });
}
