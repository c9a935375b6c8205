import { documentPage, HOME, listPage } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const crumb = '<div>当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a></div>';
const result = (
  body: string,
  title = '云溪县行政规范性文件清理结果公告',
  date = '2024-04-02',
): Record<string, string> => ({ '/tzgg/1.html': `${crumb}<h1>${title}</h1><div>发布时间：${date}</div>${body}` });
const table = (...rows: string[][]): string =>
  `<table><tr><th>序号</th><th>文件名称</th><th>文号</th></tr>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const row = ['1', '云溪县就业补贴办法', '云政规〔2024〕3号'];
const site = (
  list: Record<string, string>,
  document: Parameters<typeof documentPage>[0] = {},
): Record<string, string> => ({ ...HOME, ...list, '/gfxwj/1.html': documentPage(document) });
/** A page that hands round files by these names, as `f1`, `f2`. */
const handed = (name: string, title?: string, second?: string): Record<string, string> =>
  result(
    [name, second]
      .flatMap((one, index) => (one === undefined ? [] : [`<p><a href="/tzgg/f${index + 1}">${one}</a></p>`]))
      .join(''),
    title,
  );
const ticked = (...rows: string[][]): string =>
  table(...rows).replace('</tr>', '<th>继续有效</th><th>修改</th><th>废止</th></tr>');
const other = ['2', '云溪县养犬办法', '云政规〔2012〕1号'];
const kept = '<h3>一、继续有效的文件</h3>';
const gone = '<h3>二、废止的文件</h3>';

export const cases: RuleCase[] = [
  { name: 'ok: abolished and says so', pages: site(result(gone + table(row)), { validity: '废止' }), expect: {} },
  {
    name: 'ok: kept in force',
    pages: site(result(kept + table(row) + gone + table(['1', '云溪县养犬办法', '云政规〔2012〕1号']))),
    expect: {},
  },
  {
    name: 'ok: a cell of the row keeps it in force',
    pages: site(result(gone + table([...row, '继续有效']))),
    expect: {},
  },
  {
    name: 'ok: the older edition went',
    pages: site(result(gone + table(['1', '云溪县就业补贴办法', '云政规〔2018〕9号']))),
    expect: {},
  },
  {
    name: 'ok: made after the clean-up',
    pages: site(result(gone + table(['1', '云溪县就业补贴办法', '']), undefined, '2024-01-02')),
    expect: {},
  },
  {
    name: 'ok: the decision amends it',
    pages: site(
      result(
        '<p>修改《云溪县就业补贴办法》（云政规〔2024〕3号）第三条。</p>',
        '云溪县人民政府关于废止和修改部分规范性文件的决定',
      ),
    ),
    expect: {},
  },
  {
    name: 'ok: announced in a list whose entry was not read',
    pages: {
      ...HOME,
      '/tzgg/': listPage(
        ['通知公告', '/tzgg/'],
        [
          ['关于宣布失效一批行政规范性文件的决定', '/tzgg/9.html', '2024-01-05'],
          ['关于停水的公告', '/tzgg/8.html', '2024-01-04'],
          ['关于停电的公告', '/tzgg/7.html', '2024-01-03'],
        ],
      ),
    },
    expect: {},
  },
  {
    name: 'fault: abolished under a heading and still called valid',
    pages: site(result(kept + gone + table(row))),
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'fault: abolished by a cell of its row',
    pages: site(result(table([...row, '废止']))),
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'fault: abolished in a sentence',
    pages: site(result('<p>决定废止《云溪县就业补贴办法》（云政规〔2024〕3号）等2件文件。</p>')),
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'fault: abolished by title alone',
    pages: site(result('<p>1.《云溪县就业补贴办法》</p>', '云溪县人民政府关于废止部分规范性文件的通知')),
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'fault: abolished on a page laid out in tables, beside a menu',
    pages: site({
      '/tzgg/1.html': `<table><tr><td><p>政务公开</p><p>政府文件</p></td><td>${Object.values(result(`<p>经清理，继续有效的42件，废止1件。</p>${gone.replaceAll('h3', 'p')}<p>目录如下：</p>${table(row)}<p>云溪县人民政府</p><p>2024年4月1日</p>`))[0]}</td></tr></table>`,
    }),
    expect: { faults: ['abolished-but-valid'] },
  },
  // What stands in a file of the page.
  {
    name: 'ok: the file keeps it in force',
    pages: site(handed('清理结果.docx')),
    files: { '/tzgg/f1': { html: kept + table(row) + gone + table(other) } },
    expect: {},
  },
  {
    name: 'fault: abolished under a heading of the file',
    pages: site(handed('清理结果.docx')),
    files: { '/tzgg/f1': { html: kept + table(other) + gone + table(row) } },
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'fault: abolished by a tick in the file',
    pages: site(handed('清理结果.xlsx')),
    files: { '/tzgg/f1': { html: ticked([...other, '√', '', ''], [...row, '', '', '√']) } },
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'ok: kept by a tick in the file',
    pages: site(handed('清理结果.xlsx')),
    files: { '/tzgg/f1': { html: ticked([...other, '', '', '√'], [...row, '√', '', '']) } },
    expect: {},
  },
  {
    name: 'fault: the name of the file alone says that all of it went',
    pages: site(handed('附件2 废止文件目录.xlsx')),
    files: { '/tzgg/f1': { html: table(row) } },
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'fault: the title of the page says it for a file that says nothing',
    pages: site(handed('附件.xlsx', '云溪县人民政府关于废止部分规范性文件的通知')),
    files: { '/tzgg/f1': { html: table(row) } },
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'ok: neither name nor title nor file says that it went',
    pages: site(handed('附件.xlsx')),
    files: { '/tzgg/f1': { html: table(row, other) } },
    expect: {},
  },
  {
    name: 'fault: of two files the one of what went names it',
    pages: site(handed('附件1 继续有效目录.docx', '云溪县行政规范性文件清理结果公告', '附件2 失效目录.docx')),
    files: { '/tzgg/f1': { html: table(other) }, '/tzgg/f2': { html: table(row) } },
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'ok: the file of what stays names it',
    pages: site(handed('附件1 继续有效目录.docx', '云溪县行政规范性文件清理结果公告', '附件2 失效目录.docx')),
    files: { '/tzgg/f1': { html: table(row) }, '/tzgg/f2': { html: table(other) } },
    expect: {},
  },
  {
    name: 'fault: a page that is called otherwise hands round a file that says what it is',
    pages: site(handed('云溪县行政规范性文件清理结果（废止）.docx', '云溪县人民政府公告（2024年第3号）')),
    files: { '/tzgg/f1': { html: table(row) } },
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'ok: a file that only cites it',
    pages: site(handed('清理结果.docx')),
    files: { '/tzgg/f1': { html: '<p>根据《云溪县就业补贴办法》（云政规〔2024〕3号）清理，共42件。</p>' } },
    expect: {},
  },
  {
    name: 'fault: a list leads straight to the file',
    pages: site({
      '/tzgg/': listPage(
        ['通知公告', '/tzgg/'],
        [
          ['云溪县行政规范性文件清理结果', '/tzgg/f1.docx', '2024-04-02'],
          ['关于停水的公告', '/tzgg/8.html', '2024-01-04'],
          ['关于停电的公告', '/tzgg/7.html', '2024-01-03'],
        ],
      ),
    }),
    files: { '/tzgg/f1.docx': { html: gone + table(row) } },
    expect: { faults: ['abolished-but-valid'] },
  },
  {
    name: 'unchecked: the file is a scan',
    pages: site(handed('清理结果.pdf')),
    files: { '/tzgg/f1': { cause: 'scanned' } },
    expect: { unchecked: ['scanned'] },
  },
  {
    name: 'unchecked: the files were left alone',
    pages: site(handed('清理结果.pdf')),
    expect: { unchecked: ['not-tested'] },
  },
  {
    name: 'unchecked: the file is gone, which another rule says',
    pages: site(handed('清理结果.pdf')),
    failures: { '/tzgg/f1': 'not-found' },
    expect: { unchecked: ['not-found'] },
  },
  {
    name: 'ok: a scan of what stays valid hides nothing',
    pages: site(handed('附件：继续有效的规范性文件目录.pdf')),
    files: { '/tzgg/f1': { cause: 'scanned' } },
    expect: {},
  },
  {
    name: 'ok: the page names them itself, its scan once more',
    pages: site({ '/tzgg/1.html': `${handed('清理结果.pdf')['/tzgg/1.html']}${gone}${table(other)}` }),
    files: { '/tzgg/f1': { cause: 'scanned' } },
    expect: {},
  },
  {
    name: 'fault: a form to fill in is no result',
    pages: {
      ...HOME,
      ...handed('规范性文件清理结果汇总表.xlsx', '关于开展行政规范性文件清理工作的通知'),
    },
    files: { '/tzgg/f1': { html: table() } },
    expect: { faults: ['missing-cleanup-list'] },
  },
  { name: 'fault: no clean-up', pages: site({}), expect: { faults: ['missing-cleanup-list'] } },
  {
    name: 'fault: the last one too long ago',
    pages: { ...HOME, ...result(gone, undefined, '2019-04-02') },
    expect: { faults: ['missing-cleanup-list'] },
  },
  {
    name: 'fault: a plan for a clean-up is no result',
    pages: { ...HOME, ...result('<p>请各单位认真清理。</p>', '关于开展行政规范性文件清理工作的通知') },
    expect: { faults: ['missing-cleanup-list'] },
  },
  {
    name: 'not concerned: only the states are asked for, and nothing is abolished',
    pages: site({}),
    params: { requireList: false },
    expect: 'not-concerned',
  },
  {
    name: 'unchecked: the crawl stopped',
    pages: site({}),
    crawl: { complete: false, stoppedBy: 'max-pages' },
    expect: { unchecked: ['incomplete-crawl'] },
  },
];
