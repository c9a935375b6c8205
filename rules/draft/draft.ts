import { ownDeadline, readWithin, type Cadence, type Deadline } from './deadline.ts';
import type { Item, LeftText } from './item.ts';
import type { Match, Matcher } from './match.ts';
import { shorten, splitPoints, type Point } from './points.ts';
import type { DraftReading } from './read-draft.ts';

/** How sure the first choice is; `check` and `unmatched` are for a person. */
export type MatchState = 'matched' | 'check' | 'unmatched';

/** What the ids of a draft's clauses begin with: the county's own document. */
const OWN = 'own';

/** One duty of the document, as a checklist could have it. */
export interface DraftClause {
  id: string;
  /** Row or paragraph: 表第4项. */
  row: string;
  /** The same with the point in it: 表第4项 第2点. */
  place: string;
  path: string[];
  /** Verbatim. */
  text: string;
  /** Short. */
  requirement: string;
  details: string[];
  units: string[];
  lead: string[];
  support: string[];
  /** The list of units is left open (等部门). */
  andOthers: boolean;
  deadline: string | null;
  cadence: Cadence | null;
  within: Deadline['within'];
  deadlineText: string | null;
  marks: number | null;
  scoring: string | null;
  matches: Match[];
  state: MatchState;
}

export interface Draft {
  title: string;
  year: number | null;
  clauses: DraftClause[];
  left: LeftText[];
}

/** Below this the first choice is a guess; below `FAINT` there is none. */
const SURE = 0.45;
const FAINT = 0.25;
/** The second choice must be behind by this share of the first. */
const AHEAD = 0.12;

/** Takes a document's rows apart into clauses and matches each to the likeliest criteria. */
export function makeDraft(reading: DraftReading, match: Matcher): Draft {
  const rows = new Map<string, Item[]>();
  for (const item of reading.items) rows.set(item.place, [...(rows.get(item.place) ?? []), item]);
  const clauses = [...rows.values()].flatMap((items) => clausesOf(items, reading, match));
  return { title: reading.title, year: reading.year, clauses, left: reading.left };
}

/** @param items of one row; several where only some of its cells are merged */
function clausesOf(items: readonly Item[], { year, title }: DraftReading, match: Matcher): DraftClause[] {
  const points = items.flatMap((item) =>
    (item.isPreamble ? [preambleOf(item.text, title)] : splitPoints(item.text)).map((point) => ({ point, item })),
  );
  const key = items[0]?.key ?? '';
  let due: { sentence: number; date: string } | null = null;
  let before: string | null = null;
  return points.map(({ point, item }, index) => {
    const matches = match({
      core: point.core,
      leadUp: [point.leadUp, ...item.details].join('\n'),
      aims: point.aims,
      path: item.path,
      row: item.text,
      before,
    });
    before = matches[0]?.criterion ?? null;
    const own = item.isPreamble ? null : ownDeadline(point.text, year);
    // 年底前，完成甲，乙全部到位: the day holds to the end of its sentence.
    if (own?.date != null && point.text.includes(`${own.text}，`)) due = { sentence: point.sentence, date: own.date };
    const date = own?.date ?? (due?.sentence === point.sentence ? due.date : (item.deadline?.date ?? null));
    return {
      id: `${OWN}-${key}${points.length === 1 ? '' : letterOf(index)}`,
      row: item.place,
      place: points.length === 1 ? item.place : `${item.place} 第${index + 1}点`,
      path: item.path,
      text: point.text,
      requirement: shorten(point.core),
      details: item.details,
      units: item.duty?.units ?? [],
      lead: item.duty?.lead ?? [],
      support: item.duty?.support ?? [],
      andOthers: item.duty?.andOthers ?? false,
      deadline: date,
      cadence: own?.cadence ?? (own?.date == null ? (item.deadline?.cadence ?? null) : null),
      within: readWithin(point.text) ?? item.deadline?.within ?? null,
      deadlineText: own?.text || (item.deadline?.text ?? null),
      marks:
        point.marks ??
        (item.marks === null
          ? null
          : Math.round((item.marks / points.filter((one) => one.item === item).length) * 100) / 100),
      scoring: item.scoring,
      matches,
      state: stateOf(matches),
    };
  });
}

/** The opening says what the document is. */
function preambleOf(text: string, title: string): Point {
  return { text, core: title, leadUp: text, aims: '', sentence: 0, marks: null };
}

function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

function stateOf([first, second]: readonly Match[]): MatchState {
  if (first === undefined || first.score < FAINT) return 'unmatched';
  if (first.score < SURE) return 'check';
  return second !== undefined && first.score - second.score < AHEAD * first.score ? 'check' : 'matched';
}
