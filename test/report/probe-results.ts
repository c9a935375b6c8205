import type { Probes } from '../../rules/result/audit-result.ts';
import type { AccessibilityProbe, AvailabilityProbe, SearchProbe, TlsProbe } from '../../rules/result/probes.ts';
import { SEEN, SITE } from './result-parts.ts';

export function cleanTls(): TlsProbe {
  return {
    state: 'valid',
    cause: null,
    detail: 'www.qingxi.gov.cn 的证书有效，由 某签发机构 签发，2027-03-01 到期（还有 100 天）。',
    seenAt: SEEN,
    host: 'www.qingxi.gov.cn',
    url: 'https://www.qingxi.gov.cn/',
    offered: true,
    certificate: {
      subject: '青溪县人民政府办公室，www.qingxi.gov.cn',
      issuer: '某签发机构',
      names: ['www.qingxi.gov.cn', 'qingxi.gov.cn'],
      validFrom: '2026-03-01T00:00:00.000Z',
      validTo: '2027-03-01T00:00:00.000Z',
      daysLeft: 100,
      isForHost: true,
      chain: 'trusted',
    },
    protocol: 'TLSv1.3',
    redirect: 'https',
    headers: { 'strict-transport-security': 'max-age=31536000' },
    mixed: { pages: 5, found: [] },
  };
}

export function cleanAvailability(): AvailabilityProbe {
  const opened = { seenAt: SEEN, state: 'opened', cause: null, status: 200, seconds: 0.4 } as const;
  return {
    state: 'reachable',
    cause: null,
    detail: '首页访问 3 次，打开 3 次，用时 0.4 秒（中位数）。',
    seenAt: SEEN,
    url: `${SITE}/`,
    medianSeconds: 0.4,
    samples: [opened, opened, opened],
  };
}

export function cleanSearch(): SearchProbe {
  const title = '青溪县人民政府关于印发政务公开工作规定的通知';
  return {
    seenAt: SEEN,
    services: [
      {
        scope: 'site',
        state: 'tested',
        cause: null,
        detail: '用 1 条已发布的标题测试站内检索，结果首页找到 1 条，没找到 0 条。',
        page: `${SITE}/`,
        url: `${SITE}/search/`,
        method: 'GET',
        looked: [{ place: '首页及其检索页', url: `${SITE}/` }],
        titles: [
          {
            title,
            url: `${SITE}/zwgk/gfxwj/1.html`,
            published: '2026-11-05',
            state: 'found',
            cause: null,
            query: title,
            asked: `${SITE}/search/?q=1`,
          },
        ],
      },
    ],
  };
}

export function cleanAccessibility(): AccessibilityProbe {
  return {
    state: 'tested',
    cause: null,
    detail: '在浏览器中检测了 1 个网页，没有发现不符合 WCAG 2.1 AA 级的地方。',
    seenAt: SEEN,
    engine: '4.14.1',
    pages: [{ kind: 'home', url: `${SITE}/`, state: 'tested', cause: null, violations: [] }],
    mode: { state: 'found', cause: null, quote: '无障碍浏览', url: `${SITE}/` },
  };
}

/** Some of everything: a bad certificate, a search that misses, a page that breaks rules, a home page now and then. */
export function ordinaryProbes(): Pick<Probes, 'tls' | 'availability' | 'search' | 'accessibility'> {
  const [tls, availability, search, accessibility] = [
    cleanTls(),
    cleanAvailability(),
    cleanSearch(),
    cleanAccessibility(),
  ];
  const [service] = search.services;
  const [title] = service?.titles ?? [];
  if (service === undefined || title === undefined || tls.certificate === null)
    throw new Error('the clean probes are whole');
  return {
    tls: {
      ...tls,
      state: 'invalid',
      detail: 'www.qingxi.gov.cn 的证书已于 2026-11-01 过期。',
      certificate: {
        ...tls.certificate,
        daysLeft: -21,
        validTo: '2026-11-01T00:00:00.000Z',
        isForHost: false,
        chain: 'unknown',
      },
      redirect: 'none',
      mixed: { pages: 5, found: [{ page: `${SITE}/`, part: `${SITE}/js/a.js`, kind: 'active' }] },
    },
    availability: {
      ...availability,
      state: 'unstable',
      cause: 'timeout',
      samples: [
        ...availability.samples,
        { seenAt: SEEN, state: 'failed', cause: 'timeout', status: null, seconds: 15 },
      ],
    },
    search: {
      ...search,
      services: [
        {
          ...service,
          titles: [title, { ...title, state: 'missed' }, { ...title, state: 'unchecked', cause: 'timeout' }],
        },
        {
          ...service,
          scope: 'normative',
          state: 'missing',
          detail: '没有找到规范性文件检索。',
          url: null,
          method: null,
          titles: [],
        },
        {
          ...service,
          scope: 'platform',
          state: 'unchecked',
          cause: 'blocked',
          detail: '检索前要求输入验证码。',
          titles: [],
        },
      ],
    },
    accessibility: {
      ...accessibility,
      pages: [
        {
          kind: 'home',
          url: `${SITE}/`,
          state: 'tested',
          cause: null,
          violations: [
            { rule: 'image-alt', title: '图像必须有替代文本', impact: 'critical', count: 12, places: ['.logo > img'] },
          ],
        },
        { kind: 'article', url: `${SITE}/a/1.html`, state: 'unchecked', cause: 'unsettled', violations: [] },
      ],
      mode: { state: 'missing', cause: null, quote: null, url: `${SITE}/` },
    },
  };
}

/** The same with a text wherever a site can put one. */
export function hostileProbes(text: string): Pick<Probes, 'tls' | 'availability' | 'search' | 'accessibility'> {
  const { tls, availability, search, accessibility } = ordinaryProbes();
  if (tls?.certificate == null || availability === undefined || search === undefined || accessibility === undefined)
    throw new Error('the ordinary probes are whole');
  return {
    tls: {
      ...tls,
      detail: text,
      host: text,
      url: text,
      certificate: { ...tls.certificate, subject: text, issuer: text, names: [text] },
      protocol: text,
      headers: { server: text, [text]: text },
      mixed: { pages: 1, found: [{ page: text, part: `javascript:${text}`, kind: 'active' }] },
    },
    availability: { ...availability, detail: text, url: text },
    search: {
      ...search,
      services: search.services.map((service) => ({
        ...service,
        detail: text,
        page: text,
        url: `javascript:${text}`,
        titles: service.titles.map((title) => ({
          ...title,
          title: text,
          url: `javascript:${text}`,
          query: text,
          asked: text,
        })),
      })),
    },
    accessibility: {
      ...accessibility,
      detail: text,
      engine: text,
      pages: accessibility.pages.map((page) => ({
        ...page,
        url: `javascript:${text}`,
        violations: page.violations.map((one) => ({ ...one, rule: text, title: text, places: [text] })),
      })),
      mode: { ...accessibility.mode, state: 'found', quote: text, url: text },
    },
  };
}
