import { describe, expect, test } from 'vitest';
import { loadCriteria, loadDraftWords } from '../../../crawler/seeds.ts';
import { createMatcher, type ClauseText } from '../../../rules/draft/match.ts';
import { criterionSchema } from '../../../rules/evaluate/checklist.ts';

const criterion = (id: string, title: string) =>
  criterionSchema.parse({ id, title, rule: 'manual-sheet', severity: 'minor', how: '人工' });
const criteria = [criterion('budget', '预算公开'), criterion('gazette', '政府公报'), criterion('search', '站内检索')];
const match = createMatcher(criteria, [
  { criterion: 'budget', words: ['财政预算', '决算'], hints: ['财政'], not: ['绩效考核'] },
  { criterion: 'gazette', words: ['公报', '刊登 & 公报'], hints: [], not: [] },
  { criterion: 'search', words: ['检索功能', '检索 & 公报'], hints: ['检索'], not: [] },
]);
const clause = (core: string, more: Partial<ClauseText> = {}): ClauseText => ({
  core,
  leadUp: '',
  aims: '',
  path: [],
  row: core,
  before: null,
  ...more,
});
const first = (text: ClauseText) => match(text)[0]?.criterion;

describe('createMatcher', () => {
  test('the words of a clause decide, and the match says which', () => {
    expect(match(clause('公开财政预算和决算'))[0]).toMatchObject({
      criterion: 'budget',
      because: ['财政预算', '决算'],
    });
  });

  test('a clause without a word of any criterion has no match', () => {
    expect(match(clause('开展植树活动'))).toEqual([]);
  });

  test('a word of the clause weighs more than one of its heading, its aim or its row', () => {
    for (const more of [{ path: ['办好公报'] }, { aims: '方便查阅公报' }, { row: '决算；公报' }])
      expect(first(clause('公开决算', more)), JSON.stringify(more)).toBe('budget');
    expect(first(clause('做好此项工作', { path: ['办好公报'] }))).toBe('gazette');
  });

  test('a & b needs both', () => {
    expect(first(clause('提供公报检索'))).toBe('search');
    expect(first(clause('刊登文件的公报'))).toBe('gazette');
  });

  test('words against a criterion count against it', () => {
    const [plain, against] = [clause('公开财政决算'), clause('公开财政决算绩效考核')].map(
      (text) => match(text)[0]?.score ?? 0,
    );
    expect(against).toBeLessThan(plain ?? 0);
  });

  test('what follows a clause in its row leans towards its criterion', () => {
    expect(first(clause('按时完成', { before: 'gazette' }))).toBe('gazette');
  });

  test('white space, quotation marks and full-width signs make no difference', () => {
    expect(match(clause('公开 “财政 预算”'))[0]?.score).toBe(match(clause('公开财政预算'))[0]?.score);
  });
});

describe('seeds/draft-words.yaml', () => {
  const words = loadDraftWords();

  test('has words for every criterion, and for no other', () => {
    expect(words.map(({ criterion: id }) => id).toSorted()).toEqual(
      loadCriteria()
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('says nothing twice', () => {
    for (const { criterion: id, words: strong, hints, not } of words) {
      const all = [...strong, ...hints];
      expect(
        all.filter((word, i) => all.indexOf(word) !== i),
        id,
      ).toEqual([]);
      expect(
        all.filter((word) => not.includes(word)),
        id,
      ).toEqual([]);
    }
  });
});
