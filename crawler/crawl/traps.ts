/**
 * Address pattern: digits and hashes become letters, query values go. Pages of one pattern come from one program; what
 * it teaches holds for its host alone.
 */
export function templateOf(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  const path = pathname.replace(/[0-9a-f]{16,}/gi, 'H').replace(/\d+/g, 'N');
  const place = host.replace(/^www\./, '') + path;
  const names = [...new Set([...searchParams].map(([name]) => name))].sort();
  return names.length === 0 ? place : `${place}?${names.join('&')}`;
}

const LONGEST_URL = 1000;
const DEEPEST_PATH = 20;
const MOST_PARAMETERS = 12;
const FIRST_YEAR = 1990;

/** An address that only a program's mistake or an endless calendar makes. */
export function isTrapUrl(url: string, thisYear: number): boolean {
  if (url.length > LONGEST_URL) return true;
  const { pathname, searchParams } = new URL(url);
  const steps = pathname.split('/').filter((step) => step !== '');
  if (steps.length > DEEPEST_PATH || searchParams.size > MOST_PARAMETERS) return true;
  return hasRepeatedSteps(steps) || isOtherAge(url, thisYear);
}

/** a/a/a or a/b/a/b/a/b: relative links of a page that is served under any path. */
function hasRepeatedSteps(steps: readonly string[]): boolean {
  for (let length = 1; length <= 3; length++) {
    for (let at = 0; at + 3 * length <= steps.length; at++) {
      const part = steps.slice(at, at + length).join('/');
      // Dates and numbers may repeat: /2026/11/11/11/.
      if (/^[\d/]*$/.test(part)) continue;
      const second = steps.slice(at + length, at + 2 * length).join('/');
      if (part === second && part === steps.slice(at + 2 * length, at + 3 * length).join('/')) return true;
    }
  }
  return false;
}

/** A month or day of a calendar that no news can be from. */
function isOtherAge(url: string, thisYear: number): boolean {
  const written =
    /[/=](\d{4})[-/](?:0?[1-9]|1[0-2])(?:[-/&]|$)/.exec(url) ?? /[?&](?:year|nian|y)=(\d{4})\b/i.exec(url);
  if (written === null) return false;
  const year = Number(written[1]);
  return year < FIRST_YEAR || year > thisYear + 1;
}

/** What the traps are told from: a page that was read. */
export interface TrapRecord {
  /** Its address pattern. */
  template: string;
  /** Found on a page of the same pattern. */
  inbred: boolean;
  /** Brought nothing: no date, no file, no new page of another pattern. */
  barren: boolean;
  /** Fingerprint of what it says, see `printOf`. */
  print: string | null;
}

/** What the pages of one pattern brought so far. */
interface TemplateRecord {
  pages: number;
  /** Pages that say nothing of their own: no date, no file, no entries. */
  dry: number;
  /** What those say, numbers left out. */
  forms: Set<string>;
  /** Read pages that were found on pages of the same pattern. */
  inbred: number;
  /** Of these, pages that brought nothing: no date, no file, no new page of another pattern. */
  barren: number;
  prints: Set<string>;
}

const ENOUGH = 30;
const BARREN_SHARE = 0.9;
const DISTINCT_SHARE = 0.1;
const FIRST_ALLOWANCE = 50;
/** So many pages of a pattern that all say the same but for their numbers are days and months, and more will follow. */
const ENOUGH_DRY = 40;
const MOST_FORMS = 2;
/** Pages of an unknown pattern in one wave: enough to learn from, few enough to lose nothing by. */
const UNKNOWN_PATH = 60;
const UNKNOWN_QUERY = 12;

/** Keeps book of the patterns and says where to stop. */
export interface TrapBook {
  note: (page: TrapRecord) => void;
  /** The pattern makes pages without end that bring nothing. Only inbred pages are concerned. */
  isClosed(template: string): boolean;
  /** All that the pattern has shown says the same but for its numbers: an endless calendar. Every page is concerned. */
  isHollow(template: string): boolean;
  /** How many inbred pages of the pattern one wave may take: few until they have shown what they are. */
  allowance(template: string): number;
  /** How many pages of the pattern one wave may take, however they were found. */
  firstLooks(template: string): number;
}

export function createTrapBook(): TrapBook {
  const records = new Map<string, TemplateRecord>();
  const blank = (): TemplateRecord => ({ pages: 0, dry: 0, forms: new Set(), inbred: 0, barren: 0, prints: new Set() });
  return {
    note({ template, inbred, barren, print }) {
      let record = records.get(template);
      if (record === undefined) records.set(template, (record = blank()));
      record.pages++;
      const form = print === null ? undefined : print.split(FORM_MARK)[1];
      if (form !== undefined) {
        record.dry++;
        if (record.forms.size <= MOST_FORMS) record.forms.add(form);
      }
      if (!inbred) return;
      record.inbred++;
      if (barren) record.barren++;
      if (print !== null && record.prints.size < 10_000) record.prints.add(print);
    },
    isClosed(template) {
      const record = records.get(template);
      if (record === undefined || record.inbred < ENOUGH) return false;
      return record.barren >= BARREN_SHARE * record.inbred || record.prints.size <= DISTINCT_SHARE * record.inbred;
    },
    isHollow(template) {
      const record = records.get(template);
      if (record === undefined || record.dry < ENOUGH_DRY) return false;
      return record.dry >= BARREN_SHARE * record.pages && record.forms.size <= MOST_FORMS;
    },
    allowance: (template) => Math.max(FIRST_ALLOWANCE, 4 * (records.get(template)?.inbred ?? 0)),
    firstLooks: (template) =>
      (template.includes('?') ? UNKNOWN_QUERY : UNKNOWN_PATH) + 4 * (records.get(template)?.pages ?? 0),
  };
}

/** Parts the fingerprint of a page that says nothing of its own from that of its words without numbers. */
export const FORM_MARK = '-';
