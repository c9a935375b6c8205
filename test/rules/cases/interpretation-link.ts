import { documentPage, HOME, interpretationPage, link } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const there = link('/zcjd/1.html', '《云溪县就业补贴办法》政策解读');
const back = link('/gfxwj/1.html', '云溪县人民政府关于印发《云溪县就业补贴办法》的通知');
const pair = (after: string, afterwards: string): Record<string, string> => ({
  ...HOME,
  '/gfxwj/1.html': documentPage({ after }),
  '/zcjd/1.html': interpretationPage({ after: afterwards }),
});

export const cases: RuleCase[] = [
  { name: 'ok: both ways', pages: pair(there, back), expect: {} },
  {
    name: 'ok: by name to an address of old',
    pages: pair(
      link('http://old.yunxi.gov.cn/a/1.html', '《云溪县就业补贴办法》政策解读'),
      link('http://old.yunxi.gov.cn/b/1.html', '《云溪县就业补贴办法》'),
    ),
    expect: {},
  },
  {
    name: 'ok: in a box beside the text',
    pages: pair(`<aside>${there}</aside>`, `<aside>${back}</aside>`),
    expect: {},
  },
  {
    name: 'ok: one of two interpretations will do',
    pages: { ...pair(there, back), '/zcjd/2.html': interpretationPage({ title: '一图读懂《云溪县就业补贴办法》' }) },
    expect: {},
  },
  {
    name: 'ok: a copy of the document is linked',
    pages: {
      ...pair('', link('/zfwj/1.html', '县政府文件')),
      '/zfwj/1.html': documentPage({ column: ['县政府文件', '/zfwj/'], after: there }),
    },
    expect: {},
  },
  { name: 'ok: the way back is not asked for', pages: pair(there, ''), params: { bidirectional: false }, expect: {} },
  { name: 'fault: neither way, one fault', pages: pair('', ''), expect: { faults: ['unlinked-interpretation'] } },
  { name: 'fault: no way from the document', pages: pair('', back), expect: { faults: ['unlinked-interpretation'] } },
  { name: 'fault: no way back', pages: pair(there, ''), expect: { faults: ['unlinked-interpretation'] } },
  {
    name: 'not concerned: nothing interprets the document',
    pages: { ...HOME, '/gfxwj/1.html': documentPage() },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: only alike',
    pages: {
      ...HOME,
      '/gfxwj/1.html': documentPage({ title: '云溪县人民政府关于印发《云溪县就业补贴办法实施细则》的通知' }),
      '/zcjd/1.html': interpretationPage(),
    },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: the interpretation of the draft',
    pages: {
      ...HOME,
      '/gfxwj/1.html': documentPage(),
      '/zcjd/1.html': interpretationPage({ title: '《云溪县就业补贴办法（征求意见稿）》解读' }),
    },
    expect: 'not-concerned',
  },
  {
    name: 'unchecked: a script fills 相关解读',
    pages: pair('<h3>相关解读</h3><div id="rel"></div><script>$.get("/rel")</script>', back),
    expect: { unchecked: ['unsettled'] },
  },
];
