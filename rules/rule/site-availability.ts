import * as z from 'zod';
import type { Proof } from '../result/audit-result.ts';
import type { AvailabilityProbe } from '../result/probes.ts';
import { judgeSeries, SERIES_LIMITS, type SeriesVerdict } from '../site/availability-series.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { pageKey } from '../url.ts';
import { CAUSE_WORDS, secondsWords } from '../words.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Samples, days and share of failures from which on a site counts as closed: 国办秘函〔2019〕19号. */
  minSamples: z.number().int().min(1).default(SERIES_LIMITS.minSamples),
  minDays: z.number().int().min(1).default(SERIES_LIMITS.minDays),
  maxFailShare: z.number().gt(0).max(1).default(SERIES_LIMITS.maxFailShare),
  /** Seconds that the home page may take; 国办发〔2017〕47号 as it is passed on, not verified. */
  slowSeconds: z.number().gt(0).default(3),
});

type Params = z.infer<typeof params>;

/** Can the site be opened? A week's series decides; the few tries of one audit are a lead at most. */
export const siteAvailability = defineSiteRule<Params>({
  id: 'site-availability',
  title: '网站可以访问',
  needs: ['probe:availability'],
  scope: 'site',
  faults: ['unreachable-site', 'slow-site'],
  params,
  judge(site, limits): Verdict {
    const probe = site.probes.availability;
    if (probe === undefined || probe.state === 'unchecked') {
      const what = `网站可用性${probe === undefined ? '' : `：${probe.detail}`}`;
      return { checked: 0, faults: [], unchecked: [{ cause: probe?.cause ?? 'not-tested', what }] };
    }
    const series = judgeSeries(probe.samples, limits);
    const slow = judgeSpeed(site, probe, limits);
    if (series.state === 'closed')
      return { checked: 1, faults: [toFault(site, probe, series)], unchecked: [], candidates: slow };
    const isShort = series.state === 'short';
    const candidates = isShort && series.failures > 0 ? [toFault(site, probe, series), ...slow] : slow;
    return { checked: 1, faults: [], unchecked: isShort ? [shortSeries(series, limits)] : [], candidates };
  },
});

function shortSeries({ samples, days }: SeriesVerdict, { minSamples, minDays }: Params): Unchecked {
  const what = `连续监测不足：${days} 天 ${samples} 次，判定需要 ${minDays} 天 ${minSamples} 次`;
  return { cause: 'not-tested', what };
}

function toFault(site: SiteFacts, probe: AvailabilityProbe, series: SeriesVerdict): Fault {
  const { samples, failures, days, failShare, blocked } = series;
  const left = blocked > 0 ? `；另有 ${blocked} 次被拦截，不计` : '';
  const message = `${days} 天内访问首页 ${samples} 次，${failures} 次打不开，占 ${percent(failShare)}${left}`;
  const proof = probe.samples
    .filter(({ state }) => state === 'failed')
    .slice(0, MOST_PROOF)
    .map(({ seenAt, cause, status, seconds }): Proof => {
      const why = [cause === null ? '' : CAUSE_WORDS[cause], status === null ? '' : `状态码 ${status}`].filter(Boolean);
      return {
        kind: 'measure',
        name: '打开首页',
        value: `失败：${why.join('，')}，用时${secondsWords(seconds)}`,
        url: probe.url,
        seenAt,
      };
    });
  const confidence = series.state === 'closed' ? 'certain' : 'lead';
  return faultOf(site, probe, { fault: 'unreachable-site', confidence, message, proof });
}

const MOST_PROOF = 20;

function judgeSpeed(site: SiteFacts, probe: AvailabilityProbe, { slowSeconds }: Params): Fault[] {
  const { medianSeconds, seenAt, url } = probe;
  if (medianSeconds === null || medianSeconds <= slowSeconds) return [];
  const message = `打开首页要${secondsWords(medianSeconds)}（中位数），超过 ${slowSeconds} 秒`;
  const proof: Proof[] = [
    { kind: 'measure', name: '打开首页的时间', value: secondsWords(medianSeconds).trim(), url, seenAt },
  ];
  return [faultOf(site, probe, { fault: 'slow-site', confidence: 'lead', message, proof })];
}

function faultOf(
  { portal }: SiteFacts,
  { url }: AvailabilityProbe,
  fault: Pick<Fault, 'fault' | 'confidence' | 'message' | 'proof'>,
): Fault {
  return { ...fault, subject: pageKey(portal.url) ?? portal.url, slot: '', url };
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
