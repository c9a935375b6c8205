import * as z from 'zod';
import { MIN_LIKENESS } from '../likeness.ts';
import type { Ipv6Probe, Proof } from '../result/audit-result.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { pageKey } from '../url.ts';
import { CAUSE_WORDS } from '../words.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

// No standard found gives thresholds for likeness and links (domain.md §5): these are the tool's defaults, null only measures.
const params = z.strictObject({
  /** Least likeness of the home pages over IPv4 and IPv6, 0 to 1. */
  minLikeness: z.number().min(0).max(1).nullable().default(MIN_LIKENESS),
  /** Least share of the sampled links that work over IPv6, 0 to 1. */
  minLinkRatio: z.number().min(0).max(1).nullable().default(0.8),
  /** Hold the footer's 本网站支持IPv6 against what was measured. */
  checkClaim: z.boolean().default(true),
});

type Params = z.infer<typeof params>;

/** Does the portal work over IPv6? Judges what the crawler measured; without a measurement it says nothing. */
export const ipv6 = defineSiteRule<Params>({
  id: 'ipv6',
  title: '门户网站支持 IPv6',
  needs: ['home', 'probe:ipv6'],
  scope: 'site',
  faults: [
    'no-aaaa-record',
    'unusable-aaaa-record',
    'ipv6-unreachable',
    'ipv6-content-differs',
    'ipv6-links-unsupported',
    'claimed-but-unsupported',
  ],
  params,
  judge(site, limits): Verdict {
    const probe = site.probes.ipv6;
    if (probe === undefined || probe.state === 'unchecked') {
      const what = `门户网站 IPv6 支持情况${probe === undefined ? '' : `：${probe.detail}`}`;
      return { checked: 0, faults: [], unchecked: [{ cause: probe?.cause ?? 'not-tested', what }] };
    }
    const main = judgeRecord(site, probe) ?? judgeHome(site, probe);
    if (main !== null) {
      const candidates = limits.checkClaim ? judgeClaim(site, probe) : [];
      return { checked: 1, faults: [main], unchecked: [], candidates };
    }
    return {
      checked: 1,
      faults: [...judgeLikeness(site, probe, limits), ...judgeLinks(site, probe, limits)],
      unchecked: listUnmeasured(probe, limits),
      candidates: judgeStrayRecords(site, probe),
    };
  },
});

function judgeRecord(site: SiteFacts, probe: Ipv6Probe): Fault | null {
  const { state, addresses } = probe.aaaa;
  if (state === 'none') {
    const looked = [{ place: `域名解析：${probe.host}`, url: site.portal.url }];
    const wanted = 'IPv6 地址（AAAA）记录';
    const proof: Proof = { kind: 'absence', wanted, looked, seenAt: probe.seenAt, bytesHash: null };
    return faultOf(site, { fault: 'no-aaaa-record', confidence: 'certain', message: probe.detail, proof: [proof] });
  }
  if (state !== 'found' || addresses.some((entry) => entry.usable)) return null;
  const proof = recordProof(site, probe);
  return faultOf(site, { fault: 'unusable-aaaa-record', confidence: 'certain', message: probe.detail, proof: [proof] });
}

function judgeHome(site: SiteFacts, probe: Ipv6Probe): Fault | null {
  const { state, cause, status, url } = probe.http;
  if (state !== 'failed') return null;
  const why = [cause === null ? '' : CAUSE_WORDS[cause], status === null ? '' : `状态码 ${status}`]
    .filter(Boolean)
    .join('，');
  const proof = measured(probe, ['经 IPv6 打开首页', `失败：${why}；同时经 IPv4 可以打开`], url ?? site.portal.url);
  return faultOf(site, { fault: 'ipv6-unreachable', confidence: 'likely', message: probe.detail, proof: [proof] });
}

function judgeLikeness(site: SiteFacts, probe: Ipv6Probe, { minLikeness }: Params): Fault[] {
  if (probe.likeness === null || minLikeness === null || probe.likeness >= minLikeness) return [];
  const message = `${probe.host} 的首页经 IPv6 与经 IPv4 打开内容不一致，相似度 ${percent(probe.likeness)}，低于 ${percent(minLikeness)}。`;
  const proof = measured(
    probe,
    ['首页经 IPv4 与 IPv6 的相似度', percent(probe.likeness)],
    probe.http.url ?? site.portal.url,
  );
  return [faultOf(site, { fault: 'ipv6-content-differs', confidence: 'likely', message, proof: [proof] })];
}

function judgeLinks(site: SiteFacts, probe: Ipv6Probe, { minLinkRatio }: Params): Fault[] {
  const { supported, failed } = probe.links;
  const tested = supported + failed.length;
  if (minLinkRatio === null || tested === 0 || supported / tested >= minLinkRatio) return [];
  const share = percent(supported / tested);
  const message = `${probe.host} 的下级链接抽查 ${tested} 个，经 IPv6 能打开的占 ${share}，低于 ${percent(minLinkRatio)}。`;
  const proof = failed.map(({ url, cause }) =>
    measured(probe, ['经 IPv6 打开下级链接', `失败：${CAUSE_WORDS[cause]}`], url),
  );
  return [faultOf(site, { fault: 'ipv6-links-unsupported', confidence: 'likely', message, proof })];
}

/** The deduction is the missing support itself; the claim beside it is the same fact and only a lead. */
function judgeClaim(site: SiteFacts, probe: Ipv6Probe): Fault[] {
  if (site.home?.footer.ipv6Claim !== true) return [];
  const message = `首页页脚声明“本网站支持IPv6”，与实测不符：${probe.detail}`;
  const claim: Proof = {
    kind: 'measure',
    name: '页脚声明支持 IPv6',
    value: '有',
    url: site.home.url,
    seenAt: site.home.seen.seenAt,
  };
  const proof = [claim, measured(probe, ['IPv6 实测结果', '不支持'], site.portal.url)];
  return [
    { ...faultOf(site, { fault: 'claimed-but-unsupported', confidence: 'certain', message, proof }), severity: 'lead' },
  ];
}

/** Useless addresses beside good ones: visitors may be sent there, yet the site works. */
function judgeStrayRecords(site: SiteFacts, probe: Ipv6Probe): Fault[] {
  const stray = probe.aaaa.addresses.filter((entry) => !entry.usable);
  if (stray.length === 0) return [];
  const message = `域名 ${probe.host} 的 IPv6 地址中有公众无法使用的：${stray.map((entry) => entry.address).join('、')}。`;
  const proof = [recordProof(site, probe)];
  return [
    { ...faultOf(site, { fault: 'unusable-aaaa-record', confidence: 'certain', message, proof }), severity: 'lead' },
  ];
}

function listUnmeasured({ likeness, links, aaaa }: Ipv6Probe, { minLikeness, minLinkRatio }: Params): Unchecked[] {
  const unmeasured: Unchecked[] = [];
  const isLikenessDue = minLikeness !== null && aaaa.state !== 'literal';
  if (isLikenessDue && likeness === null)
    unmeasured.push({ cause: 'not-tested', what: '首页经 IPv4 与 IPv6 的内容对比' });
  const isLinkRatioDue = minLinkRatio !== null && links.sampled > 0;
  if (isLinkRatioDue && links.unchecked === links.sampled)
    unmeasured.push({ cause: 'not-tested', what: '下级链接的 IPv6 支持情况' });
  return unmeasured;
}

function faultOf({ portal }: SiteFacts, fault: Pick<Fault, 'fault' | 'confidence' | 'message' | 'proof'>): Fault {
  return { ...fault, subject: pageKey(portal.url) ?? portal.url, slot: '', url: portal.url };
}

function recordProof(site: SiteFacts, probe: Ipv6Probe): Proof {
  const addresses = probe.aaaa.addresses.map((entry) => entry.address).join('、');
  return measured(probe, [`${probe.host} 的 AAAA 记录`, addresses], site.portal.url);
}

function measured({ seenAt }: Ipv6Probe, [name, value]: readonly [string, string], url: string): Proof {
  return { kind: 'measure', name, value, url, seenAt };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
