import type { Criterion } from '../evaluate/checklist.ts';
import { normaliseQuote } from '../text/normalise.ts';
import type { DraftWords } from './words.ts';

/** What is known of a clause, from the closest to the farthest. */
export interface ClauseText {
  /** Its words without what leads up to it. */
  core: string;
  /** What leads up to it, and what is said of it beside. */
  leadUp: string;
  /** What it is good for. */
  aims: string;
  /** Titles above it, outermost first. */
  path: readonly string[];
  /** All of its row or paragraph. */
  row: string;
  /** First choice of the clause before it in its row. */
  before: string | null;
}

export interface Match {
  criterion: string;
  /** 0 to 1; how much speaks for it. Comparable between clauses, no probability. */
  score: number;
  /** The words that spoke for it most. */
  because: string[];
}

export type Matcher = (clause: ClauseText) => Match[];

interface Term {
  /** All must stand in the clause; the later ones may stand in its headings. */
  parts: string[];
  weight: number;
  /** As written in the data. */
  name: string;
}

interface Profile {
  criterion: string;
  terms: Term[];
  against: Term[];
}

const WORD = 3;
const HINT = 0.8;
/** Words of the criterion's own texts. */
const OWN = 0.7;
const AGAINST = 2.6;
/** How much a word counts by where it stands. */
const IN = { core: 1, leadUp: 0.6, title: 0.5, aims: 0.3, titles: 0.22, row: 0.08 };
/** Raw score at which a match is as good as half certain. */
const HALF = 3;
/** Most that headings, and the rest of the row, may add to what a clause says itself. */
const MOST_FROM_TITLES = 1.6;
const MOST_FROM_ROW = 0.5;
/** What follows a clause in its row is mostly of its kind. */
const FOLLOWS = 0.7;
const MOST = 5;

/** Ranks criteria for clauses by weighted words. A word that many criteria share says little, a long one much. */
export function createMatcher(criteria: readonly Criterion[], words: DraftWords): Matcher {
  const profiles = makeProfiles(criteria, words);
  return (clause) => {
    const places = placesOf(clause);
    return profiles
      .map((profile) => scoreOf(profile, places))
      .filter(({ raw }) => raw > 0)
      .toSorted((a, b) => b.raw - a.raw)
      .slice(0, MOST)
      .map(({ criterion, raw, because }) => ({
        criterion,
        score: Math.round((raw / (raw + HALF)) * 100) / 100,
        because,
      }));
  };
}

interface Places {
  core: string;
  leadUp: string;
  aims: string;
  title: string;
  titles: string;
  row: string;
  before: string | null;
}

function placesOf({ core, leadUp, aims, path, row, before }: ClauseText): Places {
  return {
    core: plain(core),
    leadUp: plain(leadUp),
    aims: plain(aims),
    title: plain(path.at(-1) ?? ''),
    titles: plain(path.slice(0, -1).join('\n')),
    row: plain(row),
    before,
  };
}

/** Half-width, without white space and quotation marks. */
function plain(text: string): string {
  return normaliseQuote(text).replace(/[“”"'‘’「」『』]/g, '');
}

function makeProfiles(criteria: readonly Criterion[], words: DraftWords): Profile[] {
  const given = new Map(words.map((entry) => [entry.criterion, entry]));
  const frequency = new Map<string, number>();
  for (const { words: strong, hints } of words)
    for (const name of new Set([...strong, ...hints].map(plain))) frequency.set(name, (frequency.get(name) ?? 0) + 1);
  const termsOf = (names: readonly string[], base: number): Term[] =>
    names.map((name) => {
      const parts = name.split('&').map(plain);
      const length = parts.reduce((sum, part) => sum + part.length, 0);
      const rarity = 1 / Math.sqrt(frequency.get(plain(name)) ?? 1);
      return { name, parts, weight: base * rarity * Math.min(1.7, 0.45 + 0.16 * length) };
    });
  return criteria.map((criterion) => {
    const entry = given.get(criterion.id);
    const own = ownWords(criterion).filter((name) => !(entry?.words.includes(name) ?? false));
    return {
      criterion: criterion.id,
      terms: [...termsOf(entry?.words ?? [], WORD), ...termsOf(entry?.hints ?? [], HINT), ...termsOf(own, OWN)],
      against: termsOf(entry?.not ?? [], AGAINST),
    };
  });
}

/** Parts of the title, and names of columns and topics that the criterion looks for. */
function ownWords({ title, params }: Criterion): string[] {
  const names = title.split(/[、，：:与和及的]/).filter((part) => part.length >= 3 && part.length <= 12);
  for (const list of [params['columns'], params['topics']]) {
    if (!Array.isArray(list)) continue;
    for (const one of list as { name?: unknown; aliases?: unknown; words?: unknown }[])
      for (const value of [one.name, one.aliases, one.words].flat())
        if (typeof value === 'string' && value.length >= 3) names.push(value);
  }
  return [...new Set(names)];
}

function scoreOf(
  { criterion, terms, against }: Profile,
  places: Places,
): { criterion: string; raw: number; because: string[] } {
  const hits: { term: Term; value: number; share: number }[] = [];
  for (const term of terms) {
    const share = standsIn(term, places);
    if (share > 0) hits.push({ term, value: share * term.weight, share });
  }
  hits.sort((a, b) => b.value - a.value);
  let raw = 0;
  let fromTitles = 0;
  let fromRow = 0;
  const counted: Term[] = [];
  for (const { term, value, share } of hits) {
    // 规范性文件 within 行政规范性文件 is the same evidence again.
    if (counted.some((other) => term.parts.every((part) => other.parts.some((whole) => whole.includes(part)))))
      continue;
    // Every further word adds, but less and less.
    const further = value / (1 + 0.25 * counted.length);
    if (share >= IN.leadUp || share === IN.aims) raw += further;
    else if (share > IN.row) fromTitles += further;
    else fromRow += further;
    counted.push(term);
  }
  raw += Math.min(fromTitles, MOST_FROM_TITLES) + Math.min(fromRow, MOST_FROM_ROW);
  if (places.before === criterion) raw += FOLLOWS;
  for (const term of against) {
    if (term.parts.every((part) => places.core.includes(part) || places.leadUp.includes(part))) raw -= term.weight;
    else if (term.parts.every((part) => places.title.includes(part))) raw -= 0.3 * term.weight;
  }
  return { criterion, raw, because: counted.slice(0, 4).map(({ name }) => name) };
}

/** How much a term counts by the closest place that it stands in; 0 where it stands nowhere. */
function standsIn({ parts }: Term, places: Places): number {
  const [first = '', ...others] = parts;
  const share = shareOf(first, places);
  if (others.length === 0 || share === 0) return share;
  const rest = others.map((part) => shareOf(part, places));
  const least = Math.min(...rest);
  if (least === 0) return 0;
  // What goes with it may stand in the headings, but one of them must be the clause's own.
  const weakest = Math.min(share, least);
  const best = Math.max(share, ...rest);
  return weakest >= IN.leadUp ? best : best >= IN.leadUp && weakest >= IN.title ? 0.7 * best : weakest;
}

function shareOf(part: string, places: Places): number {
  if (places.core.includes(part)) return IN.core;
  if (places.leadUp.includes(part)) return IN.leadUp;
  if (places.title.includes(part)) return IN.title;
  if (places.aims.includes(part)) return IN.aims;
  if (places.titles.includes(part)) return IN.titles;
  return places.row.includes(part) ? IN.row : 0;
}
