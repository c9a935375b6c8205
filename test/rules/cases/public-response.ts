import { HOME, listPage } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const column = (name: string, date = '2024-04-02'): Record<string, string> => ({
  ...HOME,
  '/hygq/': listPage([name, '/hygq/'], [['关于城区供水异味问题的回应', '/hygq/1.html', date], ['关于网传道路塌陷情况的说明', '/hygq/2.html', '2021-03-01'], ['关于停电传言的说明', '/hygq/3.html', '2020-03-01']]),
}); // prettier-ignore

export const cases: RuleCase[] = [
  { name: 'candidate: an answer of this year', pages: column('回应关切'), expect: { candidates: ['public-response'] } },
  {
    name: 'not concerned: answers of earlier years only',
    pages: column('热点回应', '2021-04-02'),
    expect: 'not-concerned',
  },
  { name: 'not concerned: interpretations', pages: column('解读回应'), expect: 'not-concerned' },
];
