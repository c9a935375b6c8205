import * as z from 'zod';
import type { Proof } from '../result/audit-result.ts';
import { IMPACTS, type AccessibilityProbe } from '../result/probes.ts';
import type { SiteFacts } from '../site/site-facts.ts';
import { pageKey } from '../url.ts';
import { IMPACT_WORDS, SAMPLE_KIND_WORDS } from '../words.ts';
import { defineSiteRule, type Fault, type Unchecked, type Verdict } from './rule.ts';

const params = z.strictObject({
  /** Impacts, as axe-core names them, that are faults; the others are leads. */
  faulty: z.array(z.enum(IMPACTS)).default(['critical', 'serious']),
  /** A mode for elderly or disabled visitors must be offered on the home page. */
  requireMode: z.boolean().default(true),
  /** Rules of axe-core that do not count here. */
  ignore: z.array(z.string()).default([]),
});

type Params = z.infer<typeof params>;
type Violation = AccessibilityProbe['pages'][number]['violations'][number];

/** One rule and the pages that break it: what stands in a shared head is one problem on every page. */
interface Broken extends Pick<Violation, 'rule' | 'title' | 'impact'> {
  pages: { kind: AccessibilityProbe['pages'][number]['kind']; url: string; count: number; places: string[] }[];
}

/** Can everybody use the site? Judges what axe-core measured on sampled pages, and the way to an accessible mode. */
export const accessibility = defineSiteRule<Params>({
  id: 'accessibility',
  title: '适老化与无障碍',
  needs: ['home', 'probe:accessibility'],
  scope: 'site',
  faults: ['accessibility-violation', 'missing-accessible-mode'],
  params,
  judge(site, limits): Verdict {
    const probe = site.probes.accessibility;
    if (probe === undefined) {
      return { checked: 0, faults: [], unchecked: [{ cause: 'not-tested', what: '网页无障碍和长者模式' }] };
    }
    const tested = probe.pages.filter(({ state }) => state === 'tested');
    const broken = gather(tested, limits.ignore);
    const isFaulty = ({ impact }: Broken): boolean => limits.faulty.includes(impact);
    const mode = limits.requireMode ? judgeMode(site, probe) : { faults: [], unchecked: [], checked: 0 };
    return {
      checked: tested.length + mode.checked,
      faults: [...broken.filter(isFaulty).map((one) => toFault(site, probe, one)), ...mode.faults],
      unchecked: [...listUntested(probe), ...mode.unchecked],
      candidates: broken.filter((one) => !isFaulty(one)).map((one) => toFault(site, probe, one)),
    };
  },
});

function gather(pages: AccessibilityProbe['pages'], ignore: readonly string[]): Broken[] {
  const broken = new Map<string, Broken>();
  for (const { kind, url, violations } of pages) {
    for (const { rule, title, impact, count, places } of violations) {
      if (ignore.includes(rule)) continue;
      const known = broken.get(rule) ?? { rule, title, impact, pages: [] };
      if (IMPACTS.indexOf(impact) < IMPACTS.indexOf(known.impact)) known.impact = impact;
      known.pages.push({ kind, url, count, places });
      broken.set(rule, known);
    }
  }
  return [...broken.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}

function toFault({ portal }: SiteFacts, { seenAt }: AccessibilityProbe, { rule, title, impact, pages }: Broken): Fault {
  const where = pages.map(({ kind }) => SAMPLE_KIND_WORDS[kind]).join('、');
  const proof = pages.map(({ kind, url, count, places }): Proof => ({
    kind: 'measure',
    name: `${SAMPLE_KIND_WORDS[kind]}（axe-core ${rule}）`,
    value: `${count} 处${places.length === 0 ? '' : `：${places.join('；')}`}`,
    url,
    seenAt,
  }));
  return {
    fault: 'accessibility-violation',
    // One rule is one problem of the site's templates, whichever of their pages were sampled this month.
    subject: pageKey(portal.url) ?? portal.url,
    slot: rule,
    message: `${title}（影响程度：${IMPACT_WORDS[impact]}），抽查的${where}不符合`,
    proof,
    url: pages[0]?.url ?? portal.url,
    confidence: 'likely',
    count: pages.length,
  };
}

function judgeMode(
  { portal }: SiteFacts,
  { mode, seenAt }: AccessibilityProbe,
): Pick<Verdict, 'checked' | 'faults' | 'unchecked'> {
  if (mode.state === 'found') return { checked: 1, faults: [], unchecked: [] };
  const wanted = '无障碍浏览或长者模式入口';
  if (mode.state === 'unchecked')
    return { checked: 0, faults: [], unchecked: [{ cause: mode.cause ?? 'not-tested', what: `首页的${wanted}` }] };
  const looked = [{ place: '首页的链接、按钮和脚本', url: mode.url }];
  const fault: Fault = {
    fault: 'missing-accessible-mode',
    subject: pageKey(portal.url) ?? portal.url,
    slot: '',
    message: `首页没有${wanted}`,
    proof: [{ kind: 'absence', wanted, looked, seenAt, bytesHash: null }],
    url: mode.url,
    confidence: 'likely',
  };
  return { checked: 1, faults: [fault], unchecked: [] };
}

function listUntested({ pages, state, cause, detail }: AccessibilityProbe): Unchecked[] {
  if (state === 'unchecked') return [{ cause: cause ?? 'not-tested', what: detail }];
  return pages
    .filter((page) => page.state === 'unchecked')
    .map((page) => ({ cause: page.cause ?? 'not-tested', what: `${SAMPLE_KIND_WORDS[page.kind]}的无障碍检测` }));
}
