import type { Probes } from '../../../rules/result/audit-result.ts';
import { probeAccessibility } from '../../probes/accessibility/accessibility.ts';
import { openTester } from '../../probes/accessibility/accessibility-browser.ts';
import { probeAvailability } from '../../probes/availability.ts';
import { probeExternalLinks } from '../../probes/external-links.ts';
import type { Samples } from '../../probes/gather-samples.ts';
import { probeIpv6 } from '../../probes/ipv6/ipv6.ts';
import { probeSearch } from '../../probes/search/search.ts';
import { probeTls } from '../../probes/tls/tls.ts';
import type { Crawl } from '../../../store/crawls.ts';
import type { Flags } from '../../terminal/flags.ts';
import { userAgent } from './client.ts';
import type { ProbeBench } from './probe-bench.ts';

type ProbeInput = ProbeBench & { crawl: Crawl; samples: Samples; flags: Flags };

interface ProbeStep<K extends keyof Probes = keyof Probes> {
  kind: K;
  /** For the progress line. */
  title: string;
  isOn: (flags: Flags) => boolean;
  run: (input: ProbeInput) => Promise<NonNullable<Probes[K]>>;
}

const always = (): boolean => true;

/** Every probe, in the order in which they run; a new one is one more line. */
export const PROBES: readonly ProbeStep[] = [
  {
    kind: 'availability',
    title: '首页可用性',
    isOn: always,
    run: (input) => probeAvailability({ ...input, url: input.crawl.url }),
  },
  { kind: 'tls', title: '安全访问', isOn: always, run: runTls },
  { kind: 'search', title: '站内检索', isOn: always, run: (input) => probeSearch({ ...input, ...input.samples }) },
  { kind: 'accessibility', title: '无障碍', isOn: always, run: runAccessibility },
  { kind: 'links', title: '站外链接', isOn: ({ externalLinks }) => externalLinks, run: runLinks },
  { kind: 'ipv6', title: ' IPv6', isOn: ({ ipv6 }) => ipv6 === 'auto', run: runIpv6 },
];

function runTls(input: ProbeInput): Promise<NonNullable<Probes['tls']>> {
  const { samples, crawl, guard } = input;
  return probeTls({ ...input, ...guard, url: samples.home?.url ?? crawl.url, pages: samples.pages });
}

async function runAccessibility(input: ProbeInput): Promise<NonNullable<Probes['accessibility']>> {
  const { samples, visitor, crawl, now, flags } = input;
  const isDue = samples.pages.length > 0 && flags.render !== 'never';
  const tester = isDue ? await openTester(visitor) : null;
  try {
    return await probeAccessibility({ now, url: crawl.url, home: samples.home, pages: samples.pages, tester });
  } finally {
    await tester?.close();
  }
}

function runLinks(input: ProbeInput): Promise<NonNullable<Probes['links']>> {
  const { samples, elsewhere } = input;
  const pages = [samples.home, ...samples.pages].filter((page) => page !== null);
  return probeExternalLinks({ ...input, visitor: elsewhere, links: pages.flatMap(({ facts }) => facts.links) });
}

function runIpv6({ samples, crawl, flags, now, onRequest }: ProbeInput): Promise<NonNullable<Probes['ipv6']>> {
  const home = samples.home;
  return probeIpv6({
    home: home === null ? null : { html: home.html },
    links:
      home === null ? [] : [...home.facts.links, ...home.facts.items].map(({ url }) => url).filter((url) => url !== ''),
    url: crawl.url,
    dns: flags.dns === null ? [] : [flags.dns],
    now,
    userAgent: userAgent(flags),
    // The probe keeps its answers to itself; the ledger says what was asked.
    onRequest: (url) => onRequest({ url, at: now().toISOString(), status: null, ms: 0, bytes: 0, cause: null }),
  });
}
