import type { RuleCase } from './case.ts';

const params = { cadence: { news: 14, notice: 183, normative: 183, annual: 400 } };
const crumb = (name: string): string => `<div>当前位置：<a href="/">首页</a> &gt; <a href="/c/">${name}</a></div>`;
const column = (name: string, dates: string[], extra = ''): string =>
  `${crumb(name)}<ul>${dates.map((date, i) => `<li><a href="${i}.html">${name}第${i}条信息的标题</a><span>${date}</span></li>`).join('')}</ul>${extra}`;

export const cases: RuleCase[] = [
  { name: 'ok: fresh news', pages: { '/c/': column('工作动态', ['2024-05-18', '2024-05-01']) }, params, expect: {} },
  {
    name: 'ok: an old entry pinned above a new one',
    pages: { '/c/': column('通知公告', ['2020-01-01', '2024-05-10']) },
    params,
    expect: {},
  },
  {
    name: 'not concerned: a page of one telephone number is no blank column',
    pages: { '/c/': `${crumb('联系我们')}<div>联系电话0556-7220311</div>` },
    params,
    expect: 'not-concerned',
  },
  { name: 'ok: a column of no known rhythm', pages: { '/c/': column('领导讲话', ['2015-01-01']) }, params, expect: {} },
  {
    name: 'ok: results of a clean-up come when there was one',
    pages: { '/c/': column('规范性文件清理', ['2023-06-20']) },
    params,
    expect: {},
  },
  {
    name: 'fault: normative documents after eleven months',
    pages: { '/c/': column('行政规范性文件', ['2023-06-20']) },
    params,
    expect: { faults: ['stale-column'] },
  },
  {
    name: 'ok: an annual column after eleven months',
    pages: { '/c/': column('政府信息公开年报', ['2023-06-20']) },
    params,
    expect: {},
  },
  {
    name: 'ok: nothing but an explanation',
    pages: {
      '/c/': column('通知公告', [], '<ul><li><a href="s.html">本栏目情况说明</a><span>2024-04-01</span></li></ul>'),
    },
    params,
    expect: {},
  },
  ...[
    '情况说明：本乡预算信息由县财政局集中公开，本栏目暂无相关信息。',
    '2023年度本单位无行政强制事项。',
    '截至目前，我局未收到此类申请。',
    '本栏目内容统一在“重点领域”栏目公开。',
  ].map((text): RuleCase => ({
    name: `ok: a sentence explains the gap: ${text}`,
    pages: { '/c/': `${crumb('通知公告')}<p>${text}</p>` },
    params,
    expect: {},
  })),
  ...['本栏目暂无相关信息', '本单位暂无相关信息。', '该栏目没有内容'].map((text): RuleCase => ({
    name: `fault: an empty list's own words explain nothing: ${text}`,
    pages: { '/c/': `${crumb('通知公告')}<p>${text}</p>` },
    params,
    expect: { faults: ['blank-column'] },
  })),
  {
    name: 'not concerned: a letter to be written',
    pages: {
      '/c/': `${crumb('我要写信')}<form action="/send" method="post"><p>标题<input name="t"></p><p>内容<textarea name="c"></textarea></p></form>`,
    },
    params,
    expect: 'not-concerned',
  },
  {
    name: 'fault: a search box above an empty list',
    pages: {
      '/c/': `${crumb('通知公告')}<form action="/list"><input name="k"><input name="from"><input name="to"></form>`,
    },
    params,
    expect: { faults: ['blank-column'] },
  },
  {
    name: 'fault: nothing but the menu of the columns beside, which have their lists',
    pages: {
      '/c/': `${crumb('通知公告')}<ul><li><a href="/c/">通知公告</a></li><li><a href="/d/">工作动态</a></li><li><a href="/e/">政策文件</a></li></ul><h2>通知公告</h2>`,
    },
    params,
    expect: { faults: ['blank-column'] },
  },
  {
    name: 'fault: a store of records without a record',
    pages: {
      '/c/': `${crumb('通知公告')}<div id="9025"><script type="text/xml"><datastore><recordset></recordset></datastore></script></div><script>$("#9025").jpage({perPage:15,totalRecord:0});</script>`,
    },
    params,
    expect: { faults: ['blank-column'] },
  },
  {
    name: 'unchecked: a store without a record that is filled from elsewhere',
    pages: {
      '/c/': `${crumb('通知公告')}<div id="9025"><script type="text/xml"><datastore><nextgroup><![CDATA[<a href="/module/web/jpage/dataproxy.jsp?page=1&columnid=25&unitid=9025"></a>]]></nextgroup><recordset></recordset></datastore></script></div>`,
    },
    params,
    expect: { unchecked: ['incomplete-list'] },
  },
  {
    name: 'fault: notes on how figures were made explain no silence',
    pages: {
      '/c/': column(
        '政府信息公开年报',
        [],
        '<ul><li><a href="s.html">2021年部门预算编制情况说明</a><span>2021-04-01</span></li></ul>',
      ),
    },
    params,
    expect: { faults: ['stale-column'] },
  },
  {
    name: 'ok: an empty column that tells why',
    pages: {
      '/c/': `${crumb('环保督察整改')}<p>本栏目暂无相关信息。我县本年度未接受督察，故无整改信息。</p>`,
    },
    params,
    expect: {},
  },
  {
    name: 'not concerned: a map of the site and a view for the old publish nothing',
    pages: {
      '/c/': `${crumb('网站地图')}<h1>网站地图</h1>`,
      '/d/': '<div>当前位置：<a href="/">首页</a> &gt; <a href="/d/">长者模式</a></div><h1>长者模式</h1>',
    },
    params,
    expect: 'not-concerned',
  },
  {
    name: 'fault: the list of a frame that holds its head alone',
    pages: {
      '/xxgk/list/12/':
        '<h3>市场监管规则</h3><table><tr><th>序号</th><th>信息名称</th><th>发布日期</th></tr><tr><td colspan="3"></td></tr></table>',
    },
    params,
    expect: { faults: ['blank-column'] },
  },
  {
    name: 'not concerned: a page of text is no column',
    pages: { '/c/': `${crumb('县情简介')}<h1>县情简介</h1><p>${'云溪县位于山区。'.repeat(30)}</p>` },
    params,
    expect: 'not-concerned',
  },
  {
    name: 'ok: list pages of one column are one column',
    pages: { '/c/': column('工作动态', ['2024-05-18']), '/c/index_2.html': column('工作动态', ['2019-05-18']) },
    params,
    expect: {},
  },
  {
    name: 'ok: a list without dates whose entries have them',
    pages: {
      '/c/': column('工作动态', ['', '', '']),
      '/c/0.html': `${crumb('工作动态')}<h1>工作动态第0条信息的标题</h1><div>发布时间：2024-05-18</div><p>正文。</p>`,
    },
    params,
    expect: {},
  },
  {
    name: 'fault: stale news',
    pages: { '/c/': column('工作动态', ['2024-04-18']) },
    params,
    expect: { faults: ['stale-column'] },
  },
  {
    name: 'fault: a future date does not make a column fresh',
    pages: { '/c/': column('工作动态', ['2034-05-18', '2024-04-01']) },
    params,
    expect: { faults: ['stale-column'] },
  },
  {
    name: 'not concerned: a sentence that no other column says is what the page is there for',
    pages: {
      '/c/': `${crumb('关于本站')}<div>欢迎您访问县政府网站！</div><p>县政务服务中心承办，电话0599-6123456。</p>`,
      '/d/': `${crumb('网站声明').replaceAll('/c/', '/d/')}<div>欢迎您访问县政府网站！</div><p>本站内容欢迎转载，请注明来源。</p>`,
    },
    params,
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a few telephone numbers',
    pages: { '/c/': `${crumb('便民电话')}<p>火警：119　报警：110　急救：120</p>` },
    params,
    expect: 'not-concerned',
  },
  {
    name: 'fault: text that other columns show as well is the template’s',
    pages: {
      '/c/': `${crumb('通知公告')}<p>“通知公告”栏目由县政府办公室维护，欢迎您提出建议。</p>`,
      '/d/': `${crumb('工作动态').replaceAll('/c/', '/d/')}<p>“工作动态”栏目由县政府办公室维护，欢迎您提出建议。</p>`,
    },
    params,
    expect: { faults: ['blank-column', 'blank-column'] },
  },
  {
    name: 'not concerned: a letter to be written',
    pages: {
      '/c/': `${crumb('我要写信')}<form action="save.jsp" method="post">标题<input name="a">内容<textarea name="b"></textarea></form>`,
    },
    params,
    expect: 'not-concerned',
  },
  {
    name: 'fault: a blank column with a search',
    pages: {
      '/c/': `${crumb('通知公告')}<form action="/so">标题<input name="a">文号<input name="b">年份<input name="c"></form>`,
    },
    params,
    expect: { faults: ['blank-column'] },
  },
  {
    name: 'ok: nothing, and why, below the words of the system',
    pages: {
      '/c/': `${crumb('征地信息')}<p>暂无信息</p><p>说明：今年以来我县没有发生征地事项，今后发生将及时公开。</p>`,
    },
    params,
    expect: {},
  },
  {
    name: 'fault: what is to come is no explanation',
    pages: { '/c/': `${crumb('通知公告')}<p>栏目建设中，敬请期待</p>` },
    params,
    expect: { faults: ['blank-column'] },
  },
  {
    name: 'fault: blank, and so not stale as well',
    pages: { '/c/': `${crumb('工作动态')}<ul><li>暂无信息</li></ul>` },
    params,
    expect: { faults: ['blank-column'] },
  },
  {
    name: 'fault: no dates anywhere',
    pages: {
      '/c/': column('工作动态', ['', '', '']),
      '/c/0.html': `${crumb('工作动态')}<h1>工作动态第0条信息的标题</h1><p>${'正文。'.repeat(60)}</p>`,
    },
    params,
    expect: { faults: ['undated-column'] },
  },
  {
    name: 'fault: the home page is silent',
    pages: { '/': column('要闻', ['2024-05-01', '2024-04-20', '2024-04-10']) },
    params: { ...params, home: 14 },
    expect: { faults: ['silent-homepage'] },
  },
  {
    name: 'unchecked: a list that a script fills',
    pages: { '/c/': `${crumb('工作动态')}<div id="list"></div><script>$.ajax({url:"/api/list"})</script>` },
    params,
    expect: { unchecked: ['unsettled'] },
  },
  {
    name: 'unchecked: a home page without dates',
    pages: { '/': '<p>欢迎访问</p>' },
    params: { ...params, home: 14 },
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'only the columns named',
    pages: { '/c/': column('工作动态', ['2019-04-18']) },
    params: { ...params, only: ['重点工作'] },
    expect: 'not-concerned',
  },
];
