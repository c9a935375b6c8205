import { HOME, listPage } from '../policy-pages.ts';
import type { RuleCase } from './case.ts';

const matrix = (body: string): Record<string, string> => ({
  ...HOME,
  '/xmt/': `<div>当前位置：<a href="/">首页</a> &gt; <a href="/xmt/">政务新媒体</a></div><h1>政务新媒体</h1>${body}`,
});
const posts = (date: string): Record<string, string> => ({
  ...HOME,
  '/wx/': listPage(['政务微信', '/wx/'], [['一图看懂惠民政策', '/wx/1.html', date], ['云溪的春天来了', '/wx/2.html', '2024-03-01'], ['防汛小知识', '/wx/3.html', '2024-02-01']]),
}); // prettier-ignore

export const cases: RuleCase[] = [
  { name: 'ok: the portal mirrors a lively account', pages: posts('2024-05-15'), expect: {} },
  { name: 'fault: the mirrored account is silent', pages: posts('2024-04-01'), expect: { faults: ['idle-account'] } },
  {
    name: 'unchecked: accounts are elsewhere',
    pages: matrix(
      '<table><tr><td>账号名称</td><td>平台</td></tr><tr><td>云溪发布</td><td>微信公众号</td></tr></table>',
    ),
    expect: { unchecked: ['off-site'] },
  },
  {
    name: 'unchecked: names in a picture',
    pages: matrix('<p><img src="/a/8812.jpg"></p>'),
    expect: { unchecked: ['scanned'] },
  },
  { name: 'not concerned: no such page', pages: HOME, expect: 'not-concerned' },
];
