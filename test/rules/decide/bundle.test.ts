import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../rules/decide/bundle.ts';
import { writeBundle } from '../../../rules/decide/write-bundle.ts';
import type { Decision } from '../../../rules/decide/decision.ts';
import { decisionId, mergeDecisions } from '../../../rules/decide/decisions.ts';
import { findDisputes } from '../../../rules/decide/disputes.ts';
import { readRulings } from '../../../rules/decide/rulings.ts';
import { UsageError } from '../../../rules/errors.ts';

const portal = { name: '云溪县人民政府', url: 'http://www.yunxi.gov.cn/' };

function make(part: Partial<Decision>): Decision {
  const decision = {
    at: '2024-05-21T00:00:00.000Z',
    by: '甲',
    about: { kind: 'finding', key: 'c/missing-validity/0123456789abcdef' } as const,
    verdict: 'confirm' as const,
    why: '',
    proofHash: 'abc',
    ...part,
  };
  return { ...decision, id: decisionId(decision) };
}

const sheet = (part: Partial<Decision>, more: { unit?: string; clause?: string } = {}): Decision =>
  make({
    about: {
      kind: 'criterion',
      criterion: 'c',
      unit: more.unit ?? null,
      ...(more.clause === undefined ? {} : { clause: more.clause }),
    },
    verdict: 'answer',
    choice: '已落实',
    proofHash: '',
    ...part,
  });

const drawn = fc
  .record({
    by: fc.constantFrom('甲', '乙'),
    hour: fc.integer({ min: 0, max: 23 }),
    verdict: fc.constantFrom('confirm' as const, 'explained' as const, 'fixed' as const, 'note' as const),
    why: fc.string({ maxLength: 5 }),
  })
  .map(({ hour, ...rest }) => make({ ...rest, at: `2024-05-21T${String(hour).padStart(2, '0')}:00:00.000Z` }));

describe('a bundle', () => {
  it('comes back as it went, whatever the order, and in the same bytes', () => {
    fc.assert(
      fc.property(fc.array(drawn), (decisions) => {
        const text = writeBundle({ portal, decisions });
        const read = readBundle(JSON.parse(text), 'b.json');
        expect(read).toEqual({ portal, decisions: mergeDecisions(decisions), refused: [] });
        expect(writeBundle({ portal, decisions: decisions.toReversed() })).toBe(text);
      }),
    );
  });

  it('keeps its good lines and names what is wrong with the others, field by field', () => {
    const lines: unknown[] = [
      make({}),
      { ...make({}), verdict: 'maybe' },
      { ...make({}), at: 'yesterday', colour: 'red' },
      make({ verdict: 'dismiss' }),
      make({ verdict: 'not-ours' }),
      make({ verdict: 'answer', choice: '已落实' }),
      sheet({ verdict: 'confirm' }),
      make({ about: { kind: 'criterion', criterion: 'c', unit: null }, verdict: 'answer', proofHash: '' }),
      'nonsense',
    ];
    const read = readBundle({ schema: 1, kind: 'zwgk-decisions', portal, decisions: lines }, 'b.json');
    expect(read.decisions).toHaveLength(1);
    expect(read.refused.map(({ field }) => field)).toEqual([
      'b.json: decisions.1.verdict',
      'b.json: decisions.2.at',
      'b.json: decisions.2',
      'b.json: decisions.3.why',
      'b.json: decisions.4.unit',
      'b.json: decisions.5.verdict',
      'b.json: decisions.6.verdict',
      'b.json: decisions.7.choice',
      'b.json: decisions.8',
    ]);
  });

  it('is refused as a whole where it is none', () => {
    expect(() => readBundle({ schema: 2, decisions: [] }, 'b.json')).toThrow(UsageError);
    expect(() => readBundle(null, 'b.json')).toThrow(/b\.json/);
  });
});

describe('ids', () => {
  it('are those of what is said: the same event has one, another has another', () => {
    expect(make({}).id).toBe(make({}).id);
    const others = [
      make({ by: '乙' }),
      make({ verdict: 'note' }),
      make({ why: 'x' }),
      make({ proofHash: 'x' }),
      sheet({}),
      sheet({}, { unit: 'u' }),
      sheet({}, { clause: 'x-1' }),
      sheet({ choice: '未落实' }),
    ];
    expect(new Set([make({}), ...others].map(({ id }) => id)).size).toBe(others.length + 1);
  });
});

describe('what stands about a criterion', () => {
  const later = '2024-05-22T00:00:00.000Z';

  it('is each person’s last word, for the portal and for each unit by itself', () => {
    const rulingOf = readRulings(
      [
        sheet({ choice: '未落实' }),
        sheet({ choice: '已落实', at: later }),
        sheet({ choice: '部分落实' }, { unit: '云溪县民政局' }),
        sheet({ verdict: 'not-applicable', why: '没有此项职能' }, { unit: '县财政局', clause: 'x-1' }),
      ],
      (unit) => unit.replace('云溪', ''),
    );
    expect(rulingOf('c', null).whole).toEqual({ kind: 'answer', choice: '已落实', count: null });
    expect(rulingOf('c', '县民政局').whole).toEqual({ kind: 'answer', choice: '部分落实', count: null });
    expect(rulingOf('c', '县财政局').clauses.get('x-1')).toEqual({ kind: 'not-applicable', why: '没有此项职能' });
    expect(rulingOf('other', null)).toEqual({ whole: null, clauses: new Map() });
  });

  it('is open again once its person has taken it back', () => {
    const said = [sheet({ choice: '未落实' }), sheet({ verdict: 'withdraw', at: later })];
    expect(readRulings(said)('c', null).whole).toBeNull();
    expect(readRulings([...said, sheet({ by: '乙' })])('c', null).whole).toMatchObject({ choice: '已落实' });
  });

  it('is not what only a finding can be', () => {
    expect(readRulings([sheet({ verdict: 'fixed' })])('c', null).whole).toBeNull();
  });

  it('is disputed where two disagree, and says who took which side', () => {
    const said = [sheet({ choice: '已落实' }), sheet({ by: '乙', choice: '未落实' })];
    expect(readRulings(said)('c', null).whole).toEqual({ kind: 'disputed', sides: ['甲：已落实', '乙：未落实'] });
    expect(findDisputes(said)).toMatchObject([{ about: { criterion: 'c' }, sides: [{ by: '甲' }, { by: '乙' }] }]);
    expect(findDisputes([...said, sheet({ by: '乙', choice: '已落实', at: later })])).toEqual([]);
  });

  it('is not disputed by words about another proof', () => {
    expect(findDisputes([make({}), make({ by: '乙', verdict: 'fixed', proofHash: 'other' })])).toEqual([]);
    expect(findDisputes([make({}), make({ by: '乙', verdict: 'fixed' })])).toHaveLength(1);
  });
});

describe('a problem found by hand in a bundle', () => {
  const finding = {
    criterion: 'c',
    fault: 'missing-validity',
    url: 'http://www.yunxi.gov.cn/a.html',
    pageTitle: '通知',
    publishedDate: null,
    quote: '有效性：',
    place: '正文第1段',
    seenAt: '2024-05-21T00:00:00.000Z',
    bytesHash: '',
  } as const;
  const read = (decision: Decision) => readBundle(JSON.parse(writeBundle({ portal, decisions: [decision] })), 'b.json');

  it('arrives as it went', () => {
    const decision = make({ verdict: 'found', why: '没有写明', finding });
    expect(read(decision)).toMatchObject({ decisions: [decision], refused: [] });
  });

  it.each([
    ['without what was found', make({ verdict: 'found' }), 'b.json: decisions.0.finding'],
    ['with a dismissal', make({ verdict: 'dismiss', why: '误报', finding }), 'b.json: decisions.0.finding'],
    [
      'under the key of something else',
      make({ verdict: 'found', finding, about: { kind: 'finding', key: 'd/missing-validity/0123456789abcdef' } }),
      'b.json: decisions.0.about.key',
    ],
  ])('is refused %s', (_, decision, field) => {
    expect(read(decision).refused.map((problem) => problem.field)).toEqual([field]);
  });
});
