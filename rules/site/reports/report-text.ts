import type { Cause } from '../../causes.ts';
import type { Seen } from '../../facts/page-facts.ts';
import type { Finding } from '../../result/audit-result.ts';
import { clip } from '../../text/normalise.ts';
import {
  ENOUGH_SECTIONS,
  readReportTitle,
  type AnnualReportDetails,
  type ReportBody,
} from '../details/annual-report.ts';
import { NO_TABLES } from '../details/report-tables.ts';
import type { EntryFacts } from '../entry-facts.ts';
import { offeredFiles, type OfferedFile } from '../offered-file.ts';
import type { SiteFacts } from '../site-facts.ts';
import { isSameOwner } from './owner.ts';

/** Where a part of a report was read: on its page, or in a file that the page offers. */
export interface ReportPlace {
  /** Before the name of a place within it; '' for the page. */
  prefix: string;
  file: Finding['file'];
  seen: Seen;
}

/** A report's text, from its page or from the file that holds it. */
export interface ReportText extends ReportBody {
  textIn: ReportPlace;
  tablesIn: ReportPlace;
  /** Why there is no text, and where it should be; null where there is. */
  unread: { cause: Cause; where: string } | null;
  /** Why what does not stand in the text may be there all the same: its file was not read to the end, or shows pictures. */
  doubt: Cause | null;
}

/** A page that does not hold the whole report leaves it to its file; tables that only the file has are read there, too. */
export function reportText(entry: EntryFacts, details: AnnualReportDetails, site: SiteFacts): ReportText {
  const onPage = { prefix: '', file: null, seen: entry.seen };
  const isWhole = details.sections.length >= ENOUGH_SECTIONS && !details.isPart;
  const page: ReportText = { ...details, textIn: onPage, tablesIn: onPage, unread: null, doubt: null };
  const files = offeredFiles(entry, site);
  const file = reportFile(files, details);
  if (file === null) return isWhole ? page : { ...page, unread: whyUnread(files) };
  const place = placeOf(file);
  const { sections } = file.report;
  // Sums of a table that was not read to its end are none.
  const tables = file.cause === null ? file.report.tables : NO_TABLES;
  if (!isWhole) return { sections, tables, textIn: place, tablesIn: place, unread: null, doubt: doubtOf(file) };
  const both = [...new Set([...details.sections, ...sections])].sort((a, b) => a - b);
  return hasTables(details) ? { ...page, sections: both } : { ...page, sections: both, tables, tablesIn: place };
}

type ReportFile = OfferedFile & { report: ReportBody; seen: Seen };

/** The one file that holds this report; copies in several formats are one. Null where several differ. */
function reportFile(files: readonly OfferedFile[], { year, owner }: AnnualReportDetails): ReportFile | null {
  const found = files.flatMap((file): ReportFile[] => {
    const { content } = file;
    if (content?.report == null) return [];
    const named = readReportTitle(file.name.replace(/\.[a-z]+$/i, ''));
    const isOthers = named !== null && (named.year !== year || !isSameOwner(named.owner, owner));
    return isOthers ? [] : [{ ...file, report: content.report, seen: content.seen }];
  });
  const best = found.toSorted((a, b) => b.report.sections.length - a.report.sections.length)[0];
  const figures = found.map(({ report }) => JSON.stringify(report.tables.requests.map((row) => row.figures)));
  const differ = new Set(figures.filter((rows) => rows !== '[]' && !rows.includes('null')));
  return best === undefined || differ.size > 1 ? null : best;
}

function hasTables({ tables: { requests, disputes, normative } }: ReportBody): boolean {
  return requests.length > 0 || disputes !== null || normative !== null;
}

function doubtOf({ cause, isMixed }: OfferedFile): Cause | null {
  return cause ?? (isMixed ? 'scanned' : null);
}

function placeOf({ url, name, seen }: ReportFile): ReportPlace {
  return {
    prefix: `附件“${clip(name, 40)}”`,
    file: { url, name, sheet: null, page: null, row: null },
    seen,
  };
}

function whyUnread(files: readonly OfferedFile[]): ReportText['unread'] {
  const unread = files.find(({ cause }) => cause !== null);
  if (unread?.cause == null) return { cause: 'missing-fact', where: '页面上没有全文' };
  return { cause: unread.cause, where: `全文在附件“${clip(unread.name, 40)}”中` };
}
