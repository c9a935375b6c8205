import { expect, test } from 'vitest';
import { knownAccessibility } from '../../crawler/probes/accessibility/accessibility.ts';
import type { AccessibilityProbe } from '../../rules/result/probes.ts';

const HOME = { kind: 'home', url: 'http://x.gov.cn/' } as const;
const ARTICLE = { kind: 'article', url: 'http://x.gov.cn/1.html' } as const;

const BEFORE: AccessibilityProbe = {
  state: 'tested',
  cause: null,
  detail: '',
  seenAt: '2026-06-01T00:00:00.000Z',
  engine: '4.0.0',
  pages: [HOME, ARTICLE].map((page) => ({ ...page, state: 'tested', cause: null, violations: [] })),
  mode: { state: 'missing', cause: null, quote: null, url: HOME.url },
};
const KNOWN = [HOME, ARTICLE].map((page) => ({ ...page, isKnown: true }));

test('of the same pages, none of which has changed, the same is known', () => {
  expect(knownAccessibility(BEFORE, KNOWN, '4.0.0')).toBe(BEFORE);
});

test.each([
  ['nobody tested before', undefined, KNOWN, '4.0.0'],
  ['another version would test now', BEFORE, KNOWN, '4.1.0'],
  ['a page has changed', BEFORE, [KNOWN[0]!, { ...ARTICLE, isKnown: false }], '4.0.0'],
  ['another page stands for its kind', BEFORE, [KNOWN[0]!, { ...KNOWN[1]!, url: 'http://x.gov.cn/2.html' }], '4.0.0'],
  [
    'there are more pages',
    BEFORE,
    [...KNOWN, { kind: 'column' as const, url: 'http://x.gov.cn/c/', isKnown: true }],
    '4.0.0',
  ],
  [
    'one could not be tested',
    { ...BEFORE, pages: BEFORE.pages.map((page) => ({ ...page, state: 'unchecked' as const })) },
    KNOWN,
    '4.0.0',
  ],
])('nothing is known where %s', (_, before, pages, engine) => {
  expect(knownAccessibility(before, pages, engine)).toBeNull();
});
