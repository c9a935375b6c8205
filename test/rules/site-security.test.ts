import { describe, expect, it } from 'vitest';
import type { TlsProbe } from '../../rules/result/probes.ts';
import { siteSecurity } from '../../rules/rule/site-security.ts';
import { judgeProbes, SEEN } from './probe-site.ts';

const CERTIFICATE: NonNullable<TlsProbe['certificate']> = {
  subject: '云溪县人民政府',
  issuer: '某签发机构',
  names: ['www.yunxi.gov.cn'],
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
  daysLeft: 184,
  isForHost: true,
  chain: 'trusted',
};
const FINE: TlsProbe = {
  state: 'valid',
  cause: null,
  detail: '证书有效。',
  seenAt: SEEN,
  host: 'www.yunxi.gov.cn',
  url: 'https://www.yunxi.gov.cn/',
  offered: true,
  certificate: CERTIFICATE,
  protocol: 'TLSv1.3',
  redirect: 'https',
  headers: {
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  },
  mixed: { pages: 5, found: [] },
};
const EXPIRED = { state: 'invalid', detail: '证书已过期。', certificate: { ...CERTIFICATE, daysLeft: -3 } } as const;

const judge = (part: Partial<TlsProbe> = {}, params: Record<string, unknown> = {}) =>
  judgeProbes(siteSecurity, { tls: { ...FINE, ...part } }, params);

describe('site-security', () => {
  it('passes a site that is visited safely', () => {
    expect(judge()).toMatchObject({ checked: 1, said: { faults: [], leads: [], causes: [] } });
  });

  it('finds invalid-certificate where the site sends its visitors to https', () => {
    const { said, faults } = judge(EXPIRED);
    expect(said).toEqual({ faults: ['invalid-certificate'], leads: [], causes: [] });
    expect(faults[0]).toMatchObject({ confidence: 'certain', message: '证书已过期', proof: [{ kind: 'measure' }] });
  });

  it('makes it a lead where https is not offered, or the signer is not known here, or it expires soon', () => {
    expect(judge({ ...EXPIRED, offered: false }).said).toMatchObject({ faults: [], leads: ['invalid-certificate'] });
    expect(judge({ state: 'doubtful', certificate: { ...CERTIFICATE, chain: 'untrusted' } }).said).toMatchObject({
      faults: [],
      leads: ['invalid-certificate'],
    });
    expect(judge({ certificate: { ...CERTIFICATE, daysLeft: 14 } }).said).toMatchObject({
      faults: [],
      leads: ['invalid-certificate'],
    });
    expect(judge({ certificate: { ...CERTIFICATE, daysLeft: 15 } }).said.leads).toEqual([]);
  });

  it('gives leads for what the documents do not name', () => {
    const none = {
      state: 'none',
      cause: 'refused',
      certificate: null,
      protocol: null,
      offered: false,
      redirect: 'none',
    } as const;
    expect(judge(none).said).toEqual({ faults: [], leads: ['missing-https'], causes: [] });
    expect(judge({ redirect: 'none' }).said.leads).toEqual(['missing-https 跳转']);
    expect(judge({ protocol: 'TLSv1.1' }).said.leads).toEqual(['weak-protocol']);
    expect(judge({ protocol: 'TLSv1.1' }, { minProtocol: 'TLSv1' }).said.leads).toEqual([]);
    const found = [{ page: 'https://www.yunxi.gov.cn/', part: 'http://a.cn/a.js', kind: 'active' as const }];
    expect(judge({ mixed: { pages: 5, found } }).said.leads).toEqual(['mixed-content']);
  });

  it('names the headers that are missing, one of a group being enough, and nothing where there was no answer', () => {
    expect(judge({ headers: { server: 'nginx' } }).candidates[0]).toMatchObject({
      fault: 'missing-security-header',
      message:
        'www.yunxi.gov.cn 的响应没有 strict-transport-security、x-content-type-options、x-frame-options 或 content-security-policy',
    });
    const framed = { 'strict-transport-security': 'a', 'x-content-type-options': 'b', 'content-security-policy': 'c' };
    expect(judge({ headers: framed }).said.leads).toEqual([]);
    expect(judge({ headers: null }).said.leads).toEqual([]);
  });

  it('is unchecked where it could not be measured', () => {
    expect(judgeProbes(siteSecurity, {})).toMatchObject({
      checked: 0,
      said: { faults: [], leads: [], causes: ['not-tested'] },
    });
    expect(judge({ state: 'unchecked', cause: 'tls-failure', certificate: null })).toMatchObject({
      checked: 0,
      said: { faults: [], leads: [], causes: ['tls-failure'] },
    });
    expect(judge({ redirect: 'unchecked' }).said.causes).toEqual(['not-tested']);
  });
});
