import type { AvailabilitySample } from '../result/probes.ts';
import { dayInShanghai } from '../text/shanghai-time.ts';

/** From when on a series says something, and where the line is. */
export interface SeriesLimits {
  /** Samples that say something of the site: 20 a day over a week. */
  minSamples: number;
  /** Days from the first sample to the last, both counted, in Asia/Shanghai. */
  minDays: number;
  /** Share of failures, 0 to 1, from which on the site counts as closed. */
  maxFailShare: number;
}

/** 国办秘函〔2019〕19号 (domain.md §1.2): one week, at least 20 times a day, 5 %. */
export const SERIES_LIMITS: SeriesLimits = { minSamples: 140, minDays: 7, maxFailShare: 0.05 };

/** What a series of tries to open the home page comes to; blocked ones do not count on either side. */
export interface SeriesVerdict {
  /** `short`: too few or over too short a time to say anything of a veto. */
  state: 'open' | 'closed' | 'short';
  samples: number;
  failures: number;
  blocked: number;
  days: number;
  /** 0 to 1; 0 where nothing was sampled. */
  failShare: number;
}

/** Judges a series whatever the order of its samples. */
export function judgeSeries(
  samples: readonly AvailabilitySample[],
  limits: SeriesLimits = SERIES_LIMITS,
): SeriesVerdict {
  const counting = samples.filter((sample) => sample.state !== 'blocked');
  const failures = counting.filter((sample) => sample.state === 'failed').length;
  const days = new Set(counting.map((sample) => dayInShanghai(sample.seenAt))).size;
  const failShare = counting.length === 0 ? 0 : failures / counting.length;
  const figures = { samples: counting.length, failures, blocked: samples.length - counting.length, days, failShare };
  if (counting.length < limits.minSamples || days < limits.minDays) return { state: 'short', ...figures };
  return { state: failShare >= limits.maxFailShare ? 'closed' : 'open', ...figures };
}
