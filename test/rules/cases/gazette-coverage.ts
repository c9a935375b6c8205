import { documentPage, HOME, listPage } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const GAZETTE: [string, string] = ['政府公报', '/zfgb/'];
const issue = (title: string, day: string, contents: string): string =>
  `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zfgb/">政府公报</a></div><h1>${title}</h1><div>发布时间：${day}</div><div>${contents}</div>`;
const line = (text: string): string => `<p>${text}</p>`;
const OTHER =
  line('1.云溪县人民政府关于印发《云溪县养犬办法》的通知（云政规〔2024〕2号）') +
  line('2.云溪县人民政府关于任免工作人员的通知');

/** Two documents of March and an issue of April that holds `contents`. */
const county = (contents: string, asOf = '2024-10-20'): Pick<RuleCase, 'pages' | 'asOf'> => ({
  asOf,
  pages: {
    ...HOME,
    '/gfxwj/1.html': documentPage(),
    '/gfxwj/2.html': documentPage({ title: '云溪县人民政府关于印发《云溪县养犬办法》的通知', number: '云政规〔2024〕2号' }),
    '/zfgb/': listPage(GAZETTE, [['云溪县人民政府公报2024年第1期', '/zfgb/1.html', '2024-04-15'], ['云溪县人民政府公报2024年第2期', '/zfgb/2.html', '2024-07-15']]),
    '/zfgb/1.html': issue('云溪县人民政府公报2024年第1期', '2024-04-15', contents),
    '/zfgb/2.html': issue('云溪县人民政府公报2024年第2期', '2024-07-15', line('关于防汛工作的通知') + line('云溪县2024年二季度大事记')),
  },
}); // prettier-ignore

export const cases: RuleCase[] = [
  { name: 'ok: by number', ...county(OTHER + line('3.就业补贴办法（云政规〔2024〕3号）')), expect: {} },
  {
    name: 'ok: by title with a page number behind',
    ...county(OTHER + line('3.云溪县人民政府关于印发《云溪县就业补贴办法》的通知……12')),
    expect: {},
  },
  {
    name: 'ok: by title with a remark behind',
    ...county(OTHER + line('3.云溪县人民政府关于印发《云溪县就业补贴办法》的通知（第12页）')),
    expect: {},
  },
  {
    name: 'fault: an issue of one document, under the heading of its contents',
    ...county('<h2>目 录</h2>' + line('云溪县人民政府关于印发《云溪县养犬办法》的通知（云政规〔2024〕2号）')),
    expect: { faults: ['missing-in-gazette'] },
  },
  {
    name: 'fault: issues are columns, and what happened in a quarter is an entry of its issue',
    asOf: '2024-10-20',
    pages: {
      ...HOME,
      '/gfxwj/1.html': documentPage(),
      '/gfxwj/2.html': documentPage({
        title: '云溪县人民政府关于印发《云溪县养犬办法》的通知',
        number: '云政规〔2024〕2号',
      }),
      '/zfgb/': listPage(GAZETTE, [
        ['2024年第1期', '/zfgb/1/', '2024-04-15'],
        ['2024年第2期', '/zfgb/2/', '2024-07-15'],
      ]),
      '/zfgb/1/': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zfgb/">政府公报</a> &gt; <a href="/zfgb/1/">2024年第1期</a></div><ul><li><a href="/gfxwj/2.html">云溪县人民政府关于印发《云溪县养犬办法》的通知</a><span>2024-04-15</span></li><li><a href="/zfgb/1/d.html">2024年第1期大事记</a><span>2024-04-15</span></li></ul>`,
      '/zfgb/1/d.html': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/zfgb/">政府公报</a> &gt; <a href="/zfgb/1/">2024年第1期</a></div><h1>云溪县2024年第1期大事记</h1><div>发布时间：2024-04-15</div><p>${'县政府召开会议。'.repeat(20)}</p>`,
    },
    expect: { faults: ['missing-in-gazette'] },
  },
  { name: 'ok: the next issue is not out yet', ...county('', '2024-05-20'), expect: 'not-concerned' },
  { name: 'fault: left out of every issue after it', ...county(OTHER), expect: { faults: ['missing-in-gazette'] } },
  {
    name: 'candidate: the gazette prints few documents at all',
    ...county(line('1.县情简介及其有关通知') + line('2.关于春耕的通知')),
    expect: { candidates: ['missing-in-gazette', 'missing-in-gazette'] },
  },
  {
    name: 'unchecked: an issue without contents',
    ...county('<p><a href="gb.pdf">下载</a></p>'),
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'unchecked: issues are files',
    asOf: '2024-10-20',
    pages: {
      ...HOME,
      '/gfxwj/1.html': documentPage(),
      '/zfgb/': listPage(GAZETTE, [
        ['云溪县人民政府公报2024年第1期', '/zfgb/1.pdf', '2024-04-15'],
        ['云溪县人民政府公报2024年第2期', '/zfgb/2.pdf', '2024-07-15'],
      ]),
    },
    expect: { unchecked: ['missing-fact'] },
  },
  {
    name: 'not concerned: no gazette',
    pages: { ...HOME, '/gfxwj/1.html': documentPage() },
    asOf: '2024-10-20',
    expect: 'not-concerned',
  },
];
