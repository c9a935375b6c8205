import { documentPage, HOME, interpretationPage, TOLD } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const pages = (interpretation: Parameters<typeof interpretationPage>[0]): Record<string, string> => ({
  ...HOME,
  '/gfxwj/1.html': documentPage(),
  '/zcjd/1.html': interpretationPage(interpretation),
});
const words = { body: TOLD };
const icons = '<img src="/code.png"><img src="/share.png">';
const others = Object.fromEntries(
  [1, 2, 3, 4, 5].map((n) => [
    `/zfwj/${n}.html`,
    documentPage({
      title: `云溪县人民政府关于印发《云溪县第${n}号规定》的通知`,
      number: `云政〔2024〕${n}号`,
      column: ['县政府文件', '/zfwj/'],
      after: icons,
    }),
  ]),
);

export const cases: RuleCase[] = [
  { name: 'ok: a picture', pages: pages({}), expect: {} },
  { name: 'ok: a film', pages: pages({ body: `<video src="a.mp4"></video>${TOLD}` }), expect: {} },
  {
    name: 'ok: a film in a frame',
    pages: pages({ body: `<iframe src="//player.example.cn/1"></iframe>${TOLD}` }),
    expect: {},
  },
  { name: 'ok: the title says so', pages: pages({ title: '图解《云溪县就业补贴办法》', ...words }), expect: {} },
  {
    name: 'ok: a second interpretation has the picture',
    pages: { ...pages(words), '/zcjd/2.html': interpretationPage({ title: '一图读懂云溪县就业补贴办法' }) },
    expect: {},
  },
  {
    name: 'ok: enough of them',
    pages: { ...pages(words), '/zcjd/2.html': interpretationPage({ title: '一图读懂云溪县养犬办法' }) },
    params: { eachMustBeVisual: false, minRatio: 0.5 },
    expect: {},
  },
  { name: 'fault: nothing but words', pages: pages(words), expect: { faults: ['text-only-interpretation'] } },
  {
    name: 'fault: pictures that every page has are decoration',
    pages: { ...pages({ body: `${TOLD}${icons}` }), '/gfxwj/1.html': documentPage({ after: icons }), ...others },
    expect: { faults: ['text-only-interpretation'] },
  },
  {
    name: 'fault: too few of them',
    pages: { ...pages(words), '/zcjd/2.html': interpretationPage({ title: '《云溪县养犬办法》解读', ...words }) },
    params: { eachMustBeVisual: false, minRatio: 0.5 },
    expect: { faults: ['text-only-interpretation'] },
  },
  {
    name: 'not concerned: the document is not the county’s',
    pages: { '/zcjd/1.html': interpretationPage(words) },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a page about interpretation is none',
    pages: {
      ...HOME,
      '/gfxwj/1.html': documentPage(),
      '/zd/1.html':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zd/">信息公开制度</a></div><h1>云溪县政策解读工作制度</h1><div>发布时间：2024-03-05</div><p>政策解读与文件同步。</p>',
    },
    expect: 'not-concerned',
  },
  {
    name: 'unchecked: the words are in a file',
    pages: pages({ body: '<p>见附件。</p><a href="a.docx">附件</a>' }),
    expect: { unchecked: ['missing-fact'] },
  },
];
