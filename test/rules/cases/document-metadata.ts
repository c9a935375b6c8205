import type { RuleCase } from './case.ts';

const fields = {
  索引号: '003001/2024-00012',
  发文机关: '云溪县人民政府',
  发文字号: '云政规〔2024〕3号',
  成文日期: '2024-04-30',
  发布日期: '2024-05-06',
  有效性: '有效',
};

function page(
  change: Partial<Record<keyof typeof fields | '有效期至' | '失效（废止）日期', string | null>> = {},
  options: { title?: string; file?: string; text?: string } = {},
): Record<string, string> {
  const shown = Object.entries({ ...fields, ...change }).filter(([, value]) => value !== null);
  const {
    title = '云溪县人民政府关于促进就业的意见',
    file = '<a href="a.pdf">下载</a>',
    text = '各乡镇人民政府：现提出如下意见。',
  } = options;
  return {
    '/zwgk/gfxwj/a.html': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/gfxwj/">规范性文件</a></div>
      <table>${shown.map(([label, value]) => `<tr><td>${label}：</td><td>${value}</td></tr>`).join('')}</table><h1>${title}</h1><div><p>${text}</p>${file}</div>`,
  };
}

/** A document of the government's in a column of all its documents. */
const ordinary = (title: string, { number = '', text = '各乡镇人民政府：现通知如下，请遵照执行。' } = {}): Record<string, string> => ({
  '/zwgk/zfwj/b.html': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/zfwj/">政府文件</a></div><h1>${title}</h1><div>发布时间：2024-05-06</div><div>${number}<p>${text}</p></div>`,
}); // prettier-ignore

export const cases: RuleCase[] = [
  { name: 'ok: all five fields and a file', pages: page(), expect: {} },
  {
    name: 'ok: the signature gives the written date',
    pages: page({ 成文日期: null }, { text: '现提出如下意见。</p><p>云溪县人民政府</p><p>2024年4月30日' }),
    expect: {},
  },
  {
    name: 'ok: in force by its own words',
    pages: page({}, { text: '现提出如下意见。本意见自2024年5月1日起施行，有效期五年。' }),
    expect: {},
  },
  {
    name: 'ok: of a term that was prolonged',
    pages: page({}, { text: '本意见自2022年5月1日起施行，有效期一年。</p><p>有效期延长至2026年12月31日。' }),
    expect: {},
  },
  {
    name: 'ok: the term of another document',
    pages: page({}, { text: '《云溪县用水办法》自2020年5月1日起施行，有效期一年，现提出如下意见。' }),
    expect: {},
  },
  {
    name: 'fault: expired by its own words, and still called valid',
    pages: page({}, { text: '现提出如下意见。本意见自2022年5月1日起施行，有效期2年。' }),
    expect: { faults: ['expired-but-valid'] },
  },
  {
    name: 'fault: a last day in its own words',
    pages: page({}, { text: '现提出如下意见。本意见自发布之日起施行，有效期至2024年5月10日。' }),
    expect: { faults: ['expired-but-valid'] },
  },
  { name: 'ok: expired and says so', pages: page({ 有效性: '失效', 有效期至: '2023-12-31' }), expect: {} },
  { name: 'ok: valid until a day to come', pages: page({ 有效期至: '2029-04-30' }), expect: {} },
  ...[
    '本意见自2019年5月1日起施行，有效期五年，至2024年4月30日止。',
    '本意见自2018年1月1日起实施，有效期5年。',
    '本意见自2018年1月1日起施行。有效期两年。',
  ].map((text): RuleCase => ({
    name: `fault: the text says that it has run out: ${text}`,
    pages: page(
      { 成文日期: '2017-12-01', 发布日期: '2017-12-05' },
      { text: `各乡镇人民政府：现提出如下意见。</p><p>第九条　${text}` },
    ),
    expect: { faults: ['expired-but-valid'] },
  })),
  ...[
    '本意见自2024年6月1日起施行，有效期五年。',
    '本意见自印发之日起施行，有效期5年，原《云溪县就业意见》（有效期至2023年12月31日）同时废止。',
    '《云溪县就业意见》有效期至2023年12月31日。',
    '许可证有效期五年，自2018年1月1日起计算。',
  ].map((text): RuleCase => ({
    name: `ok: what the text says of terms leaves it in force: ${text}`,
    pages: page({}, { text: `各乡镇人民政府：现提出如下意见。</p><p>第九条　${text}` }),
    expect: {},
  })),
  {
    name: 'ok: not every checklist asks for all fields',
    pages: page({ 有效性: null }),
    params: { fields: ['文号'] },
    expect: {},
  },
  {
    name: 'unchecked: a label stands beside a value in a manner that is not read',
    pages: page(
      { 有效性: null, 成文日期: null },
      { text: '<b>制文日期</b><br>2024-04-30<br><b>现时效力</b><br>有效<br>各乡镇人民政府：现提出如下意见。' },
    ),
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'fault: the number in the place of the title',
    pages: page({}, { title: fields.发文字号 }),
    expect: { faults: ['missing-title'] },
  },
  { name: 'fault: no number', pages: page({ 发文字号: '' }), expect: { faults: ['missing-document-number'] } },
  {
    name: 'fault: square brackets, and so not missing as well',
    pages: page({ 发文字号: '云政规[2024]3号' }),
    expect: { faults: ['malformed-document-number'] },
  },
  { name: 'fault: no written date', pages: page({ 成文日期: null }), expect: { faults: ['missing-written-date'] } },
  {
    name: 'fault: a signature does not do where the metadata block must say it',
    pages: page({ 成文日期: null }, { text: '意见。</p><p>云溪县人民政府</p><p>2024年4月30日' }),
    params: { acceptSignature: false },
    expect: { faults: ['missing-written-date'] },
  },
  { name: 'fault: no published date', pages: page({ 发布日期: null }), expect: { faults: ['missing-published-date'] } },
  { name: 'fault: no validity', pages: page({ 有效性: null }), expect: { faults: ['missing-validity'] } },
  { name: 'fault: nothing to download', pages: page({}, { file: '' }), expect: { faults: ['missing-download'] } },
  {
    name: 'fault: written after it was published',
    pages: page({ 成文日期: '2024-05-09' }),
    expect: { faults: ['written-after-published'] },
  },
  {
    name: 'fault: expired, under a label with a second name in brackets',
    pages: page({ '失效（废止）日期': '2023-12-31' }),
    expect: { faults: ['expired-but-valid'] },
  },
  {
    name: 'fault: expired and still called valid',
    pages: page({ 有效期至: '2023-12-31' }),
    expect: { faults: ['expired-but-valid'] },
  },
  {
    name: 'fault: the text sets a term that is over',
    pages: page({}, { text: '第九条　本办法自2019年5月1日起施行，有效期五年。' }),
    asOf: '2024-05-20',
    expect: { faults: ['expired-but-valid'] },
  },
  {
    name: 'ok: the term of another document is over, that of this one runs',
    pages: page(
      {},
      { text: '《云溪县就业办法》有效期至2020年12月31日，现予修订。本意见自印发之日起施行，有效期5年。' },
    ),
    asOf: '2024-05-20',
    expect: {},
  },
  {
    name: 'ok: the term was over and somebody says that it goes on',
    pages: page({ 有效性: '继续有效' }, { text: '本意见自2019年5月1日起施行，有效期五年。' }),
    asOf: '2024-05-20',
    expect: {},
  },
  {
    name: 'not concerned: the city’s document, handed on without a file and without its validity',
    pages: {
      '/zwgk/gfxwj/a.html': `${page({ 发文机关: '澄江市人民政府', 发文字号: '澄政规〔2024〕3号', 有效性: null }, { title: '澄江市人民政府关于印发养老服务办法的通知', file: '' })['/zwgk/gfxwj/a.html']}<div class="footer">主办单位：云溪县人民政府办公室</div>`,
    },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: what became of the normative documents',
    pages: {
      '/zwgk/fzsx/b.html': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/fzsx/">规范性文件废止失效</a></div><h1>云溪县人民政府关于公布规范性文件清理结果的公告</h1><div>发布时间：2024-05-06</div><p>经清理，宣布失效1件。</p>`,
    },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a news article',
    pages: {
      '/xw/t1.html':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/xw/">工作动态</a></div><h1>县长调研春耕</h1><div>发布时间：2024-05-06</div><p>近日。</p>',
    },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: the interpretation of a document',
    pages: {
      '/jd/t1.html':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/jd/">政策解读</a></div><h1>《云溪县促进就业的意见》解读</h1><div>发布时间：2024-05-06</div><p>云政规〔2024〕3号</p>',
    },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a commendation',
    pages: ordinary('云溪县人民政府关于表彰先进集体的决定'),
    expect: 'not-concerned',
  },
  {
    name: 'fault: a malformed number of any document',
    pages: ordinary('云溪县人民政府关于做好春耕工作的通知', { number: '<p>云政[2024]7号</p>' }),
    expect: { faults: ['malformed-document-number'] },
  },
  {
    name: 'fault: rules for the public, whatever the column',
    pages: ordinary('云溪县人民政府关于印发云溪县养犬管理办法的通知', { number: '<p>云政〔2024〕7号</p>' }),
    expect: { faults: ['missing-written-date', 'missing-validity', 'missing-download'] },
  },
  {
    name: 'unchecked: the document is the file',
    pages: page({ 索引号: null, 发文字号: null, 成文日期: null }, { text: '' }),
    expect: { unchecked: ['missing-fact'] },
  },
];
