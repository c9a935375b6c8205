import type { State } from '../../../rules/result/audit-result.ts';
import type { TlsProbe } from '../../../rules/result/probes.ts';
import { clip, formatInstant } from '../../format.ts';
import { urlLink } from '../link.ts';
import { html, type Content, type Html } from '../markup.ts';
import { leadHtml, stepsHtml } from './probe-part.ts';

const LOOK = {
  valid: ['pass', '证书有效'],
  doubtful: ['needs-review', '证书未能核实'],
  invalid: ['fail', '证书无效'],
  none: ['needs-review', '没有 HTTPS'],
  unchecked: ['unchecked', '无法检查'],
} satisfies Record<TlsProbe['state'], readonly [State, string]>;
const CHAIN_WORDS = {
  trusted: '受信任',
  'self-signed': '网站自己签发',
  incomplete: '没有发送中间证书',
  untrusted: '签发机构不受检查机信任',
  unknown: '未能核实',
} satisfies Record<NonNullable<TlsProbe['certificate']>['chain'], string>;
const REDIRECT_WORDS = {
  https: '转到 HTTPS',
  none: '不转到 HTTPS',
  unchecked: '无法检查',
} satisfies Record<TlsProbe['redirect'], string>;
const SHOWN = 20;

/** Certificate, protocol, redirect, headers and mixed content. */
export function tlsHtml(probe: TlsProbe): Html {
  const { certificate, protocol, redirect, headers, mixed, seenAt, host } = probe;
  const steps: [string, Content][] = [['检测域名', html`<bdi>${clip(host, 120)}</bdi>`]];
  if (certificate !== null) {
    const { names, subject, issuer, validFrom, validTo, daysLeft, isForHost, chain } = certificate;
    const until = daysLeft < 0 ? `已过期 ${-daysLeft} 天` : `还有 ${daysLeft} 天`;
    steps.push(
      [
        '证书颁发给',
        html`<bdi>${clip(names.length > 0 ? names.join('、') : subject, 200)}</bdi>${isForHost ? '' : '（与域名不符）'}`,
      ],
      ['签发机构', html`<bdi>${clip(issuer, 120)}</bdi>，${CHAIN_WORDS[chain]}`],
      ['有效期', `${validFrom.slice(0, 10)} 至 ${validTo.slice(0, 10)}（${until}）`],
      ['加密协议', protocol ?? '—'],
      ['用 http 打开时', REDIRECT_WORDS[redirect]],
    );
  }
  const sent = Object.entries(headers ?? {});
  if (headers !== null)
    steps.push(['响应头', sent.length === 0 ? '没有安全相关的响应头' : listOf(sent.map(headerHtml))]);
  if (mixed.pages > 0) steps.push(['HTTPS 页面引用 http 内容', mixedHtml(mixed)]);
  steps.push(['检测时间', formatInstant(seenAt)]);
  return html`${leadHtml(LOOK[probe.state], probe.detail)}${stepsHtml(steps)}`;
}

function headerHtml([name, value]: [string, string]): Html {
  return html`<code>${name}</code> <bdi>${clip(value, 120)}</bdi>`;
}

function mixedHtml({ pages, found }: TlsProbe['mixed']): Html {
  return html`抽查 ${pages} 页，有 ${found.length} 处${found.length > 0 && listOf(found.slice(0, SHOWN).map(({ part }) => urlLink(part)))}`;
}

function listOf(items: Html[]): Html {
  return html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
