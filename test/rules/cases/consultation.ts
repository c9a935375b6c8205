import { callPage, DRAFT, EXPLANATION, listPage, replyPage } from '../participation-pages.ts';
import type { RuleCase } from './case.ts';

const CALL = '/yjzj/1.html';
const REPLY = '/yjfk/1.html';
const answered = (call: Parameters<typeof callPage>[0] = {}): Record<string, string> => ({
  [CALL]: callPage(call),
  [REPLY]: replyPage(),
});
const alone = (call: Parameters<typeof callPage>[0] = {}): Record<string, string> => ({ [CALL]: callPage(call) });
const period = (text: string): Record<string, string> => answered({ text });
const onlyFeedback = { ask: ['feedback'] };
const article = '第一条 为加强公园管理，制定本办法。</p><p>第二条 本办法适用于本县公园。';

export const cases: RuleCase[] = [
  { name: 'ok: draft, explanation, period and outcome', pages: answered(), expect: {} },
  // Draft and explanation.
  {
    name: 'ok: the draft stands in the text',
    pages: answered({ text: `征集时间：2024年3月1日至3月31日。</p><p>${article}`, files: [EXPLANATION] }),
    expect: {},
  },
  {
    name: 'ok: the draft is a page of its own',
    pages: answered({ files: ['<a href="/yjzj/d.html">云溪县公园管理办法（征求意见稿）</a>', EXPLANATION] }),
    expect: {},
  },
  {
    name: 'ok: the explanation is a heading of the text',
    pages: answered({
      text: '征集时间：2024年3月1日至3月31日。</p><p>一、起草背景</p><p>原办法已实施五年。',
      files: [DRAFT],
    }),
    expect: {},
  },
  {
    name: 'ok: the explanation is an entry of its own',
    pages: {
      ...answered({ files: [DRAFT] }),
      '/yjzj/': listPage('意见征集', '/yjzj/', [
        ['2.html', '关于《云溪县公园管理办法（征求意见稿）》的起草说明', '2024-03-02'],
        ['1.html', '关于公开征求《云溪县公园管理办法（征求意见稿）》意见的公告', '2024-03-01'],
      ]),
    },
    expect: {},
  },
  { name: 'fault: no draft', pages: answered({ files: [EXPLANATION] }), expect: { faults: ['missing-draft'] } },
  {
    name: 'fault: a form to fill in is no draft',
    pages: answered({ files: ['<a href="f.doc">意见反馈表.doc</a>', EXPLANATION] }),
    expect: { faults: ['missing-draft'] },
  },
  {
    name: 'fault: what explains the draft bears its name and is not the draft',
    pages: answered({ files: ['<a href="s.docx">《云溪县公园管理办法（征求意见稿）》起草说明.docx（26.4KB）</a>'] }),
    expect: { faults: ['missing-draft'] },
  },
  {
    name: 'ok: one file holds the draft and what explains it',
    pages: answered({ files: ['<a href="s.docx">《云溪县公园管理办法（征求意见稿）》及起草说明.docx</a>'] }),
    expect: {},
  },
  { name: 'fault: no explanation', pages: answered({ files: [DRAFT] }), expect: { faults: ['missing-explanation'] } },
  {
    name: 'unchecked: a file of no name may explain',
    pages: answered({ files: [DRAFT, '<a href="2.pdf">附件2</a>'] }),
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'unchecked: the draft may be a picture',
    pages: answered({ files: [EXPLANATION, '<img src="1.jpg">'] }),
    expect: { unchecked: ['scanned'] },
  },
  {
    name: 'unchecked: the explanation may stand where the crawl did not go',
    pages: answered({ files: [DRAFT] }),
    crawl: { complete: false, stoppedBy: 'max-pages' },
    expect: { unchecked: ['incomplete-crawl'] },
  },
  // Basis.
  {
    name: 'ok: the text says on what the draft rests',
    pages: alone({ text: '根据《城市绿化条例》，我局起草了办法。', files: [] }),
    params: { ask: ['basis'] },
    expect: {},
  },
  {
    name: 'unchecked: the draft or its explanation may say it',
    pages: alone(),
    params: { ask: ['basis'] },
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'candidate: neither the text nor any file can say it',
    pages: alone({
      text: '为加强管理，我局起草了办法，现公开征求意见，欢迎社会各界在三十日内提出看法和建议。',
      files: [],
    }),
    params: { ask: ['basis'] },
    expect: { candidates: ['missing-basis'] },
  },
  // Period.
  {
    name: 'fault: no period',
    pages: answered({ text: '欢迎社会各界提出看法。' }),
    expect: { faults: ['missing-consultation-period'] },
  },
  {
    name: 'fault: the day on which the draft will be in force is no period',
    pages: answered({ text: '本办法自2024年6月1日起施行，有效期至2029年5月31日。' }),
    expect: { faults: ['missing-consultation-period'] },
  },
  { name: 'ok: from today to a day', pages: period('即日起至2024年4月1日，可将意见发送至县住建局。'), expect: {} },
  { name: 'ok: days from publication', pages: period('请自本公告发布之日起30日内反馈意见。'), expect: {} },
  { name: 'ok: working days from publication', pages: period('征求意见期限为7个工作日。'), expect: {} },
  { name: 'ok: a last day', pages: period('意见反馈截止时间：2024-03-20 17:30'), expect: {} },
  { name: 'ok: before a day', pages: period('请于3月20日（星期三）前将意见报县住建局。'), expect: {} },
  {
    name: 'ok: start and end in a table',
    pages: period(
      '</p><table><tr><td>开始时间</td><td>结束时间</td><td>状态</td></tr><tr><td>2024-03-01</td><td>2024-03-31</td><td>已结束</td></tr></table><p>',
    ),
    expect: {},
  },
  { name: 'ok: open without end, and so no outcome is due', pages: alone({ text: '本征集长期有效。' }), expect: {} },
  // Outcome.
  { name: 'fault: no outcome', pages: alone(), params: onlyFeedback, expect: { faults: ['missing-feedback'] } },
  ...['公示期间无异议。', '截至期满，社会公众未提出修改意见。'].map((text): RuleCase => ({
    name: `ok: nobody had anything to say: ${text}`,
    pages: alone({ after: `<p>${text}</p>` }),
    params: onlyFeedback,
    expect: {},
  })),
  ...['期满如无异议，按程序公布。', '逾期未提出意见的，视为无异议。'].map((text): RuleCase => ({
    name: `fault: what would be said of nobody's opinions is no outcome: ${text}`,
    pages: alone({ after: `<p>${text}</p>` }),
    params: onlyFeedback,
    expect: { faults: ['missing-feedback'] },
  })),
  ...[
    ['as labels', '<dl><dt>收到意见</dt><dd>5条</dd><dt>采纳意见</dt><dd>3条</dd></dl>'],
    [
      'as a table of figures',
      '<table><tr><th>收到意见数</th><th>采纳数</th></tr><tr><td>5</td><td>3</td></tr></table>',
    ],
    [
      'as a table of the opinions',
      '<table><tr><th>序号</th><th>意见建议</th><th>是否采纳</th></tr><tr><td>1</td><td>增设长椅</td><td>采纳</td></tr></table>',
    ],
  ].map(([how = '', outcome = '']): RuleCase => ({
    name: `ok: the outcome stands in the page ${how}`,
    pages: alone({ after: `<div><h3>结果反馈</h3>${outcome}</div>` }),
    params: onlyFeedback,
    expect: {},
  })),
  ...[
    ['a block that says 暂无', '<p>暂无</p>'],
    [
      'a table without a word',
      '<table><tr><th>序号</th><th>意见建议</th><th>是否采纳</th></tr><tr><td>1</td><td></td><td></td></tr></table>',
    ],
  ].map(([how = '', outcome = '']): RuleCase => ({
    name: `fault: no outcome, only ${how}`,
    pages: alone({ after: `<div><h3>结果反馈</h3>${outcome}</div>` }),
    params: onlyFeedback,
    expect: { faults: ['missing-feedback'] },
  })),
  {
    name: 'fault: the outcome of another call',
    pages: { ...alone(), [REPLY]: replyPage({ title: '《云溪县犬只管理办法》公开征求意见采纳情况' }) },
    params: onlyFeedback,
    expect: { faults: ['missing-feedback'] },
  },
  {
    name: 'fault: the outcome of an earlier round',
    pages: { ...alone(), [REPLY]: replyPage({ published: '2023-01-10' }) },
    params: onlyFeedback,
    expect: { faults: ['missing-feedback'] },
  },
  {
    name: 'fault: a promise is no outcome',
    pages: alone({ text: '征集时间：2024年3月1日至3月31日。我们将对收到的3条以上同类意见认真研究。' }),
    params: onlyFeedback,
    expect: { faults: ['missing-feedback'] },
  },
  {
    name: 'ok: the outcome by link alone',
    pages: {
      [CALL]: callPage({ after: '<a href="/yjfk/1.html">查看征集结果</a>' }),
      [REPLY]: replyPage({ title: '3月份征集意见反馈情况', text: '共收到意见3条，均已采纳。' }),
    },
    params: onlyFeedback,
    expect: {},
  },
  {
    name: 'ok: the outcome names the work in its text',
    pages: {
      ...alone(),
      [REPLY]: replyPage({
        title: '县住建局意见征集情况反馈',
        text: '就《云溪县公园管理办法》共收到意见3条，采纳1条。',
      }),
    },
    params: onlyFeedback,
    expect: {},
  },
  {
    name: 'ok: the outcome on the same page',
    pages: alone({ after: '<h2>征集结果</h2><p>截至3月31日，未收到任何意见和建议。</p>' }),
    params: onlyFeedback,
    expect: {},
  },
  {
    name: 'ok: the outcome only in a list',
    pages: {
      ...alone(),
      '/yjfk/': listPage('意见反馈', '/yjfk/', [
        ['http://wx.example.cn/9', '关于《云溪县公园管理办法》征求意见情况的反馈', '2024-04-02'],
        ['2.html', '其他反馈信息的标题', '2024-04-01'],
      ]),
    },
    params: onlyFeedback,
    expect: {},
  },
  {
    name: 'not concerned: still open',
    pages: alone({ published: '2024-05-10', text: '征集时间：2024年5月10日至2024年6月10日。' }),
    params: onlyFeedback,
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: closed a moment ago',
    pages: alone({ published: '2024-04-10', text: '征集时间：2024年4月10日至2024年5月10日。' }),
    params: onlyFeedback,
    expect: 'not-concerned',
  },
  {
    name: 'unchecked: nobody said how long it ran',
    pages: alone({ text: '欢迎提出看法。' }),
    params: onlyFeedback,
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'unchecked: the outcomes could not be read',
    pages: { ...alone(), '/': '<a href="/yjfk/">意见反馈</a>' },
    failures: { '/yjfk/': 'blocked' },
    params: onlyFeedback,
    expect: { unchecked: ['blocked'] },
  },
  {
    name: 'unchecked: the crawl stopped early',
    pages: alone(),
    crawl: { complete: false, stoppedBy: 'max-pages' },
    params: onlyFeedback,
    expect: { unchecked: ['incomplete-crawl'] },
  },
  {
    name: 'candidate: a summary of the quarter may hold it',
    pages: {
      ...alone(),
      [REPLY]: replyPage({ title: '2024年第一季度意见征集情况汇总', after: '<a href="q.xlsx">汇总表.xlsx</a>' }),
    },
    params: onlyFeedback,
    expect: { candidates: ['missing-feedback'] },
  },
  {
    name: 'candidate: the outcome says nothing of what came of it',
    pages: { ...alone(), [REPLY]: replyPage({ text: '征集活动已经结束，各方面意见均已研究。' }) },
    params: onlyFeedback,
    expect: { candidates: ['missing-feedback'] },
  },
  {
    name: 'candidate: a call for projects has no draft and still owes an outcome',
    pages: alone({ title: '2024年民生实事项目建议征集公告', files: [] }),
    expect: { candidates: ['missing-feedback'] },
  },
  {
    name: 'candidate: offices are asked, not the public',
    pages: {
      [CALL]: callPage({
        title: '关于征求《云溪县目标管理办法》意见的通知',
        text: '请提出意见，于2024年3月16日前报县政府办公室。',
        files: [],
      }).replace(/<p>为加强.*?<\/p>/, '<p>各乡镇人民政府、县直各单位：</p>'),
    },
    expect: { candidates: ['missing-draft', 'missing-explanation', 'missing-feedback'] },
  },
  // Pages that speak of calls and are none.
  {
    name: 'not concerned: the catalogue of decisions',
    pages: alone({ title: '云溪县2024年度重大行政决策事项目录' }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a hearing, and a call that is prolonged',
    pages: {
      ...alone({ title: '关于举行城区供水价格听证会的公告' }),
      '/yjzj/2.html': callPage({ title: '关于延长《云溪县公园管理办法（征求意见稿）》征求意见时间的公告', files: [] }),
    },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: clues are wanted',
    pages: alone({ title: '关于公开征集涉黑涉恶线索的公告' }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: older than anyone asks',
    pages: alone({ published: '2019-03-01', text: '征集时间：2019年3月1日至2019年3月31日。' }),
    expect: 'not-concerned',
  },
];
