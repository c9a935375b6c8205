/** Decisions as one reviewer hands them to another. */
export const BUNDLE = {
  schema: 1,
  kind: 'zwgk-decisions',
  portal: { name: null, url: 'http://www.yunxi.gov.cn/' },
  decisions: [
    {
      id: 'a',
      about: { kind: 'finding', key: 'k', proof: 'p' },
      verdict: 'dismiss',
      why: '误报',
      who: '甲',
      at: '2026-06-01T00:00:00.000Z',
    },
  ],
};
