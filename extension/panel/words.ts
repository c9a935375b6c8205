import {
  CAUSE_ADVICE,
  CAUSE_WORDS,
  COLUMN_STATE_WORDS,
  CONFIDENCE_WORDS,
  FAULT_WORDS,
  PAGE_KIND_WORDS,
  SEVERITY_WORDS,
  STATE_WORDS,
  VERDICT_WORDS,
} from '../../rules/words.ts';
import type { Held } from '../crawl/run-crawl.ts';
import type { Verdict } from '../../rules/decide/decision.ts';
import type { Cause } from '../../rules/causes.ts';
import type { FaultName } from '../../rules/faults.ts';
import type { PageKind } from '../../rules/facts/page-facts.ts';
import type { ColumnState, Confidence, Severity } from '../../rules/result/audit-result.ts';
import type { State } from '../../rules/result/states.ts';
import type { PointBy } from '../messages.ts';
import type { AskedView, ShownFact } from '../judge/page-view.ts';
import type { Lang } from '../settings.ts';
import type { Ruling } from '../review/rulings.ts';
import type { Refusal } from '../tab/refusal.ts';
import { EN } from './words-en.ts';
import { ZH } from './words-zh.ts';

/** Everything that the panel says itself, in one language. */
export interface Words {
  htmlLang: string;
  product: string;
  untitled: string;
  reading: string;
  refresh: string;
  more: string;
  otherLanguage: string;
  keys: {
    title: string;
    move: string;
    locate: string;
    rule: string;
    undo: string;
    capture: string;
    found: string;
    refresh: string;
    clear: string;
  };
  /** Label of the group of rulings. */
  decide: string;
  /** What to type for a ruling that takes words. */
  askFor: Record<Ruling, string>;
  /** Common reasons of a false alarm. */
  reasons: readonly string[];
  reviewer: string;
  save: string;
  cancel: string;
  capture: { visible: string; whole: string; taking: string; refused: string };
  checklist: {
    title: string;
    load: string;
    wrong: (n: number) => string;
    expected: (what: string) => string;
    got: (what: string) => string;
  };
  connections: {
    why: string;
    allow: string;
    reload: string;
    cached: string;
    by: (family: 4 | 6) => string;
    noneOld: string;
    old: (hosts: readonly string[]) => string;
  };
  hand: {
    add: string;
    by: Record<Exclude<PointBy, 'none'>, string>;
    /** While the page waits for it. */
    picking: Partial<Record<PointBy, string>>;
    nothing: string;
    choose: string;
    fault: string;
    note: string;
    withdraw: string;
  };
  crawl: {
    title: string;
    hint: string;
    most: string;
    start: string;
    pause: string;
    resume: string;
    stop: string;
    progress: (fetched: number, waiting: number, failed: number) => string;
    held: Record<NonNullable<Held>, string>;
  };
  files: {
    scan: string;
    reading: string;
    unreachable: string;
    otherFormat: string;
    scanAll: (n: number) => string;
    partly: (cause: string, unread: readonly string[]) => string;
    nothing: string;
    /** Findings made of what was found. */
    found: (n: number) => string;
    /** Hits that are not shown. */
    more: (n: number) => string;
  };
  panes: { page: string; site: string };
  site: SiteWords;
  picture: (number: number) => string;
  covered: (n: number) => string;
  disputed: string;
  proofChanged: string;
  ruled: (verdict: Verdict) => string;
  sections: {
    findings: string;
    unchecked: string;
    facts: string;
    site: string;
    asked: (kind: PageKind) => string;
    siteWide: string;
    connections: string;
    files: string;
  };
  noFindings: string;
  noFindingsHint: string;
  nothingChecked: string;
  tally: { problems: string; leads: string; unchecked: string };
  done: (problems: number, leads: number) => string;
  /** Label of a finding's button for screen readers. */
  finding: (nth: number, of: number) => string;
  notOnPage: string;
  lookedIn: (places: readonly string[]) => string;
  notFound: (wanted: string) => string;
  criterion: string;
  inPlaces: (n: number) => string;
  notSaid: string;
  list: (names: readonly string[]) => string;
  alsoSeen: (n: number) => string;
  counts: (counts: { links: number; attachments: number; items: number; characters: number }) => string;
  judgedAs: (day: string) => string;
  tookMs: (ms: number) => string;
  privacy: string;
  privacyName: string;
  /** Its file in the extension. */
  privacyFile: string;
  retry: string;
  allow: string;
  allowHint: string;
  refusals: Record<Refusal, { title: string; text: string }>;
  failed: { title: string; text: string };
  facts: Record<ShownFact, string>;
  /** Where a fact was read, by `FactPlace.from`; others are shown as they are. */
  from: Record<string, string>;
  cause: (cause: Cause) => string;
  /** What a cause means and what to do. */
  advice: (cause: Cause) => string;
  confidence: (confidence: Confidence) => string;
  fault: (fault: FaultName) => string;
  pageKind: (kind: PageKind) => string;
  severity: (severity: Severity) => string;
  /** How a page stands to what is asked of it. */
  asked: (state: AskedView['state']) => string;
  state: (state: State) => string;
  columnState: (state: ColumnState) => string;
}

/** What the pane of a portal says. */
export interface SiteWords {
  choose: string;
  machine: string;
  confirmed: string;
  undecided: (marks: number, low: number, high: number) => string;
  decided: string;
  notLive: (checklist: string) => string;
  veto: string;
  crawled: (day: string, pages: number) => string;
  incomplete: string;
  sections: { queue: string; visits: string; sheets: string; columns: string; lines: string };
  queueEmpty: string;
  opensPages: string;
  moreQueued: (n: number) => string;
  visitsHint: string;
  seen: (day: string) => string;
  column: string;
  latest: string;
  columnState: string;
  cadence: (days: number) => string;
  marks: (marks: number) => string;
  keep: string;
  count: string;
  noSite: string;
  exchange: string;
  importHint: string;
  importFiles: string;
  exportDecisions: (n: number) => string;
}

const EN_ADVICE =
  'The site answered with something else than the page; this counts neither as a fault nor as in order.';

/** What the shared dictionary says in Chinese; in English the identifiers are words already. */
const NAMES = {
  zh: {
    cause: (cause: Cause) => CAUSE_WORDS[cause],
    advice: (cause: Cause) => CAUSE_ADVICE[cause],
    confidence: (confidence: Confidence) => CONFIDENCE_WORDS[confidence],
    fault: (fault: FaultName) => FAULT_WORDS[fault],
    pageKind: (kind: PageKind) => PAGE_KIND_WORDS[kind],
    severity: (severity: Severity) => SEVERITY_WORDS[severity],
    ruled: (verdict: Verdict) => VERDICT_WORDS[verdict],
    state: (state: State) => STATE_WORDS[state],
    columnState: (state: ColumnState) => COLUMN_STATE_WORDS[state],
  },
  en: {
    cause: plain,
    advice: () => EN_ADVICE,
    confidence: plain,
    fault: plain,
    pageKind: plain,
    severity: plain,
    ruled: plain,
    state: plain,
    columnState: plain,
  },
} satisfies Record<Lang, object>;

const WORDS: Record<Lang, Words> = { zh: { ...ZH, ...NAMES.zh }, en: { ...EN, ...NAMES.en } };

export function wordsOf(lang: Lang): Words {
  return WORDS[lang];
}

function plain(id: string): string {
  const text = id.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
