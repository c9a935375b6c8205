import * as z from 'zod';
import type { Proof } from '../result/audit-result.ts';
import { SEARCH_SCOPES, type SearchProbe, type SearchService } from '../result/probes.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { pageKey } from '../url.ts';
import { SEARCH_SCOPE_WORDS } from '../words.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Searches that the document asks for: of the site, of the disclosure platform, of the normative documents. */
  scopes: z.array(z.enum(SEARCH_SCOPES)).min(1).default(['site']),
  /**
   * Least share of known titles that must stand on the first page of results, 0 to 1. 国办秘函〔2019〕19号 counts each of
   * four titles; the share is the tool's default.
   */
  minHitRatio: z.number().min(0).max(1).default(0.8),
  /** Titles that must have been told apart, found from missed, before anything is said. */
  minTitles: z.number().int().min(1).default(2),
  /** What is missing or not found is a lead for a person. */
  leadsOnly: z.boolean().default(false),
});

type Params = z.infer<typeof params>;

/** Does a search find what the site has published? Judges what the crawler measured; without a measurement it says nothing. */
export const searchService = defineSiteRule<Params>({
  id: 'search-service',
  title: '站内检索可用',
  needs: ['probe:search'],
  scope: 'site',
  faults: ['missing-module', 'search-misses'],
  params,
  judge(site, limits): Verdict {
    const verdict = { checked: 0, faults: [] as Fault[], unchecked: [] as Unchecked[] };
    const probe = site.probes.search;
    if (probe === undefined) {
      const names = limits.scopes.map((scope) => SEARCH_SCOPE_WORDS[scope]).join('、');
      return { ...verdict, unchecked: [{ cause: 'not-tested', what: names }] };
    }
    for (const scope of limits.scopes) {
      const service = probe.services.find((one) => one.scope === scope);
      if (service === undefined) {
        // No page of the platform or of documents was read: whether they exist is another rule's question.
        verdict.unchecked.push({ cause: 'missing-fact', what: `${SEARCH_SCOPE_WORDS[scope]}：没有读到它所在的页面` });
        continue;
      }
      const { faults, unchecked } = judgeService(site, service, probe, limits);
      verdict.faults.push(...faults);
      verdict.unchecked.push(...unchecked);
      if (isDecided(service, limits)) verdict.checked += 1;
    }
    return limits.leadsOnly ? { ...verdict, faults: [], candidates: verdict.faults } : verdict;
  },
});

function judgeService(
  site: SiteFacts,
  service: SearchService,
  { seenAt }: SearchProbe,
  limits: Params,
): Pick<Verdict, 'faults' | 'unchecked'> {
  const name = SEARCH_SCOPE_WORDS[service.scope];
  if (service.state === 'missing') {
    const proof: Proof = { kind: 'absence', wanted: name, looked: service.looked, seenAt, bytesHash: null };
    return {
      faults: [
        faultOf(site, service, {
          fault: 'missing-module',
          confidence: 'likely',
          message: service.detail.replace(/。$/, ''),
          proof: [proof],
        }),
      ],
      unchecked: [],
    };
  }
  const open = service.titles.filter(({ state }) => state === 'unchecked');
  const unchecked = open.map(({ cause, title }): Unchecked => ({
    cause: cause ?? 'not-tested',
    what: `${name}：《${title}》`,
  }));
  if (!isDecided(service, limits)) {
    return {
      faults: [],
      unchecked: [{ cause: service.cause ?? open[0]?.cause ?? 'missing-fact', what: service.detail }],
    };
  }
  const missed = service.titles.filter(({ state }) => state === 'missed');
  const decided = service.titles.length - open.length;
  const ratio = (decided - missed.length) / decided;
  if (ratio >= limits.minHitRatio) return { faults: [], unchecked };
  const message = `用 ${decided} 条已发布的标题测试${name}，结果首页找不到 ${missed.length} 条，找到的占 ${percent(ratio)}，低于 ${percent(limits.minHitRatio)}`;
  const proof = missed.map(({ title, published, query, asked }): Proof => ({
    kind: 'measure',
    name: `检索“${query}”`,
    value: `结果第一页没有《${title}》${published === null ? '' : `（${published} 发布）`}`,
    url: asked,
    seenAt,
  }));
  const fault = faultOf(site, service, { fault: 'search-misses', confidence: 'likely', message, proof });
  return { faults: [{ ...fault, count: missed.length }], unchecked };
}

function isDecided({ state, titles }: SearchService, { minTitles }: Params): boolean {
  if (state !== 'tested') return state === 'missing';
  return titles.filter((title) => title.state !== 'unchecked').length >= minTitles;
}

function faultOf(
  { portal }: SiteFacts,
  { page, scope }: SearchService,
  fault: Pick<Fault, 'fault' | 'confidence' | 'message' | 'proof'>,
): Fault {
  const url = page === '' ? portal.url : page;
  return { ...fault, subject: pageKey(portal.url) ?? portal.url, slot: SEARCH_SCOPE_WORDS[scope], url };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
