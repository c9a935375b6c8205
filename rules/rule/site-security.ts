import * as z from 'zod';
import type { Proof } from '../result/audit-result.ts';
import type { TlsProbe } from '../result/probes.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { pageKey } from '../url.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

// The documents only ask for 安全防护; what is looked at and the figures are the tool's defaults.
const params = z.strictObject({
  /** Days before it expires from which on a certificate is pointed out. */
  minDaysLeft: z.number().int().min(0).default(15),
  /** The oldest protocol that is still good. */
  minProtocol: z.enum(['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3']).default('TLSv1.2'),
  /** Response headers that protect visitors; any one of a group will do. */
  headers: z
    .array(z.array(z.string()).min(1))
    .default([
      ['strict-transport-security'],
      ['x-content-type-options'],
      ['x-frame-options', 'content-security-policy'],
    ]),
});

type Params = z.infer<typeof params>;

const PROTOCOLS = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'];

/** Can a visitor trust the connection? A bad certificate where https is offered is a fault, all else a lead for a person. */
export const siteSecurity = defineSiteRule<Params>({
  id: 'site-security',
  title: '网站安全访问',
  needs: ['probe:tls'],
  scope: 'site',
  faults: ['invalid-certificate', 'missing-https', 'weak-protocol', 'mixed-content', 'missing-security-header'],
  params,
  judge(site, limits): Verdict {
    const probe = site.probes.tls;
    if (probe === undefined || probe.state === 'unchecked') {
      const what = `网站安全访问${probe === undefined ? '' : `：${probe.detail}`}`;
      return { checked: 0, faults: [], unchecked: [{ cause: probe?.cause ?? 'not-tested', what }] };
    }
    const certificate = judgeCertificate(site, probe, limits);
    const isFault = certificate !== null && probe.state === 'invalid' && probe.offered;
    const leads = [
      judgeHttps(site, probe),
      judgeProtocol(site, probe, limits),
      judgeMixed(site, probe),
      judgeHeaders(site, probe, limits),
    ];
    return {
      checked: 1,
      faults: isFault ? [certificate] : [],
      unchecked: listUnmeasured(probe),
      candidates: [isFault ? null : certificate, ...leads].filter((fault) => fault !== null),
    };
  },
});

function judgeCertificate(site: SiteFacts, probe: TlsProbe, { minDaysLeft }: Params): Fault | null {
  const { certificate, state, detail } = probe;
  if (certificate === null) return null;
  if (state === 'valid' && certificate.daysLeft >= minDaysLeft) return null;
  const { subject, issuer, validFrom, validTo, names } = certificate;
  const value = `颁发给 ${names[0] ?? subject}，由 ${issuer} 签发，有效期 ${validFrom.slice(0, 10)} 至 ${validTo.slice(0, 10)}`;
  return faultOf(site, probe, {
    fault: 'invalid-certificate',
    confidence: state === 'invalid' ? 'certain' : 'lead',
    message: detail.replace(/。$/, ''),
    proof: [measured(probe, '网站证书', value)],
  });
}

function judgeHttps(site: SiteFacts, probe: TlsProbe): Fault | null {
  if (probe.state === 'none') {
    const proof = [measured(probe, 'HTTPS 访问', probe.detail)];
    return faultOf(site, probe, {
      fault: 'missing-https',
      confidence: 'lead',
      message: probe.detail.replace(/。$/, ''),
      proof,
    });
  }
  if (probe.state !== 'valid' || probe.redirect !== 'none') return null;
  const message = `${probe.host} 可以用 HTTPS 打开，但用 http 打开时没有转到 HTTPS`;
  const proof = [measured(probe, `http://${probe.host}/ 的去向`, '没有转到 HTTPS')];
  return { ...faultOf(site, probe, { fault: 'missing-https', confidence: 'lead', message, proof }), slot: '跳转' };
}

function judgeProtocol(site: SiteFacts, probe: TlsProbe, { minProtocol }: Params): Fault | null {
  const { protocol, host } = probe;
  if (protocol === null || PROTOCOLS.indexOf(protocol) >= PROTOCOLS.indexOf(minProtocol)) return null;
  const message = `${host} 最高只支持 ${protocol}，低于 ${minProtocol}`;
  const proof = [measured(probe, '加密协议', protocol)];
  return faultOf(site, probe, { fault: 'weak-protocol', confidence: 'lead', message, proof });
}

function judgeMixed(site: SiteFacts, probe: TlsProbe): Fault | null {
  const { found, pages } = probe.mixed;
  if (found.length === 0) return null;
  const message = `抽查 ${pages} 个 HTTPS 页面，有 ${found.length} 处引用 http 地址的内容`;
  const proof = found.map(({ page, part }): Proof => ({ ...measured(probe, '页面引用', part), url: page }));
  return {
    ...faultOf(site, probe, { fault: 'mixed-content', confidence: 'lead', message, proof }),
    count: found.length,
  };
}

/** HSTS says something only over https; without an answer nothing is missing. */
function judgeHeaders(site: SiteFacts, probe: TlsProbe, { headers }: Params): Fault | null {
  const { headers: sent, state } = probe;
  if (sent === null) return null;
  const wanted = headers.filter(([name]) => state !== 'none' || name !== 'strict-transport-security');
  const missing = wanted
    .filter((group) => group.every((name) => sent[name] === undefined))
    .map((group) => group.join(' 或 '));
  if (missing.length === 0) return null;
  const proof = [measured(probe, '响应头', Object.keys(sent).join('、') || '没有安全相关的响应头')];
  const message = `${probe.host} 的响应没有 ${missing.join('、')}`;
  return faultOf(site, probe, { fault: 'missing-security-header', confidence: 'lead', message, proof });
}

function listUnmeasured({ state, redirect }: TlsProbe): Unchecked[] {
  return state === 'valid' && redirect === 'unchecked' ? [{ cause: 'not-tested', what: 'http 是否转到 HTTPS' }] : [];
}

function faultOf(
  { portal }: SiteFacts,
  { url }: TlsProbe,
  fault: Pick<Fault, 'fault' | 'confidence' | 'message' | 'proof'>,
): Fault {
  return { ...fault, subject: pageKey(portal.url) ?? portal.url, slot: '', url: url ?? portal.url };
}

function measured({ seenAt, url, host }: TlsProbe, name: string, value: string): Extract<Proof, { kind: 'measure' }> {
  return { kind: 'measure', name, value, url: url ?? `http://${host}/`, seenAt };
}
