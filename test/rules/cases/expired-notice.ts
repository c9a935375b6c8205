import type { RuleCase } from './case.ts';

const DEADLINE = '符合条件的企业职工可于2023年9月30日前到便民服务中心申报，逾期不再受理。';
const notice = (text: string, title = '关于集中申报技能提升补贴的通知'): string =>
  `<div>当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a></div><h1>${title}</h1><div>发布时间：2023-08-10</div><p>${text}</p><p>请各单位做好宣传，相互转告，确保应享尽享，有关表格可到窗口领取或在网上下载填写。</p>`;
const rest = [1, 2, 3].map((n): [string, string] => [`/tzgg/${n}.html`, `关于道路施工的公告（第${n}号）`]);
const list = (pinned = ''): string =>
  `<div>当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a></div><ul>${pinned}${rest.map(([path, title], n) => `<li><a href="${path}">${title}</a>2024-05-0${9 - n}</li>`).join('')}<li><a href="/tzgg/9.html">关于集中申报技能提升补贴的通知</a>2023-08-10</li></ul>`;
const link = '<li><a href="/tzgg/9.html">关于集中申报技能提升补贴的通知</a>2023-08-10</li>';
const home = (items: string): string =>
  `<div class="nav"><a href="/tzgg/">通知公告</a></div><div class="held"><ul>${items}</ul></div><p>欢迎访问</p>`;
const site = (page: string, onHome = link): Record<string, string> => ({
  '/': home(onHome),
  '/tzgg/': list(),
  '/tzgg/9.html': page,
});

export const cases: RuleCase[] = [
  { name: 'ok: the deadline is not long past', pages: site(notice(DEADLINE)), asOf: '2023-12-20', expect: {} },
  {
    name: 'ok: the text says that it is over',
    pages: site(notice(`${DEADLINE}（本次申报已结束）`)),
    expect: 'not-concerned',
  },
  {
    name: 'ok: the title says so',
    pages: site(notice(DEADLINE, '关于集中申报技能提升补贴的通知（已截止）')),
    expect: 'not-concerned',
  },
  {
    name: 'ok: valid for good',
    pages: site(notice('咨询请拨打12345，本公告长期有效。报名截止时间：2023年9月30日。')),
    expect: 'not-concerned',
  },
  {
    name: 'ok: a later day still stands ahead',
    pages: site(notice(`${DEADLINE}补贴于2024年12月31日前发放。`)),
    expect: {},
  },
  {
    name: 'ok: a day that only says who is meant',
    pages: site(notice('2023年9月30日前登记的企业均可享受。')),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: only in the archive of its column',
    pages: site(notice(DEADLINE), '<li><a href="/tzgg/1.html">关于道路施工的公告（第1号）</a></li>'),
    expect: 'not-concerned',
  },
  { name: 'fault: held up on the home page', pages: site(notice(DEADLINE)), expect: { faults: ['expired-notice'] } },
  {
    name: 'fault: a period whose end leaves out the year',
    pages: site(notice('报名时间：2023年8月15日至9月30日。')),
    expect: { faults: ['expired-notice'] },
  },
  {
    name: 'fault: pinned above newer ones',
    pages: {
      '/': home(''),
      '/tzgg/': list('<li><span>[置顶]</span><a href="/tzgg/9.html">关于集中申报技能提升补贴的通知</a>2023-08-10</li>'),
      '/tzgg/9.html': notice('报名截止时间为2023-09-30 17:30。'),
    },
    expect: { faults: ['expired-notice'] },
  },
  {
    name: 'lead: on the home page because nothing newer was published',
    pages: site(
      notice(DEADLINE),
      rest.map(([path, title]) => `<li><a href="${path}">${title}</a></li>`).join('') + link,
    ),
    expect: { candidates: ['expired-notice'] },
  },
];
