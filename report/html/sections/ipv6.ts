import type { AuditResult, Ipv6Probe, State } from '../../../rules/result/audit-result.ts';
import { CAUSE_WORDS, IPV6_WORDS } from '../../../rules/words.ts';
import { clip, formatInstant, formatPercent } from '../../format.ts';
import { outLink, readable } from '../link.ts';
import { html, type Content, type Html } from '../markup.ts';
import { mark } from '../state-mark.ts';
import { emptyNote, type Section } from './section.ts';

const SHOWN = 20;
const LOOK = { supported: 'pass', partial: 'partial', unsupported: 'fail', unchecked: 'unchecked' } satisfies Record<
  Ipv6Probe['state'],
  State
>;
const AAAA_WORDS = { found: '有', none: '没有', unchecked: '无法检查', literal: '地址本身即IP' } satisfies Record<
  Ipv6Probe['aaaa']['state'],
  string
>;
const HTTP_WORDS = { reached: '能够访问', failed: '访问失败', unchecked: '无法检查' } satisfies Record<
  Ipv6Probe['http']['state'],
  string
>;

/** What was measured over IPv6, step by step. */
export function ipv6Section({ probes }: AuditResult): Section {
  const probe = probes.ipv6;
  return {
    id: 'ipv6',
    title: 'IPv6 支持情况',
    count: null,
    body: probe === undefined ? emptyNote('本次没有检测 IPv6，不扣分。') : probeHtml(probe),
  };
}

function probeHtml(probe: Ipv6Probe): Html {
  const steps: [string, Content][] = [
    ['检测域名', html`<bdi>${clip(probe.host, 120)}</bdi>`],
    ['AAAA 解析记录', aaaaHtml(probe.aaaa)],
    ['通过 IPv6 访问首页', httpHtml(probe.http)],
    ['与 IPv4 首页相似度', probe.likeness === null ? '—' : formatPercent(probe.likeness)],
    ['下级链接抽查', linksHtml(probe.links)],
    ['检测时间', formatInstant(probe.seenAt)],
  ];
  return html`<p class="lead">${mark(LOOK[probe.state], IPV6_WORDS[probe.state])} <bdi>${probe.detail}</bdi>${cause(probe.cause)}</p>
<dl class="steps">${steps.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function aaaaHtml({ state, cause: why, addresses }: Ipv6Probe['aaaa']): Html {
  return html`${AAAA_WORDS[state]}${cause(why)}${
    addresses.length > 0 &&
    html`<ul class="plain">${addresses
      .slice(0, SHOWN)
      .map(
        (one) =>
          html`<li><code>${one.address}</code> ${one.usable ? '可用' : html`<b>不可用</b>`} <span class="aside">${one.class}</span></li>`,
      )}</ul>`
  }`;
}

function httpHtml({ state, cause: why, status, ms }: Ipv6Probe['http']): Html {
  return html`${HTTP_WORDS[state]}${cause(why)}${status !== null && `，状态码 ${status}`}${ms !== null && `，用时 ${Math.round(ms)} 毫秒`}`;
}

function linksHtml({ sampled, supported, failed, unchecked }: Ipv6Probe['links']): Html {
  if (sampled === 0) return html`未抽查`;
  const shown = failed.slice(0, SHOWN);
  return html`抽查 ${sampled} 个，支持 ${supported} 个，不支持 ${failed.length} 个，无法检查 ${unchecked} 个${
    shown.length > 0 &&
    html`<ul class="plain">${shown.map(({ url, cause: why }) => html`<li><span class="url">${outLink(url, readable(url))}</span>${cause(why)}</li>`)}${
      failed.length > SHOWN && html`<li>等 ${failed.length} 个</li>`
    }</ul>`
  }`;
}

function cause(why: Ipv6Probe['cause']): Html | false {
  return why !== null && html`<span class="aside">（${CAUSE_WORDS[why]}）</span>`;
}
