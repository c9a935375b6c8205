import type { RuleCase } from './case.ts';

const page = ({
  tag,
  shown = '发布时间：2024-05-06',
  path = '/xw/1.html',
  text = '近日，县长调研春耕生产。',
}: {
  tag?: string;
  shown?: string;
  path?: string;
  text?: string;
}): Record<string, string> => ({
  [path]: `<html><head>${tag === undefined ? '' : `<meta name="PubDate" content="${tag}">`}</head><body><div>当前位置：<a href="/">首页</a> &gt; <a href="/xw/">工作动态</a></div><h1>县长调研春耕</h1><div>${shown}</div><p>${text}</p></body></html>`,
});

export const cases: RuleCase[] = [
  { name: 'ok: tag and page agree', pages: page({ tag: '2024-05-06 09:00' }), expect: {} },
  { name: 'ok: a day apart, around midnight', pages: page({ tag: '2024-05-07 00:10' }), expect: {} },
  { name: 'ok: no tag', pages: page({}), expect: {} },
  {
    name: 'ok: an address dates nothing',
    pages: page({ tag: '2024-05-06', path: '/xw/202601/t20260102_1.html' }),
    expect: {},
  },
  {
    name: 'ok: 更新时间 is not the publication date',
    pages: page({ tag: '2024-05-06', shown: '更新时间：2024-03-06' }),
    expect: {},
  },
  {
    name: 'ok: a date in the text',
    pages: page({ tag: '2024-05-06', shown: '来源：县政府办', text: '会议时间：2024年6月30日。' }),
    expect: {},
  },
  {
    name: 'ok: the text opens with the day that it tells of, tag and label say the same moment',
    pages: page({ tag: '2024-05-06 09:20', shown: '发布时间：2024-05-06 09:20', text: '2024年5月16日，会议召开。' }),
    expect: {},
  },
  {
    name: 'ok: the text opens with the day that it tells of, under a line without a date',
    pages: page({ tag: '2024-05-06', shown: '来源：县政府办', text: '2024年5月16日上午，全县春耕生产会议召开' }),
    expect: {},
  },
  {
    name: 'ok: a second label dates the document, the first says what the tag says',
    pages: page({ tag: '2024-05-06', text: '公开日期：2024-04-16' }),
    expect: {},
  },
  {
    name: 'fault: tag and label lie in the future, whatever day the text tells of',
    pages: page({ tag: '2024-06-21', shown: '发布时间：2024-06-21', text: '2024年5月6日，会议召开。' }),
    expect: { faults: ['future-date'] },
  },
  {
    name: 'ok: published on the day of the audit',
    pages: page({ tag: '2024-05-20', shown: '发布时间：2024-05-20' }),
    expect: {},
  },
  {
    name: 'fault: tag and page disagree',
    pages: page({ tag: '2024-05-06', shown: '发布时间：2024-03-06' }),
    expect: { faults: ['conflicting-dates'] },
  },
  {
    name: 'fault: tag and the bare day behind the source disagree',
    pages: page({
      tag: '2024-05-06 09:00',
      shown: '<span>来源：县融媒体中心</span><span>2024-03-06 14:23</span><span>【字体：大 中 小】</span>',
    }),
    expect: { faults: ['conflicting-dates'] },
  },
  {
    name: 'ok: the day behind the source is that of the tag',
    pages: page({ tag: '2024-05-06 09:00', shown: '<span>来源：县融媒体中心</span><span>2024-05-06 14:23</span>' }),
    expect: {},
  },
  {
    name: 'ok: behind the source stands the day of something else',
    pages: page({
      tag: '2024-05-06 09:00',
      shown: '<span>来源：县融媒体中心</span> <span>活动时间：2024-03-06</span>',
    }),
    expect: {},
  },
  {
    name: 'fault: published tomorrow',
    pages: page({ tag: '2024-05-21', shown: '发布时间：2024-05-21' }),
    expect: { faults: ['future-date'] },
  },
  {
    name: 'fault: conflicting, and so not in the future as well',
    pages: page({ tag: '2024-06-21' }),
    expect: { faults: ['conflicting-dates'] },
  },
  {
    name: 'candidate: a document’s block may hold the day of printing',
    pages: {
      '/gfxwj/1.html':
        '<html><head><meta name="PubDate" content="2024-05-06"></head><body><div>当前位置：<a href="/">首页</a> &gt; <a href="/gfxwj/">规范性文件</a></div><h1>云溪县人民政府关于印发就业办法的通知</h1><table><tr><td>发文字号：</td><td>云政规〔2024〕3号</td></tr><tr><td>发布日期：</td><td>2024-04-01</td></tr></table><p>现印发。</p></body></html>',
    },
    expect: { candidates: ['conflicting-dates'] },
  },
  {
    name: 'not concerned: only the address has a date',
    pages: {
      '/xw/202901/t20290102_1.html':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/xw/">工作动态</a></div><h1>县长调研春耕</h1><p>近日。</p>',
    },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a list with an entry in the future',
    pages: {
      '/xw/':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/xw/">工作动态</a></div><ul><li><a href="1.html">县长调研春耕生产</a><span>2034-05-06</span></li><li><a href="2.html">县长调研夏收生产</a><span>2024-05-06</span></li><li><a href="3.html">县长调研秋收生产</a><span>2024-05-02</span></li></ul>',
    },
    expect: 'not-concerned',
  },
];
