import { expect, it } from 'vitest';
import { propose, type SeenAgain } from '../../../report/packet/ledger/propose.ts';
import { makePacket } from '../../../report/packet/model/packet.ts';
import type { Finding } from '../../../rules/result/audit-result.ts';
import { makeColumn } from '../result-parts.ts';
import { inputOf, makeCounty, makeProblem } from './county.ts';

const LEAK = { fault: 'mobile', rule: 'personal-data', count: 3 } as const;
const ABSENT = {
  kind: 'absence',
  wanted: '栏目',
  looked: [],
  seenAt: '2026-11-21T00:00:00.000Z',
  bytesHash: null,
} as const;

function proposal(was: Partial<Finding>, now: Partial<Finding>[], seen: Partial<SeenAgain> = {}): string {
  const finding = makeProblem('a', '县教育局', was);
  const [problem] = makePacket(inputOf(makeCounty([finding]))).problems;
  const result = makeCounty(now.map((part) => makeProblem('a', '县教育局', { ...was, ...part })));
  const { result: said, why } = propose(problem!, finding, {
    result,
    pageState: () => 'read',
    isPageRule: (rule) => rule === 'personal-data',
    ...seen,
  });
  return `${said}：${why}`;
}

const columns = (part: Partial<ReturnType<typeof makeColumn>>): Partial<SeenAgain> => ({
  result: { ...makeCounty([]), columns: [makeColumn({ name: 'a', url: 'http://www.qingxi.gov.cn/a/', ...part })] },
});

it('a problem seen again is still there, or in fewer places', () => {
  expect(proposal(LEAK, [{}])).toBe('未整改：再次发现');
  expect(proposal(LEAK, [{ count: 1 }])).toBe('整改不彻底：仍有1处（原3处）');
});

it('what its own page does not show any more is put right, but for files, which a person opens', () => {
  expect(proposal(LEAK, [])).toBe('通过：重新读取后未再发现');
  const file = { url: 'http://x/a.xlsx', name: 'a.xlsx', sheet: null, page: null, row: null };
  expect(proposal({ ...LEAK, file }, [])).toBe('无法检查：附件须人工查看');
});

it('a page taken down is a fix for what should not be public, and for nothing else', () => {
  expect(proposal(LEAK, [], { pageState: () => 'gone' })).toBe('通过：页面已删除');
  expect(proposal({}, [], { pageState: () => 'gone' })).toBe('整改不彻底：页面已删除');
});

it('what was not read, or takes the whole portal to see, is left open', () => {
  expect(proposal(LEAK, [], { pageState: () => 'unread' })).toBe('无法检查：页面没有读到');
  const dead = { fault: 'dead-link', rule: 'broken-links' } as const;
  expect(proposal(dead, [])).toBe('无法检查：须全站重新抓取后判定');
  const missing = { fault: 'missing-column', rule: 'required-column', proof: [ABSENT] } as const;
  expect(proposal(missing as never, [{}])).toBe('无法检查：须全站重新抓取后判定');
});

it('a column is put right when it was read and is fresh, or explains itself', () => {
  expect(proposal({}, [], columns({ state: 'fresh', latest: '2026-11-20' }))).toBe('通过：最新信息发布于2026-11-20');
  expect(proposal({}, [], columns({ state: 'explained' }))).toBe('通过：已发布情况说明');
  expect(proposal({}, [], columns({ state: 'unchecked' }))).toBe('无法检查：栏目没有读全，须人工查看');
});
