import type { Held } from '../crawl/run-crawl.ts';

/** What the tab of a portal says. */
export interface PortalWords {
  site: SiteWords;
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
}

/** What the pane of a portal says. */
interface SiteWords {
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
