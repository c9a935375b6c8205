import { documentPage, HOME, interpretationPage } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const pair = (document: string, interpretation: string): Record<string, string> => ({
  ...HOME,
  '/gfxwj/1.html': documentPage({ published: document, written: document }),
  '/zcjd/1.html': interpretationPage({ published: interpretation }),
});

export const cases: RuleCase[] = [
  { name: 'ok: the same day', pages: pair('2024-03-04', '2024-03-04'), expect: {} },
  { name: 'ok: ahead of the document', pages: pair('2024-03-04', '2024-02-20'), expect: {} },
  { name: 'ok: three working days over a weekend', pages: pair('2024-03-01', '2024-03-06'), expect: {} },
  { name: 'ok: three working days over the May holiday', pages: pair('2024-04-30', '2024-05-08'), expect: {} },
  {
    name: 'ok: the picture came later than the text',
    pages: {
      ...pair('2024-03-04', '2024-03-05'),
      '/zcjd/2.html': interpretationPage({ title: '一图读懂《云溪县就业补贴办法》', published: '2024-04-05' }),
    },
    expect: {},
  },
  {
    name: 'fault: a month after',
    pages: pair('2024-03-04', '2024-04-05'),
    expect: { faults: ['late-interpretation'] },
  },
  {
    name: 'fault: four working days',
    pages: pair('2024-03-04', '2024-03-08'),
    expect: { faults: ['late-interpretation'] },
  },
  {
    name: 'ok: the checklist allows more',
    pages: pair('2024-03-04', '2024-03-08'),
    params: { maxWorkingDays: 5 },
    expect: {},
  },
  {
    name: 'candidate: more than a year after',
    pages: pair('2022-08-04', '2024-03-08'),
    expect: { candidates: ['late-interpretation'] },
  },
  {
    name: 'candidate: something that was not read may have come earlier',
    pages: {
      ...pair('2024-03-04', '2024-04-05'),
      '/gfxwj/1.html': documentPage({ after: '<a href="https://mp.weixin.qq.com/s/a">图解就业补贴办法</a>' }),
    },
    expect: { candidates: ['late-interpretation'] },
  },
  { name: 'not concerned: a document of long ago', pages: pair('2019-03-04', '2019-09-05'), expect: 'not-concerned' },
  {
    name: 'not concerned: no interpretation',
    pages: { ...HOME, '/gfxwj/1.html': documentPage() },
    expect: 'not-concerned',
  },
  {
    name: 'unchecked: holidays not announced yet',
    pages: pair('2098-12-30', '2099-01-08'),
    asOf: '2099-02-01',
    expect: { unchecked: ['missing-fact'] },
  },
];
