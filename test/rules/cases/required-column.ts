import type { RuleCase } from './case.ts';

const home =
  '<div class="nav"><a href="/zwgk/">政务公开</a><a href="/zwgk/gfxwj/">规范性文件</a><a href="http://yjsgk.example.gov.cn/">预决算公开统一平台</a></div>';
const params = { columns: [{ name: '规范性文件' }] };

export const cases: RuleCase[] = [
  {
    name: 'candidate: a column that may be the same thing under another name',
    params: { columns: [{ name: '公共卫生', near: ['健康'] }] },
    pages: { '/': '<div class="nav"><a href="/jk/">健康家园</a></div>', '/jk/': '<p>健康家园</p>' },
    expect: { candidates: ['missing-column'] },
  },
  {
    name: 'fault: what may be the same thing is another column that is asked for, or a body',
    params: { columns: [{ name: '公共卫生', near: ['健康', '卫生', '中心'] }, { name: '健康扶贫' }] },
    pages: {
      '/': '<div class="nav"><a href="/fp/">健康扶贫</a><a href="/wjw/">县卫生健康委员会</a><a href="/kf/">县康复服务中心</a></div>',
    },
    expect: { faults: ['missing-column'] },
  },
  {
    name: 'ok: a list of the matter under a name of its own',
    params: { columns: [{ name: '建议提案办理', entries: ['建议…答复', '号提案'] }] },
    pages: {
      '/': home,
      '/la/':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/la/">两案办理</a></div><ul><li><a href="1.html">对县人大第12号建议的答复</a>2024-05-01</li><li><a href="2.html">关于第7号提案的复函</a>2024-04-01</li><li><a href="3.html">对第31号建议的答复</a>2024-03-01</li></ul>',
    },
    expect: {},
  },
  {
    name: 'fault: notices tell of everything, and so of this',
    params: { columns: [{ name: '建议提案办理', entries: ['建议…答复'], near: ['公告'] }] },
    pages: {
      '/': home,
      '/gg/':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/gg/">通知公告</a></div><ul><li><a href="1.html">对县人大第12号建议的答复</a>2024-05-01</li><li><a href="2.html">对第7号建议的答复</a>2024-04-01</li><li><a href="3.html">对第31号建议的答复</a>2024-03-01</li></ul>',
    },
    expect: { faults: ['missing-column'] },
  },
  {
    name: 'ok: the county’s own name and a word',
    params: { columns: [{ name: '概况', place: true }] },
    pages: {
      '/': '<title>云溪县人民政府</title><div class="nav"><a href="/rs/">认识云溪</a></div>',
      '/rs/': '<p>认识云溪</p>',
    },
    expect: {},
  },
  {
    name: 'fault: the county’s news is not what it is like',
    params: { columns: [{ name: '概况', place: true }] },
    pages: {
      '/': '<title>云溪县人民政府</title><div class="nav"><a href="/yw/">云溪要闻</a></div>',
      '/yw/': '<p>云溪要闻</p>',
    },
    expect: { faults: ['missing-column'] },
  },
  { name: 'ok: the menu names the column', pages: { '/': home }, params, expect: {} },
  {
    name: 'ok: a column read under an alias',
    pages: {
      '/': home,
      '/wj/':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/wj/">县政府文件</a></div><ul><li><a href="a.html">云溪县人民政府关于防汛的意见</a>2024-05-01</li></ul>',
    },
    params: { columns: [{ name: '规章', aliases: ['政府文件'] }] },
    expect: {},
  },
  {
    name: 'ok: the menu leads to a platform elsewhere',
    pages: { '/': home },
    params: { columns: [{ name: '财政预决算', aliases: ['预决算'] }] },
    expect: {},
  },
  {
    name: 'fault: no such name anywhere',
    pages: { '/': home },
    params: { columns: [{ name: '政府公报', aliases: ['公报'] }] },
    expect: { faults: ['missing-column'] },
  },
  {
    name: 'candidate: a column that not every county must have',
    pages: { '/': home },
    params: { columns: [{ name: '政务新媒体' }], leadsOnly: true },
    expect: { candidates: ['missing-column'] },
  },
  {
    name: 'fault: a module',
    pages: { '/': home },
    params: { columns: [{ name: '政府信息公开指南' }], fault: 'missing-module' },
    expect: { faults: ['missing-module'] },
  },
  {
    name: 'fault: no way to ask',
    pages: { '/': home },
    params: { columns: [{ name: '网上咨询', aliases: ['信箱'] }], fault: 'missing-channel' },
    expect: { faults: ['missing-channel'] },
  },
  {
    name: 'unchecked: the section that it may stand in could not be read',
    pages: { '/': `${home}<div class="nav"><a href="/hdjl/">互动交流</a></div>` },
    failures: { '/hdjl/': 'timeout' },
    params: { columns: [{ name: '网上咨询', aliases: ['信箱'] }], fault: 'missing-channel', places: ['互动'] },
    expect: { unchecked: ['timeout'] },
  },
  {
    name: 'fault: only an article and a bureau are called so',
    pages: {
      '/': `${home}<div class="main"><h2>要闻</h2><ul><li><a href="/a/t20240501_1.html">县领导调研义务教育工作</a><span>2024-05-01</span></li><li><a href="/a/t20240502_2.html">全县教育工作会议召开</a><span>2024-05-02</span></li><li><a href="/a/t20240503_3.html">城区新建一所小学校</a><span>2024-05-03</span></li></ul><p><a href="/bm/jtj/">县教育体育局</a></p></div>`,
    },
    params: { columns: [{ name: '教育', aliases: ['义务教育'] }] },
    expect: { faults: ['missing-column'] },
  },
  {
    name: 'fault: the menu leads to a page that is gone',
    pages: { '/': home },
    failures: { '/zwgk/gfxwj/': 'not-found' },
    params,
    expect: { faults: ['missing-column'] },
  },
  {
    name: 'unchecked: the page behind the menu was not there once',
    pages: { '/': home },
    failures: { '/zwgk/gfxwj/': 'not-found' },
    unconfirmed: ['/zwgk/gfxwj/'],
    params,
    expect: { unchecked: ['not-found'] },
  },
  {
    name: 'unchecked: the page behind the menu is blocked',
    pages: { '/': home },
    failures: { '/zwgk/gfxwj/': 'blocked' },
    params,
    expect: { unchecked: ['blocked'] },
  },
  {
    name: 'unchecked: the crawl stopped early',
    pages: { '/': home },
    crawl: { complete: false, stoppedBy: 'max-pages' },
    params: { columns: [{ name: '政府公报' }] },
    expect: { unchecked: ['incomplete-crawl'] },
  },
  {
    name: 'unchecked: the home page could not be read',
    pages: {},
    failures: { '/': 'timeout' },
    params,
    expect: { unchecked: ['timeout'] },
  },
];
