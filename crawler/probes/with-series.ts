import type { AvailabilitySample, Probes } from '../../rules/result/probes.ts';
import type { Crawl } from '../../store/crawls.ts';
import type { Database } from '../../store/schema.ts';
import { listSamples } from '../../store/series.ts';
import { summariseSamples } from './availability.ts';

/** Days before the day of the audit that a series reaches back: a whole week, whatever the hour, 国办秘函〔2019〕19号. */
const DAYS = 7;
const DAY = 24 * 3_600_000;

/** What was measured of a portal, with the tries of its schedule up to the day of the audit beside those of the audit. */
export async function withSeries(
  probes: Probes,
  crawl: Crawl,
  { db, asOf }: { db: Database; asOf: string },
): Promise<Probes> {
  const today = Date.parse(`${asOf}T00:00:00+08:00`);
  const series = await listSamples(db, crawl.portal, {
    from: new Date(today - DAYS * DAY).toISOString(),
    until: new Date(today + DAY).toISOString(),
  });
  if (series.length === 0) return probes;
  const own = probes.availability;
  const samples = [
    ...series.map(({ seen_at: seenAt, ...rest }) => ({ seenAt, ...rest })),
    ...(own?.samples ?? []),
  ].sort((a: AvailabilitySample, b) => (a.seenAt < b.seenAt ? -1 : 1));
  const seenAt = samples.at(-1)?.seenAt ?? crawl.started_at;
  return {
    ...probes,
    availability: { ...summariseSamples(samples), seenAt, url: own?.url ?? crawl.url, samples },
  };
}
