import { titleKey } from '../../text/normalise.ts';
import { type GazetteContents, isGazette, readIssue } from '../details/gazette.ts';
import { toKey } from '../policy/numbers.ts';
import { subjectKey } from '../policy/titles.ts';
import type { PolicyDocument } from '../policy/documents.ts';
import type { SiteFacts } from '../site-facts.ts';

/** An issue and what stands in it; `isRead` where its table of contents could be read. */
export interface ReadIssue {
  title: string;
  url: string;
  /** YYYY-MM-DD. */
  date: string;
  isRead: boolean;
  subjects: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
}

/** Fewer entries than this are no table of contents, unless a heading says so. */
const ENOUGH = 2;

const FILE = /\.(?:pdf|ofd|ceb|docx?|wps|zip|rar)(?:$|[?&#])/i;

/** What stands in brackets behind a title: its number, 无文号, the page. */
const REMARK = /\s?[（(][^（()）]{1,24}[）)]?$/;

/**
 * Issues of the gazette with what they print, by day: from their own pages, from columns that are issues, and those that
 * are only listed, as files mostly, whose contents nobody has read.
 */
export function readIssues(site: SiteFacts, place: string | null): ReadIssue[] {
  const issues: ReadIssue[] = [];
  const known = new Set<string>();
  const add = (
    issue: { title: string; url: string; date: string | null },
    { titles: lines, numbers, isHeaded }: GazetteContents,
  ): void => {
    if (issue.date === null) return;
    known.add(identify(issue.title));
    const named = lines.flatMap((line) => [line, line.replace(REMARK, '')]);
    issues.push({
      ...issue,
      date: issue.date,
      isRead: lines.length >= (isHeaded ? 1 : ENOUGH),
      subjects: new Set(named.map((line) => subjectKey(line, place)).filter((key) => key.length >= 4)),
      titles: new Set(named.map(titleKey)),
      numbers: new Set(numbers.map((number) => toKey(number) ?? number)),
    });
  };
  for (const { title, url, published, details } of site.entries)
    if (details?.family === 'gazette') add({ title: title ?? '', url, date: published }, details.contents);
  for (const { path, name, url, list, latest } of site.columns) {
    const at = path.findIndex(isGazette);
    const issue = at < 0 ? null : readIssue(path.slice(at + 1).join(''));
    if (issue === null || issue.numbers.length === 0) continue;
    add(
      { title: path.slice(at).join('') || name, url, date: latest },
      { titles: list.map(({ title }) => title), numbers: [], isHeaded: false },
    );
  }
  for (const { path, list } of site.columns) {
    const at = path.findIndex(isGazette);
    const below = at < 0 ? '' : path.slice(at + 1).join('');
    if (at < 0 || readIssue(below).numbers.length > 0) continue;
    for (const { title, url, date } of list) {
      if (!FILE.test(url)) continue;
      const whole = readIssue(title).year === null ? below + title : title;
      const { year, numbers } = readIssue(whole);
      if (year !== null && numbers.length > 0 && !known.has(identify(whole)))
        add({ title: whole, url, date }, { titles: [], numbers: [], isHeaded: false });
    }
  }
  return issues.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function identify(title: string): string {
  const { year, numbers } = readIssue(title);
  return `${year}/${numbers.join('/')}`;
}

/** Whether an issue prints a document: its number, its title or its subject stands among the contents. */
export function prints({ subjects, titles, numbers }: ReadIssue, { number, subject, copies }: PolicyDocument): boolean {
  if (number !== null && numbers.has(number)) return true;
  if (subject.length >= 4 && subjects.has(subject)) return true;
  return copies.some(({ title }) => title !== null && titles.has(titleKey(title)));
}
