import { MIN_LIKENESS } from '../../../rules/likeness.ts';
import type { Ipv6Probe } from '../../../rules/result/audit-result.ts';
import { CAUSE_WORDS } from '../../../rules/words.ts';
import { ADDRESS_CLASS_WORDS, type AddressClass } from './address-class.ts';

export type Measured = Omit<Ipv6Probe, 'state' | 'cause' | 'detail' | 'seenAt'>;
type Summary = Pick<Ipv6Probe, 'state' | 'cause' | 'detail'>;

/** What the measurements come to, and the one sentence that says it. */
export function summariseProbe(measured: Measured): Summary {
  const { host, aaaa, http } = measured;
  const usable = aaaa.addresses.filter((entry) => entry.usable);
  switch (aaaa.state) {
    case 'none':
      return { state: 'unsupported', cause: null, detail: `域名 ${host} 没有 IPv6 地址（AAAA）记录。` };
    case 'unchecked':
      return {
        state: 'unchecked',
        cause: aaaa.cause,
        detail: `无法确认域名 ${host} 有没有 IPv6 地址（AAAA）记录：${why(aaaa)}。`,
      };
    case 'literal':
      if (usable.length > 0) break;
      return {
        state: 'unchecked',
        cause: 'not-tested',
        detail: `网址写的是 IP 地址 ${host}，没有域名可查，IPv6 未检测。`,
      };
    case 'found':
      if (usable.length > 0) break;
      return {
        state: 'unsupported',
        cause: null,
        detail: `域名 ${host} 的 IPv6 地址公众无法使用：${listAddresses(aaaa.addresses)}。`,
      };
  }
  if (http.state === 'unchecked') {
    return {
      state: 'unchecked',
      cause: http.cause,
      detail: `域名 ${host} 有 IPv6 地址，但经 IPv6 打开首页的情况未能确认：${why(http)}。`,
    };
  }
  if (http.state === 'failed') {
    return {
      state: 'unsupported',
      cause: http.cause,
      detail: `${host} 的首页经 IPv4 可以打开，经 IPv6 打不开：${why(http)}。`,
    };
  }
  return summariseReached(measured);
}

function summariseReached({ host, likeness, links }: Measured): Summary {
  const parts = [`${host} 的首页经 IPv6 可以打开`];
  if (likeness !== null) parts.push(`内容与 IPv4 的相似度为 ${percent(likeness)}`);
  if (links.sampled > 0) {
    const left = links.unchecked > 0 ? `、${links.unchecked} 个无法检查` : '';
    parts.push(`抽查 ${links.sampled} 个下级链接，${links.supported} 个支持、${links.failed.length} 个不支持${left}`);
  }
  const isWhole = links.failed.length === 0 && (likeness === null || likeness >= MIN_LIKENESS);
  return { state: isWhole ? 'supported' : 'partial', cause: null, detail: `${parts.join('；')}。` };
}

function why({ cause, status }: { cause: Ipv6Probe['cause']; status?: number | null }): string {
  const words = cause === null ? '原因不明' : CAUSE_WORDS[cause];
  return typeof status === 'number' ? `${words}（状态码 ${status}）` : words;
}

function listAddresses(addresses: Ipv6Probe['aaaa']['addresses']): string {
  return addresses.map((entry) => `${entry.address}（${ADDRESS_CLASS_WORDS[entry.class as AddressClass]}）`).join('、');
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
