import type { RuleCase } from './case.ts';

const page = (links: string, hidden = true): Record<string, string> => ({
  '/zwgk/1.html': `<h1>县水利局机构职能</h1><p>管理水资源。</p><div${hidden ? ' style="display:none"' : ''}>${links}</div><p><a href="/zwgk/">政务公开</a></p>`,
});
const link = (host: string, text: string): string => `<a href="https://${host}/">${text}</a> `;
const farm = [
  link('www.gongluwang.example', '公路网'),
  link('www.jianshe.example', '建设信息网'),
  link('www.jiajiao.example', '家教网'),
].join('');

export const cases: RuleCase[] = [
  {
    name: 'ok: state, press and statistics, hidden in a menu',
    pages: page(
      link('www.gov.cn', '中国政府网') +
        link('zwfw.yunshan.gov.cn', '政务服务网') +
        link('www.people.com.cn', '人民网') +
        link('s4.cnzz.com', '站长统计'),
    ),
    expect: {},
  },
  {
    name: 'ok: institutions under the tabs of 友情链接',
    pages: page(
      link('www.yxrb.example', '云溪日报') +
        link('www.yxtv.example', '云溪电视台') +
        link('www.yxbank.example', '云溪农商银行') +
        link('www.yxxy.example', '云溪职业学院'),
    ),
    expect: {},
  },
  { name: 'ok: strangers in the open', pages: page(farm, false), expect: {} },
  {
    name: 'ok: a host that the county has named',
    pages: page(link('yunxi.example', '云溪文旅')),
    params: { trusted: ['yunxi.example'] },
    expect: {},
  },
  {
    name: 'ok: words of a campaign on the site itself',
    pages: page('<a href="/xw/1.html">全县开展打击网络博彩专项行动</a>', false),
    expect: {},
  },
  {
    name: 'fault: a lottery of strangers in the open',
    pages: page(link('lucky.example', '彩票投注平台'), false),
    expect: { faults: ['external-link-dark'] },
  },
  { name: 'ok: the state’s own lottery', pages: page(link('tc.example', '体育彩票中心'), false), expect: {} },
  {
    name: 'fault: two hidden links that advertise',
    pages: page(link('lucky.example', '电子游艺 注册送彩金') + link('loan.example', '极速贷款')),
    expect: { faults: ['external-link-dark'] },
  },
  { name: 'fault: a farm of harmless names', pages: page(farm), expect: { faults: ['external-link-dark'] } },
  {
    name: 'fault: gambling in the open',
    pages: page(link('lucky.example', '澳门新葡京娱乐'), false),
    expect: { faults: ['external-link-dark'] },
  },
  {
    name: 'lead: one hidden stranger',
    pages: page(link('stranger.example', '云溪资讯')),
    expect: { candidates: ['external-link-dark'] },
  },
  { name: 'not concerned: a page without links', pages: { '/zwgk/2.html': '<p>正文。</p>' }, expect: 'not-concerned' },
];
