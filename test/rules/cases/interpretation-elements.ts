import { documentPage, HOME, interpretationPage, TOLD } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const pages = (interpretation: Parameters<typeof interpretationPage>[0]): Record<string, string> => ({
  ...HOME,
  '/gfxwj/1.html': documentPage(),
  '/zcjd/1.html': interpretationPage(interpretation),
});
const bare =
  '<h3>主要内容</h3><p>补贴由乡镇受理，县里审核，每季度发放一次，直接打入社会保障卡。</p><p>申请人填写一张表，带上身份证和社会保障卡就可以办。</p>';

export const cases: RuleCase[] = [
  { name: 'ok: all three', pages: pages({}), expect: {} },
  {
    name: 'ok: in questions and answers',
    pages: pages({
      title: '《云溪县就业补贴办法》解读',
      body: '<p>问：为什么要出台这个办法？</p><p>答：群众有需要。</p><p>问：力争达到什么效果？</p><p>答：新增就业两千人。</p><p>问：主要规定了什么？</p><p>答：主要规定了申领条件。</p>',
    }),
    expect: {},
  },
  {
    name: 'ok: a second interpretation tells the rest',
    pages: {
      ...pages({ body: bare }),
      '/zcjd/2.html': interpretationPage({ title: '《云溪县就业补贴办法》政策解读（二）' }),
    },
    expect: {},
  },
  {
    name: 'ok: enough of a longer list',
    pages: pages({}),
    params: { elements: ['背景依据', '目标任务', '主要内容', '新旧政策差异'], minElements: 3 },
    expect: {},
  },
  { name: 'fault: nothing but the content', pages: pages({ body: bare }), expect: { faults: ['missing-element'] } },
  {
    name: 'fault: the same with a picture beside it',
    pages: pages({ body: `<img src="tj.png">${bare}` }),
    expect: { faults: ['missing-element'] },
  },
  {
    name: 'candidate: a person is to rule',
    pages: pages({ body: bare }),
    params: { assisted: true },
    expect: { candidates: ['missing-element'] },
  },
  {
    name: 'not concerned: its document is not here',
    pages: { ...HOME, '/zcjd/1.html': interpretationPage({ title: '《湖山省就业办法》解读', body: bare }) },
    expect: 'not-concerned',
  },
  {
    name: 'unchecked: a picture tells it',
    pages: pages({ body: '<img src="tj.png"><p>图片来源：县人社局</p>' }),
    expect: { unchecked: ['scanned'] },
  },
  {
    name: 'unchecked: the picture beside the text may tell the rest',
    pages: {
      ...pages({ body: bare }),
      '/zcjd/2.html': interpretationPage({ title: '一图读懂《云溪县就业补贴办法》', body: '<img src="tj.png">' }),
    },
    expect: { unchecked: ['scanned'] },
  },
  {
    name: 'ok: short of what a picture may hold, the text says all',
    pages: pages({ body: `<img src="tj.png">${TOLD}` }),
    expect: {},
  },
];
