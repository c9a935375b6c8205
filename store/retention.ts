/** How long each kind of thing is kept. Results, findings, decisions and what a crawl came to are kept for good. */
export interface Retention {
  /** Newest crawls of a portal whose pages (bytes, facts, links, files) are kept, so that they can be judged again. */
  contents: number;
  /** Newest crawls of a portal whose pages are kept as a browser rendered them, besides as they came. */
  renders: number;
  /** Newest crawls of a portal whose probes are kept one by one; what they came to is in the results. */
  probes: number;
  /** Days: what was asked of each site. */
  requests: number;
  /** Days: tries to open home pages. */
  series: number;
  /** Days: the history of the schedules. */
  runs: number;
}

export const RETENTION: Retention = { contents: 3, renders: 1, probes: 3, requests: 400, series: 100, runs: 400 };
