import type { RuleCase } from './case.ts';

const parts = {
  host: '主办单位：云溪县人民政府办公室',
  code: '网站标识码：9990010001',
  icp: '皖ICP备12345678号-1',
  police: '皖公网安备 34999902000123号',
  report: '<script id="_jiucuo_" sitecode="9990010001" src="http://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script>',
};

const home = (change: Partial<typeof parts> = {}, head = ''): Record<string, string> => ({
  '/': `<html><head>${head}</head><body><p>首页</p><div class="footer">${Object.values({ ...parts, ...change })
    .map((part) => `<p>${part}</p>`)
    .join('')}</div></body></html>`,
});

export const cases: RuleCase[] = [
  { name: 'ok: everything at the foot', pages: home({}, '<meta name="SiteIDCode" content="9990010001">'), expect: {} },
  {
    name: 'ok: the host stands before the word',
    pages: home({ host: '云溪县人民政府办公室 主办　云溪县大数据中心 承办' }),
    expect: {},
  },
  {
    name: 'fault: a line that names who carries the site out, not who runs it',
    pages: home({ host: '主办单位： 承办单位：云溪县大数据中心' }),
    expect: { faults: ['missing-host-unit'] },
  },
  {
    name: 'fault: no site code anywhere',
    pages: home({ code: '', report: '<a href="http://zfwzgl.www.gov.cn/exposure/jiucuo.html">我为政府网站找错</a>' }),
    expect: { faults: ['missing-site-code'] },
  },
  {
    name: 'fault: tag and text differ',
    pages: home({}, '<meta name="siteidcode" content="9990010002">'),
    expect: { faults: ['mismatched-site-code'] },
  },
  { name: 'fault: no ICP number', pages: home({ icp: '' }), expect: { faults: ['missing-icp'] } },
  { name: 'fault: no police record', pages: home({ police: '' }), expect: { faults: ['missing-police-record'] } },
  { name: 'fault: no host unit', pages: home({ host: '' }), expect: { faults: ['missing-host-unit'] } },
  {
    name: 'fault: no way to report errors',
    pages: home({ report: '' }),
    expect: { faults: ['missing-error-report-entry'] },
  },
  {
    name: 'unchecked: the foot is in a frame',
    pages: { '/': '<p>首页</p><iframe src="/foot.html"></iframe>' },
    expect: { unchecked: ['unsettled'] },
  },
  {
    name: 'unchecked: a script that loads behind the text may write the foot',
    pages: {
      '/': '<html><head><meta name="SiteIDCode" content="9990010001"></head><body><p>首页</p><script src="/include/foot.js"></script></body></html>',
    },
    expect: { unchecked: ['unsettled'] },
  },
  {
    name: 'fault: a foot that says nothing, whatever loads behind it',
    pages: {
      '/': '<body><p>首页</p><div class="footer"><p>地址：云溪县文昌路1号　邮编：242600　版权所有</p></div><script src="/js/lib.js"></script></body>',
    },
    expect: {
      faults: [
        'missing-site-code',
        'missing-icp',
        'missing-police-record',
        'missing-host-unit',
        'missing-error-report-entry',
      ],
    },
  },
  {
    name: 'not concerned: any other page',
    pages: { '/a/b.html': '<h1>标题文字</h1><p>正文</p>' },
    expect: 'not-concerned',
  },
];
