import type { FileContent } from '../../facts/file-facts.ts';
import type { TextLine } from '../../facts/page-facts.ts';
import { ENOUGH_SECTIONS, readReportBody, type ReportBody } from '../../site/details/annual-report.ts';
import { isListHead, readListed, type Listed } from '../../site/details/cleanup-list.ts';
import { isCleanupTitle } from '../../site/details/cleanup.ts';
import { groupBy } from '../../group-by.ts';
import { collapseSpace } from '../../text/normalise.ts';
import type { DocumentPart, Note } from '../part.ts';

/** Takes from a file, while its parts pass, what rules of the portal ask for. */
export interface ContentReader {
  add: (part: DocumentPart) => void;
  /** Null for nearly all files. */
  finish: () => FileContent | null;
}

/** Texts that are no part of what a file says to its reader; what recognition makes of pictures is no reading. */
const BESIDE: ReadonlySet<Note | undefined> = new Set<Note>([
  'hidden',
  'comment',
  'header',
  'footer',
  'footnote',
  'cached',
  'ocr',
  'properties',
]);
/** Of each file: lists of clean-ups and reports are shorter, lists of people longer. */
const MOST_LINES = 6_000;
/** Of an archive, too. */
const MOST_LISTED = 400;
const LONGEST_HEADING = 80;
const LONGEST_LABEL = 120;

/** @param mask hides personal data in a text */
export function createContentReader(mask: (text: string) => string): ContentReader {
  const listed: Listed[] = [];
  const reports: ReportBody[] = [];
  let lines: TextLine[] = [];
  let inside: string | undefined;
  let sheet: string | null = null;
  const add = (text: string, cell?: TextLine['cell']): void => {
    if (lines.length < MOST_LINES) lines.push({ text: collapseSpace(text), ...(cell !== undefined && { cell }) });
  };
  const close = (): void => {
    if (listed.length < MOST_LISTED && isCleanupList(lines))
      listed.push(...readListed(lines, null).slice(0, MOST_LISTED - listed.length));
    const report = readReportBody(lines);
    if (reports.length < 2 && report.sections.length >= ENOUGH_SECTIONS) reports.push(report);
    lines = [];
  };
  return {
    add(part) {
      if (part.inside !== inside) {
        close();
        inside = part.inside;
        sheet = null;
        add(headingOf(part.inside ?? ''));
      }
      if (BESIDE.has(part.note)) return;
      if (part.kind === 'text') for (const text of part.text.split('\n')) add(text);
      else {
        const { table, row, cells } = part;
        if (part.sheet !== null && part.sheet !== sheet) add(headingOf(part.sheet));
        sheet = part.sheet;
        for (const { text, column, note } of cells) if (!BESIDE.has(note)) add(text, { table, row, column });
      }
    },
    finish() {
      close();
      const [report, ...others] = reports;
      if (listed.length === 0 && report === undefined) return null;
      return {
        listed: listed.map((one) => masked(one, mask)),
        report: report === undefined || others.length > 0 ? null : maskReport(report, mask),
      };
    },
  };
}

/** The name of a sheet or of an inner file, without folders and ending. */
function headingOf(name: string): string {
  return (name.split('/').at(-1) ?? '').replace(/\.[a-z]{2,5}$/i, '');
}

/** Its title or a heading says so, or a table has the documents' numbers in a column of its own. */
function isCleanupList(lines: readonly TextLine[]): boolean {
  if (lines.some(({ text }) => text.length <= LONGEST_HEADING && isCleanupTitle(text))) return true;
  const rows = groupBy(lines, ({ cell }) => (cell === undefined ? '' : `${cell.table}/${cell.row}`));
  rows.delete('');
  return [...rows.values()].some((row) => isListHead(row.map(({ text }) => text)));
}

function masked({ title, number, quote, isGone }: Listed, mask: (text: string) => string): Listed {
  return { title: title === null ? null : mask(title), number, quote: mask(quote), isGone };
}

function maskReport({ sections, tables }: ReportBody, mask: (text: string) => string): ReportBody {
  const one = <R extends { label: string } | null>(row: R): R =>
    row === null ? row : { ...row, label: mask(row.label.slice(0, LONGEST_LABEL)) };
  const { normative, regulations, requests, disputes, hasOldColumns } = tables;
  return {
    sections,
    tables: {
      hasOldColumns,
      normative: one(normative),
      regulations: one(regulations),
      requests: requests.map(one),
      disputes: one(disputes),
    },
  };
}
