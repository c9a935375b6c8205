import { documentPage, HOME, interpretationPage, link, listPage } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const document = (change: Parameters<typeof documentPage>[0] = {}): Record<string, string> => ({
  ...HOME,
  '/gfxwj/1.html': documentPage(change),
});
const notice = (title: string): Record<string, string> => document({ title });

export const cases: RuleCase[] = [
  {
    name: 'ok: an interpretation of that title',
    pages: { ...document(), '/zcjd/1.html': interpretationPage() },
    expect: {},
  },
  {
    name: 'ok: 一图读懂 without title marks',
    pages: { ...document(), '/zcjd/1.html': interpretationPage({ title: '一图读懂云溪县就业补贴办法' }) },
    expect: {},
  },
  {
    name: 'ok: the interpretation names the whole document',
    pages: {
      ...document(),
      '/zcjd/1.html': interpretationPage({
        title: '关于《云溪县人民政府关于印发〈云溪县就业补贴办法〉的通知》的政策解读',
      }),
    },
    expect: {},
  },
  {
    name: 'ok: a link is enough where the title names nothing',
    pages: {
      ...document({ after: link('/zcjd/1.html', '每月三百元，看看你能不能领') }),
      '/zcjd/1.html': interpretationPage({ title: '每月三百元，看看你能不能领' }),
    },
    expect: {},
  },
  {
    name: 'ok: an entry of the list whose page was not read',
    pages: {
      ...document(),
      '/zcjd/': listPage(
        ['政策解读', '/zcjd/'],
        [
          ['【图解】云溪县就业补贴办法', 'https://mp.weixin.qq.com/s/a', '2024-03-05'],
          ['《云溪县养犬办法》解读', '/zcjd/2.html', '2024-03-01'],
          ['《云溪县殡葬办法》解读', '/zcjd/3.html', '2024-02-01'],
        ],
      ),
    },
    expect: {},
  },
  {
    name: 'ok: the page links to an interpretation elsewhere',
    pages: document({ after: link('https://mp.weixin.qq.com/s/b', '图解：就业补贴办法') }),
    expect: {},
  },
  {
    name: 'ok: the interpretation is a file of the document',
    pages: document({ after: '<a href="a.pdf">就业补贴办法政策解读.pdf</a>' }),
    expect: {},
  },
  {
    name: 'ok: a title that is part of the document’s acquits',
    pages: {
      ...document({ title: '云溪县人民政府关于印发《云溪县城乡就业困难人员就业补贴办法》的通知' }),
      '/zcjd/1.html': interpretationPage({ title: '就业困难人员就业补贴办法解读' }),
    },
    expect: {},
  },
  { name: 'fault: nothing interprets it', pages: document(), expect: { faults: ['uninterpreted-document'] } },
  {
    name: 'fault: interpretations of other documents do not count',
    pages: { ...document(), '/zcjd/1.html': interpretationPage({ title: '《云溪县养犬管理办法》解读' }) },
    expect: { faults: ['uninterpreted-document'] },
  },
  {
    name: 'fault: of the state’s document of that name neither',
    pages: { ...document(), '/zcjd/1.html': interpretationPage({ title: '《湖山省就业补贴办法》解读' }) },
    expect: { faults: ['uninterpreted-document'] },
  },
  {
    name: 'fault: the issuer is told from the title',
    pages: document({ issuer: null }),
    expect: { faults: ['uninterpreted-document'] },
  },
  {
    name: 'fault: a copy in another column is not a second document',
    pages: { ...document(), '/zfwj/1.html': documentPage({ column: ['县政府文件', '/zfwj/'] }) },
    expect: { faults: ['uninterpreted-document'] },
  },
  {
    name: 'candidate: sets rules without a normative number',
    pages: { ...HOME, '/zfwj/1.html': documentPage({ number: '云政〔2024〕5号', column: ['县政府文件', '/zfwj/'] }) },
    expect: { candidates: ['uninterpreted-document'] },
  },
  {
    name: 'not concerned: appointments',
    pages: notice('云溪县人民政府关于李某等同志任职的通知'),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: handed on',
    pages: notice('云溪县人民政府办公室转发县人社局关于就业补贴办法的通知'),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a meeting',
    pages: notice('云溪县人民政府关于召开全县就业工作会议的通知'),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a leading group',
    pages: notice('云溪县人民政府关于成立云溪县就业工作领导小组的通知'),
    expect: 'not-concerned',
  },
  { name: 'not concerned: a reply', pages: notice('云溪县人民政府关于就业补贴方案的批复'), expect: 'not-concerned' },
  {
    name: 'not concerned: a department’s',
    pages: document({
      title: '云溪县人力资源和社会保障局关于印发《云溪县就业补贴办法》的通知',
      issuer: '云溪县人民政府办公室',
      number: '云人社规〔2024〕3号',
    }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: the city’s',
    pages: document({
      title: '平湖市人民政府关于印发《就业补贴办法》的通知',
      issuer: '平湖市人民政府',
      number: '平政规〔2024〕3号',
    }),
    expect: 'not-concerned',
  },
  { name: 'not concerned: no longer in force', pages: document({ validity: '失效' }), expect: 'not-concerned' },
  {
    name: 'not concerned: published the other day',
    pages: document({ published: '2024-05-15', written: '2024-05-14' }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: from before the day that counts',
    pages: document(),
    params: { from: '2024-04-01' },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: long ago',
    pages: document({ published: '2020-05-15', written: '2020-05-14' }),
    expect: 'not-concerned',
  },
  {
    name: 'unchecked: the crawl stopped',
    pages: document(),
    crawl: { complete: false, stoppedBy: 'max-pages' },
    expect: { unchecked: ['incomplete-crawl'] },
  },
  {
    name: 'unchecked: the list of interpretations was not read',
    pages: {
      ...document(),
      '/zcjd/':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zcjd/">政策解读</a></div><div id="list"></div><script>$.ajax({url:"/api/list"})</script>',
    },
    expect: { unchecked: ['unsettled'] },
  },
  {
    name: 'unchecked: a script fills 相关解读',
    pages: document({ after: '<h3>相关解读</h3><div id="rel"></div><script>$.get("/rel")</script>' }),
    expect: { unchecked: ['unsettled'] },
  },
];
