import type { Cause } from '../../rules/causes.ts';
import type { AvailabilityProbe, AvailabilitySample } from '../../rules/result/probes.ts';
import { CAUSE_WORDS, secondsWords } from '../../rules/words.ts';
import type { Visitor } from './visitor.ts';

const TRIES = 3;
/** A page that takes longer counts as not opened, 国办秘函〔2019〕19号. */
const CLOSED_AFTER_MS = 15_000;
/** Failures of this program or this machine; a visitor's browser may see the site all the same (domain.md §8.3, §8.4). */
const NOT_THE_SITES: readonly Cause[] = [
  'blocked',
  'robots',
  'no-route',
  'dns-failure',
  'off-site',
  'tls-failure',
  'over-budget',
];

export interface AvailabilityOptions {
  /** Home page. */
  url: string;
  visitor: Visitor;
  now: () => Date;
  /** Waits between two tries. */
  wait: () => Promise<void>;
}

/** Opens the home page three times. That is a glance, no series: what a week comes to, `judgeSeries` says. */
export async function probeAvailability(options: AvailabilityOptions): Promise<AvailabilityProbe> {
  const seenAt = options.now().toISOString();
  const samples: AvailabilitySample[] = [];
  for (let turn = 0; turn < TRIES; turn++) {
    if (turn > 0) await options.wait();
    samples.push(await sampleHome(options));
    // It will turn us away again.
    if (samples[0]?.state === 'blocked') break;
  }
  return { ...summariseSamples(samples), seenAt, url: options.url, samples };
}

/** One try: also what a schedule repeats. */
export async function sampleHome({ url, visitor, now }: AvailabilityOptions): Promise<AvailabilitySample> {
  const seenAt = now().toISOString();
  const visit = await visitor.ask({ url });
  const times = { seenAt, status: visit.status, seconds: Math.floor(visit.ms / 100) / 10 };
  if (!visit.ok) {
    return { ...times, state: NOT_THE_SITES.includes(visit.cause) ? 'blocked' : 'failed', cause: visit.cause };
  }
  if (visit.ms >= CLOSED_AFTER_MS) return { ...times, state: 'failed', cause: 'timeout' };
  return { ...times, state: 'opened', cause: null };
}

type Summary = Pick<AvailabilityProbe, 'state' | 'cause' | 'detail' | 'medianSeconds'>;

/** What tries come to, whether three of an audit or a week's. */
export function summariseSamples(samples: readonly AvailabilitySample[]): Summary {
  const opened = samples.filter((sample) => sample.state === 'opened');
  const failed = samples.filter((sample) => sample.state === 'failed');
  const cause = samples.find((sample) => sample.cause !== null)?.cause ?? null;
  const why = cause === null ? '' : `：${CAUSE_WORDS[cause]}`;
  if (opened.length + failed.length === 0)
    return { state: 'unchecked', cause, detail: `首页能否打开未能确认${why}。`, medianSeconds: null };
  const times = `首页访问 ${samples.length} 次，打开 ${opened.length} 次`;
  if (opened.length === 0) return { state: 'unreachable', cause, detail: `${times}${why}。`, medianSeconds: null };
  const median = medianOf(opened.map((sample) => sample.seconds));
  const detail = `${times}，用时${secondsWords(median)}（中位数）${why}。`;
  return { state: failed.length > 0 ? 'unstable' : 'reachable', cause, detail, medianSeconds: median };
}

/** The middle one; of an even number the slower of the two in the middle. */
function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
