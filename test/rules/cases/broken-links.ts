import type { RuleCase } from './case.ts';

const nav = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/xwdt/tzgg/">通知公告</a></div>';
const home = '<ul><li><a href="/ztzl/wmcj/">文明创建在行动</a></li><li><a href="/zwgk/">政务公开</a></li></ul>';
const article = `${nav}<h1>关于公布河湖长名单的公告</h1><div>发布时间：2024-05-06</div><p>名单见附件，请社会各界监督。</p><p><a href="1.xlsx">河湖长名单.xlsx</a></p>`;
const archive =
  '<div>当前位置：<a href="/">首页</a> &gt; <a href="/ls/">历史信息</a></div><h1>旧闻一则</h1><p><a href="/gone.html">详情</a></p>';

/** What the probe of other portals' addresses saw: each opened, but for those named. */
const looked = (unread = 0): NonNullable<RuleCase['probes']> => ({
  links: {
    state: 'tested',
    cause: null,
    seenAt: '2024-06-01T00:00:00.000Z',
    links: Array.from({ length: unread }, () => ({ url: 'http://www.yunting.gov.cn/', state: 'unchecked', status: null, cause: 'timeout' })),
  },
}); // prettier-ignore

const given: RuleCase[] = [
  { name: 'ok: everything linked was read', pages: { '/': home, '/zwgk/': nav }, expect: {} },
  {
    name: 'ok: blocked, slow and failing pages are no dead links',
    pages: { '/': home },
    failures: { '/ztzl/wmcj/': 'blocked', '/zwgk/': 'timeout' },
    expect: {},
  },
  {
    name: 'ok: a hidden link is nobody’s',
    pages: { '/': '<div style="display:none"><a href="/old/">旧版</a></div><p>欢迎</p>' },
    failures: { '/old/': 'not-found' },
    expect: {},
  },
  {
    name: 'ok: an archive may lead nowhere',
    pages: { '/ls/a.html': archive },
    failures: { '/gone.html': 'not-found' },
    expect: {},
  },
  {
    name: 'fault: a link of the home page',
    pages: { '/': home },
    failures: { '/ztzl/wmcj/': 'not-found' },
    expect: { faults: ['dead-link'] },
  },
  {
    name: 'fault: one wrong address on two pages is one fault',
    pages: { '/': home, '/zwgk/': home },
    failures: { '/ztzl/wmcj/': 'not-found' },
    expect: { faults: ['dead-link'] },
  },
  {
    name: 'fault: a pager that leads nowhere is one fault, whatever it numbers',
    pages: {
      '/xwdt/':
        '<p>通知</p><div><a href="/xwdt/2.html">2</a> <a href="/xwdt/3.html">3</a> <a href="/xwdt/2.html">下一页</a></div>',
    },
    failures: { '/xwdt/2.html': 'not-found', '/xwdt/3.html': 'not-found' },
    expect: { faults: ['dead-link'] },
  },
  {
    name: 'fault: a file',
    pages: { '/xwdt/tzgg/1.html': article },
    failures: { '/xwdt/tzgg/1.xlsx': 'not-found' },
    expect: { faults: ['dead-attachment'] },
  },
  { name: 'not concerned: nothing was read', pages: {}, failures: { '/': 'timeout' }, expect: 'not-concerned' },
];

export const cases: RuleCase[] = [
  ...given.map((one) => ({ probes: looked(), ...one })),
  { name: 'unchecked: other portals were not asked', pages: { '/': home }, expect: { unchecked: ['not-tested'] } },
  {
    name: 'unchecked: another portal did not answer',
    pages: { '/': home },
    probes: looked(2),
    expect: { unchecked: ['timeout'] },
  },
  {
    name: 'fault: a page of another portal is gone',
    pages: { '/': '<p><a href="http://www.yunting.gov.cn/zt/">云汀县专题</a></p>' },
    probes: looked(),
    failures: { 'http://www.yunting.gov.cn/zt/': 'not-found' },
    expect: { faults: ['dead-link'] },
  },
];
