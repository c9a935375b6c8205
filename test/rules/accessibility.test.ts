import { describe, expect, it } from 'vitest';
import type { AccessibilityProbe } from '../../rules/result/probes.ts';
import { accessibility } from '../../rules/rule/accessibility.ts';
import { HOME, judgeProbes, SEEN } from './probe-site.ts';

type Page = AccessibilityProbe['pages'][number];
type Violation = Page['violations'][number];

const violation = (rule: string, impact: Violation['impact']): Violation => ({
  rule,
  title: `要求${rule}`,
  impact,
  count: 3,
  places: ['img'],
});
const page = (kind: Page['kind'], violations: Violation[] = []): Page => ({
  kind,
  url: `${HOME}${kind}/`,
  state: 'tested',
  cause: null,
  violations,
});
const unread = (kind: Page['kind'], cause: 'unsettled' | 'not-tested'): Page => ({
  ...page(kind),
  state: 'unchecked',
  cause,
});

const FINE: AccessibilityProbe = {
  state: 'tested',
  cause: null,
  detail: '检测了网页。',
  seenAt: SEEN,
  engine: '4.14.1',
  pages: [page('home'), page('article')],
  mode: { state: 'found', cause: null, quote: '无障碍浏览', url: HOME },
};

const judge = (part: Partial<AccessibilityProbe> = {}, params: Record<string, unknown> = {}) =>
  judgeProbes(accessibility, { accessibility: { ...FINE, ...part } }, params);

describe('accessibility', () => {
  it('passes pages without violations and a home page with its mode', () => {
    expect(judge()).toMatchObject({ checked: 3, said: { faults: [], leads: [], causes: [] } });
  });

  it('finds one accessibility-violation a rule, however many pages break it, and leads for what weighs less', () => {
    const pages = [
      page('home', [violation('image-alt', 'critical'), violation('color-contrast', 'serious')]),
      page('column', [violation('image-alt', 'critical')]),
      page('article', [violation('tabindex', 'moderate')]),
    ];
    const { said, faults } = judge({ pages });
    expect(said.faults).toEqual(['accessibility-violation color-contrast', 'accessibility-violation image-alt']);
    expect(said.leads).toEqual(['accessibility-violation tabindex']);
    expect(faults[1]).toMatchObject({
      count: 2,
      message: '要求image-alt（影响程度：阻碍使用），抽查的首页、栏目页不符合',
    });
    expect(faults[1]?.proof).toHaveLength(2);
    expect(judge({ pages }, { faulty: ['critical'], ignore: ['tabindex'] }).said).toMatchObject({
      faults: ['accessibility-violation image-alt'],
      leads: ['accessibility-violation color-contrast'],
    });
  });

  it('finds missing-accessible-mode, with where it looked', () => {
    const mode = { state: 'missing', cause: null, quote: null, url: HOME } as const;
    const { said, faults } = judge({ mode });
    expect(said.faults).toEqual(['missing-accessible-mode']);
    expect(faults[0]?.proof).toMatchObject([{ kind: 'absence' }]);
    expect(judge({ mode }, { requireMode: false }).said.faults).toEqual([]);
  });

  it('says what was not tested, and judges the rest', () => {
    expect(judgeProbes(accessibility, {})).toMatchObject({ checked: 0, said: { faults: [], causes: ['not-tested'] } });
    const pages = [page('home', [violation('image-alt', 'critical')]), unread('column', 'unsettled')];
    expect(judge({ pages }).said).toEqual({
      faults: ['accessibility-violation image-alt'],
      leads: [],
      causes: ['unsettled'],
    });
    const mode = { state: 'unchecked', cause: 'not-tested', quote: null, url: HOME } as const;
    const nothing = judge({ state: 'unchecked', cause: 'not-tested', pages: [unread('home', 'not-tested')], mode });
    expect(nothing).toMatchObject({ checked: 0, said: { faults: [], causes: ['not-tested', 'not-tested'] } });
  });
});
