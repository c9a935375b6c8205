import { expect, test } from 'vitest';
import { readPage } from '../../crawler/crawl/read-page.ts';
import { DEFAULT_CHECKLIST } from '../../extension/judge/checklist-choice.ts';
import { hashWith, judgePageSource } from '../../extension/judge/judge-page-source.ts';
import { judgePageFindings } from '../../rules/judge/judge-page.ts';
import { citizenNumber } from '../helpers/people.ts';
import { seedPlan } from '../helpers/seed-plan.ts';

const SEEN_AT = '2024-05-20T01:00:00.000Z';
const SECRET = 'ab'.repeat(32);
const plan = seedPlan('county');
const page = (main: string): string =>
  `<html><head><title>云溪县人民政府</title></head><body><div>当前位置：<a href="/">首页</a> &gt; <a href="/gg/">通知公告</a></div>${main}<div class="footer">主办单位：云溪县人民政府办公室</div></body></html>`;

test.each([
  [
    'http://www.yunxi.gov.cn/gg/t20240506_1.html',
    page('<h1>关于征求意见的公告</h1><div>发布时间：2024-05-06</div><p>正文。</p>'),
  ],
  [
    'http://www.yunxi.gov.cn/gg/t20240507_2.html?from=home#top',
    page(`<h1>救助对象公示</h1><div>发布时间：2024-05-07</div><p>姓名：甲，身份证号：${citizenNumber(3)}。</p>`),
  ],
  [
    'https://www.yunxi.gov.cn/gg/index.html',
    page(
      '<ul><li><a href="t20240506_1.html">关于征求意见的公告</a>05-06</li><li><a href="t20240507_2.html">救助对象公示</a>05-07</li></ul>',
    ),
  ],
])('the panel finds on a page what the crawler finds, under the same keys: %s', (url, html) => {
  const view = judgePageSource(
    plan,
    {
      page: { url, title: '', html, status: 200, seenAt: SEEN_AT },
      checklist: DEFAULT_CHECKLIST,
      asOf: '2024-05-20',
      secretKey: SECRET,
    },
    () => 0,
  );
  const { facts } = readPage(new TextEncoder().encode(html), 'text/html; charset=utf-8', url, { seenOn: '2024-05-20' });
  const seen = { url, seenAt: SEEN_AT, bytesHash: 'a'.repeat(64) };
  const crawled = judgePageFindings(plan, facts, { asOf: '2024-05-20', seen, secretHash: hashWith(SECRET) });
  expect(crawled.length).toBeGreaterThan(0);
  expect(view.findings.map(({ key }) => key).toSorted()).toEqual(crawled.map(({ key }) => key).toSorted());
});
