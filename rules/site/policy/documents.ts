import { daysBetween } from '../../text/dates.ts';
import { clip } from '../../text/normalise.ts';
import type { DocumentDetails } from '../details/document.ts';
import type { EntryFacts } from '../entry-facts.ts';
import { oncePerSite } from '../once-per-site.ts';
import { hasNormativeNumber, issuerLevel, readPlace, type IssuerLevel } from './issuers.ts';
import { toKey } from './numbers.ts';
import { subjectKey } from './titles.ts';

export type DocumentEntry = EntryFacts & { details: DocumentDetails };

/** An official document, however many pages show it. */
export interface PolicyDocument {
  /** The page that speaks for it: in a 规范性文件 column where there is one, else the first by key. */
  entry: DocumentEntry;
  copies: readonly DocumentEntry[];
  number: string | null;
  /** What it is about, see `subjectKey`; '' without a title. */
  subject: string;
  level: IssuerLevel;
  /** Its number, its registration or its column says that it is a normative document (行政规范性文件). */
  isNormative: boolean;
}

/** Days between what two pages say of one document: written, printed, put on the site. */
const SAME_TIME = 60;
const NORMATIVE_COLUMN = /规范性文件|行政规范文件/;
/** 规范性文件清理, 规范性文件废止失效: what was done to documents, and not the documents. */
const ABOUT_DOCUMENTS = /清理|备案|目录|废止|失效|立改废|评估|解读/;

/** Whether a page stands in the portal's list of normative documents. */
export function isInNormativeColumn(entry: Pick<EntryFacts, 'breadcrumb'>): boolean {
  return entry.breadcrumb.some((step) => NORMATIVE_COLUMN.test(step) && !ABOUT_DOCUMENTS.test(step));
}

/**
 * The portal's documents; pages with one number, or with one subject and one written date, are one document. Of a number
 * that two documents bear by mistake each keeps its own.
 */
export const gatherDocuments = oncePerSite((site): { place: string | null; documents: PolicyDocument[] } => {
  const place = readPlace(site);
  const groups = new Map<string, DocumentEntry[]>();
  for (const entry of site.entries) {
    if (entry.details?.family !== 'document') continue;
    const document = { ...entry, details: entry.details };
    const subject = subjectKey(entry.title ?? '', place);
    const date = entry.written ?? entry.published;
    const key = toKey(entry.documentNumber) ?? (subject === '' || date === null ? entry.key : `${subject}\n${date}`);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [document]);
    else group.push(document);
  }
  return {
    place,
    documents: [...groups.values()]
      .flatMap((copies) => apart(copies, place))
      .map((copies) => toDocument(copies, place))
      .filter((document) => document !== null),
  };
});

/** Copies of one document share their subject, or part of it, or their day. */
function apart(copies: readonly DocumentEntry[], place: string | null): DocumentEntry[][] {
  const groups: { subject: string; day: string | null; copies: DocumentEntry[] }[] = [];
  for (const copy of copies) {
    const own = { subject: subjectKey(copy.title ?? '', place), day: copy.written ?? copy.published };
    const known = groups.find(
      ({ subject, day }) =>
        subject.includes(own.subject) ||
        own.subject.includes(subject) ||
        day === null ||
        own.day === null ||
        Math.abs(daysBetween(day, own.day)) <= SAME_TIME,
    );
    if (known === undefined) groups.push({ ...own, copies: [copy] });
    else known.copies.push(copy);
  }
  return groups.map((group) => group.copies);
}

function toDocument(copies: readonly DocumentEntry[], place: string | null): PolicyDocument | null {
  const entry = copies.find(isInNormativeColumn) ?? copies[0];
  if (entry === undefined) return null;
  return {
    entry,
    copies,
    number: toKey(entry.documentNumber),
    subject: subjectKey(entry.title ?? '', place),
    level: issuerLevel(entry, place),
    isNormative: copies.some(
      (copy) => hasNormativeNumber(copy.documentNumber) || copy.details.isRegistered || isInNormativeColumn(copy),
    ),
  };
}

/** 《标题》（日期） as messages name a page, title marks within it as 〈〉; the number stands in for a missing title. Two names in one message take 30 each. */
export function nameEntry(entry: Pick<EntryFacts, 'title' | 'documentNumber' | 'published'>, limit = 60): string {
  const title = (entry.title ?? entry.documentNumber ?? '（无标题）').replaceAll('《', '〈').replaceAll('》', '〉');
  return `《${clip(title, limit)}》${entry.published === null ? '' : `（${entry.published}）`}`;
}
