import { expect, it } from 'vitest';
import { readAccessibleMode } from '../../crawler/probes/accessibility/accessible-mode.ts';

it.each([
  ['<a href="/wza/">无障碍浏览</a>', '无障碍浏览'],
  ['<span onclick="elder()"> 长者 模式</span>', '长者 模式'],
  ['<a href="javascript:;" title="适老化"><img src="/a.png"></a>', '适老化'],
  ['<img src="/b.png" alt="关怀版">', '关怀版'],
  ['<button>进入老年模式</button>', '进入老年模式'],
  ['<script src="//gov.govwza.cn/dist/aria.js?appid=1"></script>', '//gov.govwza.cn/dist/aria.js?appid=1'],
  ['<script src="/js/slhservice.js"></script>', '/js/slhservice.js'],
])('%s is the way to an accessible mode', (html, quote) => {
  expect(readAccessibleMode(html).quote).toBe(quote);
});

it.each([
  ['<a href="/a.html">我县召开无障碍环境建设工作推进会议部署下一阶段任务</a>', true],
  ['<script>load("wza")</script>', true],
  ['<p>适老化改造</p>', true],
  ['<a href="/">首页</a><script src="/js/elderberry.min.js"></script>', false],
])('%s is none', (html, hasTrace) => {
  expect(readAccessibleMode(html)).toEqual({ quote: null, hasTrace });
});
