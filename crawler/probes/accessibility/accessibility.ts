import type { Cause } from '../../../rules/causes.ts';
import type { AccessibilityProbe, SampleKind } from '../../../rules/result/probes.ts';
import { CAUSE_WORDS } from '../../../rules/words.ts';
import type { PageTester } from './accessibility-browser.ts';
import { writtenTags } from '../written-tags.ts';
import { readAccessibleMode } from './accessible-mode.ts';

export interface ProbeAccessibilityOptions {
  now: () => Date;
  /** Home page, for its mode; null where the crawl could not read it. */
  home: { url: string; html: string } | null;
  /** Address of the portal. */
  url: string;
  /** One page of a kind, the home page first; see `SAMPLE_KINDS`. */
  pages: readonly { kind: SampleKind; url: string; html: string }[];
  /** Null where there is no browser to test in. */
  tester: PageTester | null;
}

/** Tests sampled pages by axe-core and looks for the mode that elderly visitors need. */
export async function probeAccessibility(options: ProbeAccessibilityOptions): Promise<AccessibilityProbe> {
  const { tester, home } = options;
  const seenAt = options.now().toISOString();
  const pages: AccessibilityProbe['pages'] = [];
  let rendered: string | null = null;
  for (const { kind, url, html } of options.pages) {
    const test = tester === null ? ({ ok: false, cause: 'not-tested' } as const) : await tester.test({ url, html });
    if (test.ok && kind === 'home') rendered = test.html;
    pages.push(
      test.ok
        ? { kind, url, state: 'tested', cause: null, violations: test.violations }
        : { kind, url, state: 'unchecked', cause: test.cause, violations: [] },
    );
  }
  const mode = { ...findMode(home?.html ?? null, rendered), url: home?.url ?? options.url };
  return { ...summarise(pages), seenAt, engine: tester?.engine ?? null, pages, mode };
}

/**
 * What the crawl before found of the same pages, where none has changed since: a browser would say the same of them. What
 * their style sheets and scripts have become shows with the next crawl of everything.
 * @param engine version that would test them now
 */
export function knownAccessibility(
  before: AccessibilityProbe | undefined,
  pages: readonly { kind: SampleKind; url: string; isKnown: boolean }[],
  engine: string,
): AccessibilityProbe | null {
  if (before === undefined || before.engine !== engine || before.pages.length !== pages.length) return null;
  const isKnown = before.pages.every(({ kind, url, state }, n) => {
    const page = pages[n]!;
    return state === 'tested' && page.isKnown && page.kind === kind && page.url === url;
  });
  return isKnown ? before : null;
}

type Mode = Omit<AccessibilityProbe['mode'], 'url'>;

function findMode(html: string | null, rendered: string | null): Mode {
  const unchecked = (cause: Cause): Mode => ({ state: 'unchecked', cause, quote: null });
  if (html === null) return unchecked('missing-fact');
  const read = readAccessibleMode(html);
  const seen = rendered === null ? null : readAccessibleMode(rendered);
  const quote = read.quote ?? seen?.quote ?? null;
  if (quote !== null) return { state: 'found', cause: null, quote };
  if (read.hasTrace || seen?.hasTrace === true) return unchecked('unsettled');
  // What scripts add shows only in a browser.
  if (seen === null && writtenTags(html, 'script').some((tag) => /src=/i.test(tag))) return unchecked('not-tested');
  return { state: 'missing', cause: null, quote: null };
}

type Summary = Pick<AccessibilityProbe, 'state' | 'cause' | 'detail'>;

function summarise(pages: AccessibilityProbe['pages']): Summary {
  const tested = pages.filter(({ state }) => state === 'tested');
  if (tested.length === 0) {
    const cause = pages[0]?.cause ?? 'missing-fact';
    const why = cause === 'not-tested' ? '没有在浏览器中打开（本机没有浏览器，或本次不渲染）' : CAUSE_WORDS[cause];
    return { state: 'unchecked', cause, detail: `网页无障碍未能检测：${why}。` };
  }
  const rules = new Set(tested.flatMap(({ violations }) => violations.map(({ rule }) => rule)));
  const detail = `在浏览器中检测了 ${tested.length} 个网页，${rules.size === 0 ? '没有发现不符合 WCAG 2.1 AA 级的地方' : `有 ${rules.size} 项不符合 WCAG 2.1 AA 级`}。`;
  return { state: 'tested', cause: null, detail };
}
