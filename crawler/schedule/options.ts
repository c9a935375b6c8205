import type { Flags } from '../terminal/flags.ts';

/** Flags of an audit that a schedule keeps; all others are the runner's. */
export const KEPT = [
  'checklist',
  'maxPages',
  'fullEvery',
  'files',
  'maxFiles',
  'maxFileMb',
  'ocr',
  'rate',
  'render',
  'ipv6',
  'dns',
  'contact',
  'iOperateThisSite',
] as const;

/** As the table has them. */
export function keepOptions(flags: Flags): string {
  return JSON.stringify(Object.fromEntries(KEPT.map((name) => [name, flags[name]])));
}

/** The flags for one run: what the schedule keeps, and where the runner says. */
export function optionsOf(kept: string, runner: Flags): Flags {
  const own = JSON.parse(kept) as Pick<Flags, (typeof KEPT)[number]>;
  // How many requests at once is the site's affair; the runner's number is that of portals.
  return { ...runner, ...own, concurrency: null, json: false, fresh: false, failUnder: null, asOf: null, portal: null };
}
