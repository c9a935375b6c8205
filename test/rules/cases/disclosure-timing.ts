import { documentPage } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const page = (change: Parameters<typeof documentPage>[0]): Record<string, string> => ({
  '/gfxwj/1.html': documentPage(change),
});
const signed = '<p>云溪县人民政府</p><p>2024年4月28日</p>';

export const cases: RuleCase[] = [
  { name: 'ok: within days', pages: page({}), expect: {} },
  {
    name: 'ok: twenty working days over a holiday',
    pages: page({ written: '2024-04-15', published: '2024-05-14' }),
    expect: {},
  },
  {
    name: 'fault: twenty-one working days',
    pages: page({ written: '2024-04-12', published: '2024-05-14' }),
    expect: { faults: ['late-disclosure'] },
  },
  {
    name: 'fault: months later',
    pages: page({ written: '2023-12-01', published: '2024-05-14' }),
    expect: { faults: ['late-disclosure'] },
  },
  {
    name: 'candidate: the signature is of another day',
    pages: page({ written: '2024-01-28', published: '2024-05-06', after: signed }),
    expect: { candidates: ['late-disclosure'] },
  },
  {
    name: 'candidate: published two years ago',
    pages: page({ written: '2021-01-04', published: '2021-05-06' }),
    expect: { candidates: ['late-disclosure'] },
  },
  {
    name: 'candidate: so long after that it was published again',
    pages: page({ written: '2018-01-04', published: '2024-05-06' }),
    expect: { candidates: ['late-disclosure'] },
  },
  {
    name: 'fault: its own, though the province stands in the title',
    pages: page({ title: '关于推进省级农业园区建设的实施意见', written: '2023-12-01', published: '2024-05-14' }),
    expect: { faults: ['late-disclosure'] },
  },
  {
    name: 'not concerned: the province’s document',
    pages: page({
      title: '安江省人民政府关于促进农业园区建设的实施意见',
      written: '2023-12-01',
      published: '2024-05-14',
    }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: from before the site',
    pages: page({ written: '2018-01-04', published: '2024-05-06' }),
    params: { since: '2020-01-01' },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: written after it was published is another fault',
    pages: page({ written: '2024-05-09', published: '2024-05-06' }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: only the signature dates it',
    pages: {
      '/gfxwj/1.html': documentPage({ after: '<p>云溪县人民政府</p><p>2023年12月1日</p>' }).replace(
        '<tr><td>成文日期：</td><td>2024-03-01</td></tr>',
        '',
      ),
    },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: the state’s document',
    pages: page({
      title: '国务院关于加强就业工作的通知',
      issuer: '国务院',
      number: '国发〔2023〕3号',
      written: '2023-10-01',
    }),
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: the city’s document',
    pages: {
      '/gfxwj/1.html': `${
        page({
          title: '澄江市人民政府关于印发养老服务办法的通知',
          issuer: '澄江市人民政府',
          number: '澄政发〔2023〕8号',
          written: '2023-10-01',
        })['/gfxwj/1.html']
      }<div class="footer">主办单位：云溪县人民政府办公室</div>`,
    },
    expect: 'not-concerned',
  },
  {
    name: 'not concerned: a news article',
    pages: {
      '/xw/1.html':
        '<div>当前位置：<a href="/">首页</a> &gt; <a href="/xw/">工作动态</a></div><h1>县长调研春耕</h1><div>发布时间：2024-05-06</div><p>近日。</p>',
    },
    expect: 'not-concerned',
  },
  {
    name: 'unchecked: holidays not announced yet',
    pages: page({ written: '2097-12-20', published: '2098-03-08' }),
    asOf: '2098-03-09',
    expect: { unchecked: ['missing-fact'] },
  },
];
