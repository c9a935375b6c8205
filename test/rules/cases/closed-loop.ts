import { callPage, replyPage } from '../participation-pages.ts';
import { documentPage, HOME, interpretationPage, link } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const name = '《云溪县就业补贴办法》';
const to = {
  call: link('/yjzj/1.html', `关于公开征求${name}意见的公告`),
  document: link('/gfxwj/1.html', `云溪县人民政府关于印发${name}的通知`),
  reading: link('/zcjd/1.html', `${name}政策解读`),
};
const published = { published: '2024-01-05', text: '征集时间：2024年1月5日至1月20日。' };
const loop = (change: Record<string, string> = {}): Record<string, string> => ({
  ...HOME,
  '/yjzj/1.html': callPage({ title: `关于公开征求${name}意见的公告`, ...published }),
  '/yjfk/1.html': replyPage({
    title: `${name}公开征求意见采纳情况`,
    published: '2024-01-30',
    after: to.call + to.document,
  }),
  '/gfxwj/1.html': documentPage({ after: to.reading }),
  '/zcjd/1.html': interpretationPage(),
  ...change,
});

export const cases: RuleCase[] = [
  {
    name: 'candidate: four stages, each linked with the next',
    pages: loop(),
    expect: { candidates: ['closed-loop'] },
  },
  {
    name: 'not concerned: the outcome leads to no document',
    pages: loop({
      '/yjfk/1.html': replyPage({ title: `${name}公开征求意见采纳情况`, published: '2024-01-30', after: to.call }),
    }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: the document has no interpretation',
    pages: loop({ '/zcjd/1.html': '', '/gfxwj/1.html': documentPage() }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: the call is about another document',
    pages: loop({ '/yjzj/1.html': callPage({ title: '关于公开征求《云溪县犬只管理办法》意见的公告', ...published }) }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: before the day from which loops count',
    pages: loop(),
    params: { from: '2025-01-01' },
    expect: 'not-concerned',
  },
];
