import { textOf, type Paper } from '../model.ts';
import { escapeXml, gridOf } from './grid.ts';

/** A page of a county site with its head, menu, crumb and foot around the paper. */
export function writeHtml(paper: Paper): Buffer {
  const blocks = paper.blocks.map((block) => {
    if (block.kind === 'text') return `<p style="text-indent:2em"><span>${escapeXml(textOf(block.cell))}</span></p>`;
    const rows = gridOf(block).map(
      (row) =>
        `<tr>${row.map((at) => (at === null ? '' : `<td${at.across > 1 ? ` colspan="${at.across}"` : ''}${at.down > 1 ? ` rowspan="${at.down}"` : ''}><p><span>${escapeXml(at.text).replaceAll('\n', '<br>')}</span></p></td>`)).join('')}</tr>`,
    );
    return `<table border="1"${block.hidden === true ? ' style="display:none"' : ''}><tbody>${rows.join('')}</tbody></table>`;
  });
  return Buffer.from(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>${paper.title}_某县人民政府</title>
<meta name="SiteName" content="某县人民政府"><meta name="ArticleTitle" content="${paper.title}"><meta name="PubDate" content="2024-10-08 10:21">
<script>var articleId="20241008102139401382";var t=1728354099123;$.get("/count.jsp?id=13812345678901");</script></head><body>
<div class="header"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/bsfw/">办事服务</a></div>
<div class="position">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/gsgg/">公示公告</a></div>
<div class="article"><h1>${paper.title}</h1><div class="info">发布时间：2024-10-08 10:21 来源：县政府办 浏览次数：138</div>
<div class="content" id="zoom">${blocks.join('\n')}</div></div>
<div class="footer"><p>主办：某县人民政府办公室　网站标识码：3417210001　皖ICP备05012345号-1　皖公网安备34172102000138号　联系电话：0566-7011234</p></div>
</body></html>`);
}
