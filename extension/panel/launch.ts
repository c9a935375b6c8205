/** How the panel was opened: beside the window's tabs, or as a page of its own that stays with one tab. */
export interface Launch {
  /** The tab to stay with; null follows the tab in front. */
  tabId: number | null;
  /** Day of judgement instead of today, YYYY-MM-DD. */
  asOf: string | null;
}

/** Reads `?tabId=12&asOf=2026-11-21`; what is malformed counts as not given. */
export function readLaunch(search: string): Launch {
  const given = new URLSearchParams(search);
  const tabId = given.get('tabId') ?? '';
  const asOf = given.get('asOf') ?? '';
  return {
    tabId: /^\d{1,10}$/.test(tabId) ? Number(tabId) : null,
    asOf: /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : null,
  };
}
