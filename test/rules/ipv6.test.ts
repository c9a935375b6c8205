import { describe, expect, it } from 'vitest';
import { proofSchema, type Ipv6Probe } from '../../rules/result/audit-result.ts';
import type { Verdict } from '../../rules/rule/rule.ts';
import { ipv6 } from '../../rules/rule/ipv6.ts';
import type { SiteFacts } from '../../rules/site/site-facts.ts';

const URL_ = 'http://www.qinghe.gov.cn/';
const SEEN = '2026-11-21T02:00:00.000Z';
const FINE: Ipv6Probe = {
  state: 'supported',
  cause: null,
  detail: 'www.qinghe.gov.cn 的首页经 IPv6 可以打开。',
  host: 'www.qinghe.gov.cn',
  seenAt: SEEN,
  aaaa: { state: 'found', cause: null, addresses: [{ address: '2409:8000::1', class: 'global', usable: true }] },
  http: { state: 'reached', cause: null, status: 200, url: URL_, ms: 12 },
  likeness: 0.97,
  links: { sampled: 10, supported: 10, failed: [], unchecked: 0 },
};
const BAD_ADDRESS = { address: 'fe80::1', class: 'link-local', usable: false };
const NOT_REACHED = { state: 'unchecked', cause: 'not-tested', status: null, url: null, ms: null } as const;
const NONE: Partial<Ipv6Probe> = {
  state: 'unsupported',
  detail: '没有记录。',
  aaaa: { state: 'none', cause: null, addresses: [] },
  http: NOT_REACHED,
  likeness: null,
};

function site(probe: Partial<Ipv6Probe> | null, ipv6Claim = false): SiteFacts {
  const footer = {
    siteIdCode: null,
    icp: null,
    police: null,
    conac: false,
    host: null,
    errorReport: false,
    ipv6Claim,
    siteCodes: [],
  };
  return {
    portal: { name: '清河县人民政府', url: URL_, siteIdCode: null },
    home: { url: URL_, title: null, footer, items: [], seen: { url: URL_, seenAt: SEEN, bytesHash: 'ab' } },
    columns: [],
    documents: [],
    entries: [],
    menu: [],
    failures: [],
    broken: [],
    files: new Map(),
    masks: { lists: 0, joins: [] },
    crawl: { pages: 1, files: 0, requests: 1, bytes: 1, errors: {}, blocked: [], complete: true, stoppedBy: null },
    probes: probe === null ? {} : { ipv6: { ...FINE, ...probe } },
  };
}

/** Faults and candidates by name; every proof is held against the contract. */
function judge(facts: SiteFacts, given: Record<string, unknown> = {}): Verdict & { names: string[]; leads: string[] } {
  const verdict = ipv6.judge(facts, ipv6.params.parse(given), { asOf: '2026-11-21', seenAt: SEEN });
  const all = [...verdict.faults, ...(verdict.candidates ?? [])];
  for (const fault of all) {
    expect(ipv6.faults).toContain(fault.fault);
    expect(fault).toMatchObject({ subject: 'qinghe.gov.cn/', slot: '', url: URL_ });
    expect(fault.proof.length).toBeGreaterThan(0);
    for (const proof of fault.proof) expect(proofSchema.parse(proof)).toEqual(proof);
  }
  return {
    ...verdict,
    names: verdict.faults.map((fault) => fault.fault),
    leads: (verdict.candidates ?? []).map((fault) => fault.fault),
  };
}

describe('ipv6 finds nothing', () => {
  it.each<[string, Partial<Ipv6Probe>]>([
    ['where all works', {}],
    ['where the page is just alike enough', { likeness: 0.8 }],
    [
      'where one link in ten fails',
      { links: { sampled: 10, supported: 9, failed: [{ url: `${URL_}a/`, cause: 'timeout' }], unchecked: 0 } },
    ],
    ['where there was no link to sample', { links: { sampled: 0, supported: 0, failed: [], unchecked: 0 } }],
    [
      'where the address is written out and there is no page over IPv4',
      { aaaa: { ...FINE.aaaa, state: 'literal' }, likeness: null },
    ],
  ])('%s', (_name, probe) => {
    expect(judge(site(probe, true))).toMatchObject({ checked: 1, names: [], leads: [], unchecked: [] });
  });

  it('where thresholds are switched off', () => {
    const probe: Partial<Ipv6Probe> = {
      state: 'partial',
      likeness: 0.1,
      links: { sampled: 1, supported: 0, failed: [{ url: `${URL_}a/`, cause: 'timeout' }], unchecked: 0 },
    };
    expect(judge(site(probe), { minLikeness: null, minLinkRatio: null })).toMatchObject({
      checked: 1,
      names: [],
      unchecked: [],
    });
  });
});

describe('ipv6 says unchecked', () => {
  it('where nothing was measured', () => {
    expect(judge(site(null, true))).toMatchObject({
      checked: 0,
      names: [],
      leads: [],
      unchecked: [{ cause: 'not-tested' }],
    });
  });

  it.each(['no-route', 'dns-failure', 'timeout', 'blocked', 'unknown-host'] as const)('with the cause %s', (cause) => {
    const verdict = judge(
      site({ state: 'unchecked', cause, detail: '未能确认。', http: { ...NOT_REACHED, cause } }, true),
    );
    expect(verdict).toMatchObject({ checked: 0, names: [], leads: [], unchecked: [{ cause }] });
  });

  it('of what could not be compared or sampled, and judges the rest', () => {
    const verdict = judge(site({ likeness: null, links: { sampled: 3, supported: 0, failed: [], unchecked: 3 } }));
    expect(verdict).toMatchObject({
      checked: 1,
      names: [],
      unchecked: [{ cause: 'not-tested' }, { cause: 'not-tested' }],
    });
  });
});

describe('ipv6 finds', () => {
  it('no-aaaa-record, with where it looked', () => {
    const verdict = judge(site(NONE));
    expect(verdict).toMatchObject({ checked: 1, names: ['no-aaaa-record'], leads: [] });
    expect(verdict.faults[0]).toMatchObject({
      message: '没有记录。',
      confidence: 'certain',
      proof: [{ kind: 'absence', seenAt: SEEN, bytesHash: null }],
    });
  });

  it('unusable-aaaa-record, with the addresses', () => {
    const verdict = judge(
      site({
        state: 'unsupported',
        aaaa: { state: 'found', cause: null, addresses: [BAD_ADDRESS] },
        http: NOT_REACHED,
      }),
    );
    expect(verdict).toMatchObject({ names: ['unusable-aaaa-record'], leads: [] });
    expect(verdict.faults[0]?.proof).toMatchObject([{ kind: 'measure', value: 'fe80::1' }]);
  });

  it('a lead where a useless address stands beside a good one', () => {
    const verdict = judge(site({ aaaa: { ...FINE.aaaa, addresses: [...FINE.aaaa.addresses, BAD_ADDRESS] } }));
    expect(verdict).toMatchObject({ names: [], leads: ['unusable-aaaa-record'] });
    expect(verdict.candidates?.[0]?.severity).toBe('lead');
  });

  it('ipv6-unreachable, with the cause', () => {
    const verdict = judge(
      site({
        state: 'unsupported',
        http: { state: 'failed', cause: 'server-error', status: 502, url: URL_, ms: null },
        likeness: null,
      }),
    );
    expect(verdict).toMatchObject({ names: ['ipv6-unreachable'], unchecked: [] });
    expect(verdict.faults[0]?.proof).toMatchObject([
      { kind: 'measure', value: '失败：服务器出错，状态码 502；同时经 IPv4 可以打开' },
    ]);
  });

  it('ipv6-content-differs and ipv6-links-unsupported side by side', () => {
    const failed = ['a', 'b', 'c'].map((path) => ({ url: `${URL_}${path}/`, cause: 'refused' as const }));
    const verdict = judge(
      site({ state: 'partial', likeness: 0.12, links: { sampled: 10, supported: 6, failed, unchecked: 1 } }),
    );
    expect(verdict.names).toEqual(['ipv6-content-differs', 'ipv6-links-unsupported']);
    expect(verdict.faults[0]?.message).toBe(
      'www.qinghe.gov.cn 的首页经 IPv6 与经 IPv4 打开内容不一致，相似度 12%，低于 80%。',
    );
    expect(verdict.faults[1]?.message).toContain('抽查 9 个，经 IPv6 能打开的占 67%，低于 80%');
    expect(verdict.faults[1]?.proof).toHaveLength(3);
  });

  it('claimed-but-unsupported as a lead beside the one deduction', () => {
    const verdict = judge(site(NONE, true));
    expect(verdict).toMatchObject({ names: ['no-aaaa-record'], leads: ['claimed-but-unsupported'] });
    expect(verdict.candidates?.[0]).toMatchObject({
      severity: 'lead',
      proof: [{ kind: 'measure' }, { kind: 'measure' }],
    });
    expect(judge(site(NONE, true), { checkClaim: false }).leads).toEqual([]);
  });

  it('nothing of params it does not know', () => {
    expect(() => judge(site({}), { minLikenes: 0.5 })).toThrow();
  });
});
