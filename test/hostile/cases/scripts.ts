import { html } from '../../helpers/serve.ts';
import type { HostileCase } from '../case.ts';

/** Would run, or calculate, wherever a report forgot to write it as text. */
export const INJECTIONS = [
  '<script>alert("zwgk")</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  '</script><script>alert(2)</script>',
  '=HYPERLINK("http://evil.example","x")',
  '+1+cmd|calc!A0',
  '@SUM(1)',
  '{{7*7}}',
  '\u202ecod.exe',
] as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const page = (text: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${escaped(text)}</title>
<meta name="ArticleTitle" content="${escaped(text)}"><meta name="ColumnName" content="${escaped(text)}"><meta name="PubDate" content="2031-01-01"></head>
<body><div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/inject/">${escaped(text)}</a></div>
<h1>${escaped(text)}</h1><p>发布日期：2031-01-01 来源：${escaped(text)} 索引号：${escaped(text)}</p>
<p>${escaped(text)}，联系人手机：13800138000</p><a href="/gone-${encodeURIComponent(text)}.html">${escaped(text)}</a></body></html>`;

/** Pages whose every word is an attempt on the report. */
export const SCRIPTS: readonly HostileCase[] = INJECTIONS.map((text, n) => ({
  path: `/inject/${n}.html`,
  does: `calls itself ${JSON.stringify(text)}`,
  ends: 'done',
  answer: (_, response) => html(response, page(text)),
}));
