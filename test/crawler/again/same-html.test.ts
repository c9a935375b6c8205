import { expect, test } from 'vitest';
import { isSameHtml } from '../../../crawler/crawl/again/same-html.ts';

const A = 'a'.repeat(32);
const B = 'b'.repeat(32);

test.each([
  ['<p>浏览次数：123次</p>', '<p>浏览次数：9次</p>'],
  ['<p>浏览次数：<span>123</span></p>', '<p>浏览次数：<span>9</span></p>'],
  ['<p>您是第 9 位访问者</p>', '<p>您是第 10 位访问者</p>'],
  [`<meta name="csrf-token" content="${A}">`, `<meta name="csrf-token" content="${B}">`],
  [`<input type="hidden" name="_csrf" value="${A}">`, `<input type="hidden" name="_csrf" value="${B}">`],
  [`<a href="/login?state=${A}&to=1">登录</a>`, `<a href="/login?state=${B}&to=1">登录</a>`],
  [`<a href="/a.jsp;jsessionid=${A}?id=1">通知</a>`, `<a href="/a.jsp;jsessionid=${B}?id=1">通知</a>`],
])('%s says the same as %s', (was, is) => {
  expect(isSameHtml(was, is)).toBe(true);
});

test.each([
  ['<p>共12户</p>', '<p>共13户</p>'],
  ['<p>编号<span>12</span></p>', '<p>编号<span>13</span></p>'],
  ['<p>浏览次数</p>', '<p>浏览次数</p><p>公告</p>'],
  ['<li><a href="/1.html">通知</a>', '<li><a href="/2.html">通知</a>'],
  // Long numbers are entries more often than visits.
  ['<a href="/a.jsp?id=1234567890">通知</a>', '<a href="/a.jsp?id=1234567891">通知</a>'],
  ['<meta name="PubDate" content="2026-06-01">', '<meta name="PubDate" content="2026-06-02">'],
  ['<script>var 浏览=1;</script>', '<script>var 浏览=2;</script>'],
  ['<script>x("</style>浏览：1")</script>', '<script>x("</style>浏览：2")</script>'],
  ['<p title="浏览：1">', '<p title="浏览：2">'],
  ['<!-- 浏览：1', '<!-- 浏览：2'],
])('whether %s says the same as %s is for reading to tell', (was, is) => {
  expect(isSameHtml(was, is)).toBe(false);
});
