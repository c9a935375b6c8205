import type { RuleCase } from './case.ts';

const site =
  '<meta name="SiteName" content="云溪县人民政府"><meta name="SiteDomain" content="www.yunxi.gov.cn"><meta name="SiteIDCode" content="9990010001">';
const column =
  '<meta name="ColumnName" content="通知公告"><meta name="ColumnDescription" content="通知公告栏目"><meta name="ColumnKeywords" content="通知,公告"><meta name="ColumnType" content="通知公告">';
const content = (date = '2024-05-06 09:00'): string =>
  `<meta name="ArticleTitle" content="关于防汛的通知"><meta name="PubDate" content="${date}"><meta name="ContentSource" content="县政府办">`;
const entry = (head: string): Record<string, string> => ({
  '/a/t20240506_1.html': `<html><head>${head}</head><body><div>当前位置：<a href="/">首页</a> &gt; <a href="/a/">通知公告</a></div><h1>关于防汛的通知</h1><div>发布时间：2024-05-06</div><p>正文。</p></body></html>`,
});

export const cases: RuleCase[] = [
  {
    name: 'ok: three tags on the home page',
    pages: { '/': `<html><head>${site}</head><body><p>首页</p></body></html>` },
    expect: {},
  },
  {
    name: 'ok: ten tags on a content page, in any letter case',
    pages: entry((site + column + content()).toLowerCase()),
    expect: {},
  },
  { name: 'ok: seconds are tolerated', pages: entry(site + column + content('2024-05-06 09:00:12')), expect: {} },
  {
    name: 'ok: the first page of a unit’s own site is no column',
    pages: {
      '/slj/index.html': `<html><head><title>云溪县水利局-云溪县人民政府</title>${site}</head><body><table><tr><td>通知公告</td></tr><tr><td><a href="1.html">关于做好汛期值班工作的通知</a></td><td>2024-05-06</td></tr><tr><td><a href="2.html">关于开展水库巡查工作的通知</a></td><td>2024-05-03</td></tr><tr><td><a href="3.html">关于报送抗旱物资台账的通知</a></td><td>2024-05-01</td></tr></table></body></html>`,
    },
    expect: {},
  },
  {
    name: 'fault: an undated page tagged as content has no PubDate',
    pages: {
      '/zt/12.html': `<html><head><title>惠企政策进园区活动_云溪县人民政府</title>${site}${column}<meta name="ArticleTitle" content="惠企政策进园区活动"><meta name="ContentSource" content="县政府办"></head><body><div>当前位置：<a href="/">首页</a> &gt; <a href="/zt/">营商环境</a> &gt; 正文</div><h1>惠企政策进园区活动</h1><p>活动在园区举行，县发展和改革局、县税务局的工作人员介绍了政策。</p></body></html>`,
    },
    expect: { faults: ['missing-page-tag'] },
  },
  {
    name: 'ok: a standing page without a date is its column’s',
    pages: {
      '/zt/12.html': `<html><head><title>自然地理概况_云溪县人民政府</title>${site}${column}</head><body><div>当前位置：<a href="/">首页</a> &gt; <a href="/zt/">云溪概况</a> &gt; 正文</div><h1>自然地理概况</h1><p>云溪县位于省境西部，地势由北向南倾斜，以低山丘陵为主。</p></body></html>`,
    },
    expect: {},
  },
  { name: 'fault: no site tags', pages: { '/': '<p>首页</p>' }, expect: { faults: ['missing-page-tag'] } },
  {
    name: 'fault: null for a value, and so not malformed as well',
    pages: entry(site + column + content('null')),
    expect: { faults: ['placeholder-page-tag'] },
  },
  {
    name: 'fault: a date without the time of day',
    pages: entry(site + column + content('2024/5/6')),
    expect: { faults: ['malformed-date-tag'] },
  },
  {
    name: 'fault: three tags that only repeat the name of the column',
    pages: entry(site + column.replace('通知公告栏目', '通知公告').replace('通知,公告', '通知公告') + content()),
    expect: { faults: ['placeholder-page-tag'] },
  },
  { name: 'ok: a column called after its kind', pages: entry(site + column + content()), expect: {} },
  {
    name: 'not concerned: a page that only forwards',
    pages: { '/x/': '<html><head><meta http-equiv="refresh" content="0;url=/a/"></head></html>' },
    expect: 'not-concerned',
  },
];
