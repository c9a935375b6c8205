import { documentPage, HOME, listPage } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const NAME = '云溪县人民政府关于印发《云溪县就业补贴办法》的通知';
const LIST: [string, string] = ['规范性文件', '/gfxwj/'];
const entries = (...more: [string, string, string][]): [string, string, string][] => [
  ...more,
  ['云溪县人民政府关于印发《云溪县养犬办法》的通知', '/gfxwj/8.html', '2024-02-01'],
  ['云溪县人民政府关于印发《云溪县殡葬办法》的通知', '/gfxwj/9.html', '2024-01-01'],
];
const department = documentPage({
  title: '云溪县民政局关于印发《云溪县临时救助办法》的通知',
  number: '云民规〔2024〕1号',
  issuer: '云溪县民政局',
  column: ['部门文件', '/bmwj/'],
});
/** A page of a department's own part of the platform. */
const ofUnit = (html: string): string =>
  html.replace('政务公开</a>', '政务公开</a> &gt; <a href="/public/12/">县民政局</a>');
const RELIEF = '云溪县民政局关于印发《云溪县临时救助办法》的通知';
const ownPages = {
  '/public/12/gfxwj/': ofUnit(
    listPage(['规范性文件', '/public/12/gfxwj/'], [[RELIEF, '/public/12/1.html', '2024-03-04']]),
  ),
  '/public/12/1.html': ofUnit(
    documentPage({
      title: RELIEF,
      number: '云民规〔2024〕1号',
      issuer: '云溪县民政局',
      column: ['规范性文件', '/public/12/gfxwj/'],
    }),
  ),
};
const other = (change: Parameters<typeof documentPage>[0]): string =>
  documentPage({ column: ['部门文件', '/bmwj/'], ...change });

export const cases: RuleCase[] = [
  {
    name: 'ok: by address, in another column too',
    pages: {
      ...HOME,
      '/gfxwj/': listPage(LIST, entries([NAME, '/zfwj/1.html', '2024-03-04'])),
      '/zfwj/1.html': documentPage({ column: ['县政府文件', '/zfwj/'] }),
    },
    expect: {},
  },
  {
    name: 'ok: by name under another address',
    pages: {
      ...HOME,
      '/gfxwj/': listPage(LIST, entries(['云溪县就业补贴办法', '/gfxwj/1.html', '2024-03-04'])),
      '/zfwj/1.html': documentPage({ column: ['县政府文件', '/zfwj/'] }),
    },
    expect: {},
  },
  {
    name: 'ok: its own breadcrumb leads through the list',
    pages: { ...HOME, '/gfxwj/': listPage(LIST, entries()), '/gfxwj/1.html': documentPage() },
    expect: {},
  },
  {
    name: 'ok: an ordinary notice of a department',
    pages: {
      ...HOME,
      '/gfxwj/': listPage(LIST, entries()),
      '/bmwj/1.html': other({
        title: '云溪县民政局关于做好防汛工作的通知',
        number: '云民〔2024〕7号',
        issuer: '云溪县民政局',
      }),
    },
    expect: {},
  },
  {
    name: 'ok: 自规 is the sign of 自然资源和规划局',
    pages: {
      ...HOME,
      '/gfxwj/': listPage(LIST, entries()),
      '/bmwj/1.html': other({
        title: '云溪县自然资源和规划局关于公布土地供应计划的通知',
        number: '云自规〔2024〕7号',
        issuer: '云溪县自然资源和规划局',
      }),
    },
    expect: {},
  },
  {
    name: 'ok: no longer in force',
    pages: {
      ...HOME,
      '/gfxwj/': listPage(LIST, entries()),
      '/bmwj/1.html': other({
        title: '云溪县民政局关于印发《云溪县临时救助办法》的通知',
        number: '云民规〔2020〕1号',
        validity: '废止',
      }),
    },
    expect: {},
  },
  {
    name: 'ok: the city’s',
    pages: {
      ...HOME,
      '/gfxwj/': listPage(LIST, entries()),
      '/bmwj/1.html': other({
        title: '平湖市民政局关于印发《平湖市临时救助办法》的通知',
        number: '平民规〔2024〕1号',
        issuer: '平湖市民政局',
      }),
    },
    expect: {},
  },
  {
    name: 'fault: only in the department’s column',
    pages: { ...HOME, '/gfxwj/': listPage(LIST, entries()), '/bmwj/1.html': department },
    expect: { faults: ['not-in-unified-list'] },
  },
  {
    name: 'ok: in the department’s own list and the county’s',
    pages: { ...HOME, '/gfxwj/': listPage(LIST, entries([RELIEF, '/public/12/1.html', '2024-03-04'])), ...ownPages },
    expect: {},
  },
  {
    name: 'ok: the department’s own list is the only one',
    pages: { ...HOME, ...ownPages },
    expect: {},
  },
  {
    name: 'fault: in the department’s own list only, while another’s stands in the county’s',
    pages: {
      ...HOME,
      '/gfxwj/': listPage(
        LIST,
        entries(['云溪县教育局关于印发《云溪县校车办法》的通知', '/gfxwj/7.html', '2024-03-01']),
      ),
      '/gfxwj/7.html': documentPage({
        title: '云溪县教育局关于印发《云溪县校车办法》的通知',
        number: '云教规〔2024〕1号',
        issuer: '云溪县教育局',
      }),
      ...ownPages,
    },
    expect: { faults: ['not-in-unified-list'] },
  },
  {
    name: 'lead: the county’s list holds no department’s documents',
    pages: { ...HOME, '/gfxwj/': listPage(LIST, entries()), ...ownPages },
    expect: { candidates: ['not-in-unified-list'] },
  },
  {
    name: 'fault: no list at all, and so nothing missing from it',
    pages: { ...HOME, '/bmwj/1.html': department },
    expect: { faults: ['missing-column'] },
  },
  {
    name: 'unchecked: the list was not read to its end',
    pages: {
      ...HOME,
      '/gfxwj/': listPage(
        LIST,
        entries(),
        '<div>共50条 <a href="/gfxwj/index_2.html">2</a> <a href="/gfxwj/index_3.html">下一页</a></div>',
      ),
      '/bmwj/1.html': department,
    },
    failures: { '/gfxwj/index_2.html': 'timeout' },
    expect: { unchecked: ['incomplete-list'] },
  },
  {
    name: 'unchecked: the crawl stopped',
    pages: { ...HOME, '/gfxwj/': listPage(LIST, entries()), '/bmwj/1.html': department },
    crawl: { complete: false, stoppedBy: 'max-pages' },
    expect: { unchecked: ['incomplete-crawl'] },
  },
];
