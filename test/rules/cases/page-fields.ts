import type { RuleCase } from './case.ts';

const nav = (...steps: string[]): string =>
  `<div>当前位置：<a href="/">首页</a> &gt; ${steps
    .map(
      (name, n) =>
        `<a href="/${'abc'
          .slice(0, n + 1)
          .split('')
          .join('/')}/">${name}</a>`,
    )
    .join(' &gt; ')}</div>`;

const six = {
  工作职责: '管理社会救助、养老服务、婚姻登记和社会组织。',
  内设机构: '救助股、养老股、社会事务股',
  办公地址: '文昌镇柳荫路15号',
  办公时间: '工作日8:30—12:00，14:30—17:30',
  联系电话: '0500-6820309',
  负责人: '苗春晓',
};
type Change = Partial<Record<string, string | null>>;
const entries = (fields: Record<string, string>, change: Change): [string, string][] =>
  Object.entries({ ...fields, ...change }).filter((entry): entry is [string, string] => entry[1] !== null);

const LOOKS = {
  table: (rows: [string, string][]) =>
    `<table>${rows.map(([label, value]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join('')}</table>`,
  dl: (rows: [string, string][]) =>
    `<dl>${rows.map(([label, value]) => `<dt>${label}：</dt><dd>${value}</dd>`).join('')}</dl>`,
  headings: (rows: [string, string][]) =>
    rows.map(([label, value], n) => `<p>${'一二三四五六七八九十'[n]}、${label}</p><p>${value}</p>`).join(''),
  brackets: (rows: [string, string][]) => rows.map(([label, value]) => `<p>【${label}】${value}</p>`).join(''),
  spans: (rows: [string, string][]) =>
    `<div>${rows.map(([label, value]) => `<div class="r"><span class="k">${label}</span><span class="v">${value}</span></div>`).join('')}</div>`,
  tabs: (rows: [string, string][]) =>
    `<ul>${rows.map(([label]) => `<li>${label}</li>`).join('')}</ul>${rows.map(([, value]) => `<div><p>${value}</p></div>`).join('')}`,
  running: (rows: [string, string][]) => `<p>${rows.map(([label, value]) => `${label}：${value}`).join(' ')}</p>`,
};

function agency(
  change: Change = {},
  look: keyof typeof LOOKS = 'table',
  { title = '县民政局机构职能', extra = '', column = '机构职能' } = {},
): Record<string, string> {
  return {
    '/a/b/1.html': `${nav('政务公开', column)}<h1>${title}</h1><div>发布时间：2024-05-06</div>${LOOKS[look](entries(six, change))}${extra}`,
  };
}

const eight = {
  事项名称: '最低生活保障申请',
  设定依据: '《社会救助暂行办法》第十一条',
  受理条件: '家庭人均收入低于当地低保标准',
  申请材料: '申请表、身份证',
  办理流程: '提交申请材料—入户调查—公示—确认',
  办理地点: '文昌路1号政务服务大厅',
  办理时间: '工作日8:30—12:00',
  咨询电话: '0500-6820309',
  监督电话: '0500-6820112',
};
const guide = (change: Change = {}, look: keyof typeof LOOKS = 'table', extra = ''): Record<string, string> => ({
  '/a/b/2.html': `${nav('政务服务', '办事指南')}<h1>最低生活保障申请办事指南</h1><div>发布时间：2024-05-06</div>${LOOKS[look](entries(eight, change))}${extra}`,
});

const missing = (n = 1): RuleCase['expect'] => ({ faults: Array.from({ length: n }, () => 'missing-field' as const) });
const params = { pages: 'agency' };
const looks = Object.keys(LOOKS) as (keyof typeof LOOKS)[];

export const cases: RuleCase[] = [
  ...looks.map((look): RuleCase => ({
    name: `ok: an agency with all six, ${look}`,
    pages: agency({}, look),
    params,
    expect: {},
  })),
  ...looks.map((look): RuleCase => ({
    name: `fault: no office hours, ${look}`,
    pages: agency({ 办公时间: null }, look),
    params,
    expect: missing(),
  })),
  ...looks.map((look): RuleCase => ({
    name: `ok: a guide with all eight, ${look}`,
    pages: guide({}, look),
    params: { pages: 'guide' },
    expect: {},
  })),
  ...looks.map((look): RuleCase => ({
    name: `fault: no papers, though the steps speak of them, ${look}`,
    pages: guide({ 申请材料: null }, look),
    params: { pages: 'guide' },
    expect: missing(),
  })),
  {
    name: 'ok: what a value looks like is enough',
    pages: agency({ 联系电话: null, 办公时间: null }, 'headings', {
      extra: '<p>上午8:30-12:00、下午2:30-5:30办公，0500-6820309。</p>',
    }),
    params,
    expect: {},
  },
  {
    name: 'ok: tabs, one of which opens the name that heads the page',
    pages: {
      '/a/b/1.html': `${nav('政务公开', '机构职能')}<h1>县民政局</h1><div>发布时间：2024-05-06</div>${LOOKS.tabs([['单位名称', '县民政局'], ...entries(six, {})])}`,
    },
    params,
    expect: {},
  },
  {
    name: 'ok: two fields under one heading',
    pages: agency({ 办公地址: null, 联系电话: null }, 'headings', {
      extra: '<p>五、办公地址及联系方式</p><p>文昌镇政府院内，值班室有人接听</p>',
    }),
    params,
    expect: {},
  },
  {
    name: 'ok: a link into the unit’s own part of the site',
    pages: {
      '/a/b/c/1.html': `${nav('部门', '县民政局', '机构概况')}<h1>机构概况</h1>${LOOKS.table(entries(six, { 负责人: null }))}<ul><li><a href="/a/b/ldxx/">领导信息</a></li></ul>`,
    },
    params,
    expect: {},
  },
  {
    name: 'ok: a checklist with other fields',
    pages: agency({ 办公时间: null }),
    params: { ...params, fields: ['工作职责', '机构设置'] },
    expect: {},
  },
  {
    name: 'ok: labels put together in another way',
    pages: agency({
      内设机构: null,
      机构组成: '救助股、养老股',
      办公地址: null,
      机关所在地点: '柳荫路',
      办公时间: null,
      窗口服务时段: '工作日全天',
      负责人: null,
      现任负责同志: '苗春晓',
    }),
    params,
    expect: {},
  },
  {
    name: 'fault: what stands at a counter is not where it is',
    pages: guide({ 办理地点: null, 窗口负责人: '苗春晓' }, 'dl'),
    params: { pages: 'guide' },
    expect: missing(),
  },
  { name: 'ok: enough of them', pages: agency({ 办公时间: null }), params: { ...params, minRatio: 0.8 }, expect: {} },
  {
    name: 'ok: names of a checklist’s own',
    pages: agency({ 传真号码: '0500-6820310' }),
    params: { ...params, fields: ['工作职责', { name: '传真', labels: ['传真'] }] },
    expect: {},
  },
  {
    name: 'ok: free of charge is an answer, and so is a file',
    pages: guide({ 收费标准: '无', 申请材料: '详见附件' }, 'table', '<a href="a.docx">申请材料.docx</a>'),
    params: { pages: 'guide', fields: ['收费标准', '办理材料'] },
    expect: {},
  },
  { name: 'fault: the label stands without a value', pages: agency({ 办公时间: '' }), params, expect: missing() },
  { name: 'fault: 无 says nothing', pages: agency({ 负责人: '无' }), params, expect: missing() },
  {
    name: 'fault: 详见附件 without one',
    pages: guide({ 申请材料: '详见附件' }),
    params: { pages: 'guide' },
    expect: missing(),
  },
  {
    name: 'fault: the complaints’ telephone is not the telephone',
    pages: guide({ 咨询电话: null }),
    params: { pages: 'guide' },
    expect: missing(),
  },
  ...['工作部门', '组成部门', '直属机构'].map((column): RuleCase => ({
    name: `fault: a unit’s page in ${column} without its head`,
    pages: agency({ 负责人: null }, 'dl', { title: '县民政局', column }),
    params,
    expect: missing(),
  })),
  ...['传真：0500-6820117', '传真号码 0500-6820117', '传 真：（0500）6820117'].map((fax): RuleCase => ({
    name: `fault: a fax line is no telephone: ${fax}`,
    pages: {
      '/a/b/': `${nav('政府信息公开', '政府信息公开指南')}<h1>政府信息公开指南</h1><p>受理机构：县政府办公室。地址：文昌路1号。受理时间：工作日8:30—12:00。</p><p>${fax}</p><p>邮箱：a@b.gov.cn</p><p>可以当面提出申请。</p>`,
    },
    params: { pages: 'openness-guide' },
    expect: missing(),
  })),
  ...['电话（传真）：0500-6820117', '传真、电话：0500-6820117'].map((line): RuleCase => ({
    name: `ok: one line for both: ${line}`,
    pages: {
      '/a/b/': `${nav('政府信息公开', '政府信息公开指南')}<h1>政府信息公开指南</h1><p>受理机构：县政府办公室。地址：文昌路1号。受理时间：工作日8:30—12:00。</p><p>${line}</p><p>邮箱：a@b.gov.cn</p><p>可以当面提出申请。</p>`,
    },
    params: { pages: 'openness-guide' },
    expect: {},
  })),
  {
    name: 'ok: the first label of a table that stands under a heading',
    pages: {
      '/a/b/': `${nav('政府信息公开', '政府信息公开指南')}<h1>政府信息公开指南</h1><h4>二、依申请公开</h4><table><tr><td>受理机构</td><td>县政府办公室</td></tr><tr><td>办公地址</td><td>文昌路1号</td></tr><tr><td>办公时间</td><td>工作日8:30—12:00</td></tr><tr><td>联系电话</td><td>0500-6820117</td></tr><tr><td>电子邮箱</td><td>a@b.gov.cn</td></tr></table>`,
    },
    params: { pages: 'openness-guide' },
    expect: {},
  },
  {
    name: 'fault: the number in the cell beside 传真 is no telephone',
    pages: {
      '/a/b/': `${nav('政府信息公开', '政府信息公开指南')}<h1>政府信息公开指南</h1><h4>二、依申请公开</h4><table><tr><td>受理机构</td><td>县政府办公室</td></tr><tr><td>办公地址</td><td>文昌路1号</td></tr><tr><td>办公时间</td><td>工作日8:30—12:00</td></tr><tr><td>传　　真</td><td>0500-6820117</td></tr><tr><td>电子邮箱</td><td>a@b.gov.cn</td></tr></table>`,
    },
    params: { pages: 'openness-guide' },
    expect: missing(),
  },
  {
    name: 'ok: a heading whose text is a table',
    pages: guide(
      { 申请材料: null },
      'headings',
      '<h4>申请材料</h4><table><tr><td>申请表</td><td>原件1份</td></tr></table>',
    ),
    params: { pages: 'guide' },
    expect: {},
  },
  {
    name: 'fault: a line for complaints in running text is no telephone',
    pages: {
      '/a/b/': `${nav('政府信息公开', '政府信息公开指南')}<h1>政府信息公开指南</h1><p>受理机构：县政府办公室。地址：文昌路1号。受理时间：工作日8:30—12:00。邮箱：a@b.gov.cn</p><p>申请流程</p><p>可以当面提出申请。</p><p>可以向上级机关投诉。监督电话：0500-6820118</p>`,
    },
    params: { pages: 'openness-guide' },
    expect: missing(),
  },
  {
    name: 'fault: a disclosure guide without a mail address',
    pages: {
      '/a/b/': `${nav('政府信息公开', '政府信息公开指南')}<h1>政府信息公开指南</h1><p>受理机构：县政府办公室。地址：文昌路1号。电话：0500-6820116。受理时间：工作日8:30—12:00。</p>`,
    },
    params: { pages: 'openness-guide' },
    expect: missing(),
  },
  {
    name: 'ok: how to ask for information, with links',
    pages: {
      '/a/b/': `${nav('政府信息公开', '依申请公开')}<h1>依申请公开</h1><p>申请人可以当面提交、邮寄申请。收到申请后登记、审核、办理、答复。</p><p><a href="lct.html">办理流程图</a> <a href="sqb.doc">申请表</a></p>`,
    },
    params: { pages: 'request' },
    expect: {},
  },
  {
    name: 'ok: a mail address is a way to send in a request',
    pages: {
      '/a/b/': `${nav('政府信息公开', '依申请公开')}<h1>依申请公开</h1><p>受理机构：县政府办公室</p><p>电子邮箱：xxgk@b.gov.cn</p><p>流程：登记、审核、答复。</p><p><a href="sqb.doc">申请表</a></p>`,
    },
    params: { pages: 'request' },
    expect: {},
  },
  {
    name: 'ok: how to ask for information, with a form to fill in on line',
    pages: {
      '/a/b/': `${nav('政府信息公开', '依申请公开')}<h1>依申请公开</h1><p>申请人可以当面提交、邮寄申请。</p><p>办理流程：登记、审核、办理、答复。</p><p><a href="sq.html">在线申请</a></p>`,
    },
    params: { pages: 'request' },
    expect: {},
  },
  {
    name: 'unchecked: a picture of text',
    pages: {
      '/a/b/3.html': `${nav('政务公开', '机构职能')}<h1>县民政局机构职能</h1><div>发布时间：2024-05-06</div><p><img src="1.jpg"></p>`,
    },
    params,
    expect: { unchecked: ['scanned'] },
  },
  {
    name: 'unchecked: the flow chart may be the picture',
    pages: guide({ 办理流程: null }, 'table', '<img src="lct.jpg">'),
    params: { pages: 'guide' },
    expect: { unchecked: ['scanned'] },
  },
  {
    name: 'unchecked: the rest may stand in the file',
    pages: agency({ 办公时间: null }, 'table', {
      extra: '<a href="sd.pdf">县民政局职能配置内设机构和人员编制规定.pdf</a>',
    }),
    params,
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'unchecked: the rest may stand in a frame',
    pages: agency({ 办公时间: null }, 'table', { extra: '<iframe src="/more.html"></iframe>' }),
    params,
    expect: { unchecked: ['unsettled'] },
  },
  {
    name: 'not concerned: a budget says what the office does',
    pages: agency({ 办公时间: null, 办公地址: null }, 'headings', {
      title: '县民政局2024年部门预算',
      column: '部门预算',
    }),
    params,
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a page for one field of several',
    pages: agency({ 内设机构: null, 办公地址: null, 办公时间: null, 联系电话: null, 负责人: null }, 'headings', {
      title: '县民政局主要职责',
    }),
    params,
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a notice in the guides’ column',
    pages: {
      '/a/b/4.html': `${nav('政务服务', '办事指南')}<h1>关于调整办事窗口的通知</h1><div>发布时间：2024-05-06</div><p>自6月1日起，医保窗口迁至二楼，请办事群众相互转告，由此带来的不便敬请谅解。</p>`,
    },
    params: { pages: 'guide' },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a list of agencies',
    pages: {
      '/a/b/': `${nav('政务公开', '机构职能')}<ul>${['县民政局机构职能', '县财政局机构职能', '县水利局机构职能'].map((name, n) => `<li><a href="${n}.html">${name}</a>2024-05-0${n + 1}</li>`).join('')}</ul>`,
    },
    params,
    expect: 'not-concerned',
  },
];
