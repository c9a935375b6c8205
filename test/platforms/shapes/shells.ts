// Three hands: pages as county sites are built around a list.

const MENU = ['首页', '走进云溪', '新闻中心', '政务公开', '政务服务', '互动交流', '专题专栏'];

/** Boxes of the last ten years, with site tags, a side menu and a friendly-links chooser. */
export function modern(column: string, main: string, head = ''): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${column}_云溪县人民政府</title><meta name="SiteName" content="云溪县人民政府"><meta name="SiteIDCode" content="9990010001"><meta name="ColumnName" content="${column}"><meta name="ColumnType" content="${column}">
<script src="/js/jquery.min.js"></script>${head}</head>
<body><div class="top"><a href="/">设为首页</a><a href="/wza/">无障碍</a></div><div class="nav"><ul>${MENU.map((name, index) => `<li><a href="/${index === 0 ? '' : `m${index}/`}">${name}</a></li>`).join('')}</ul></div>
<div class="crumbs">您现在的位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/m3/">政务公开</a>&nbsp;&gt;&nbsp;<span>${column}</span></div>
<div class="wrap"><div class="side"><h3>政务公开</h3><ul><li><a href="/m3/zn.html">公开指南</a></li><li><a href="/m3/zd.html">公开制度</a></li></ul></div><div class="main-right">${main}</div></div>
<div class="footer"><p>主办单位：云溪县人民政府办公室&nbsp;联系电话：0000-1234567</p><p>网站标识码：9990010001&nbsp;&nbsp;<a href="https://beian.miit.gov.cn/">甲ICP备00000001号</a></p></div></body></html>`;
}

/** Tables within tables, as sites of 2008 are still served. */
export function old(column: string, main: string, charset: string | null = null): string {
  const said = charset === null ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;
  return `<html>
<head>${said}<title>云溪县人民政府网站--${column}</title><link href="/css.css" rel="stylesheet" type="text/css"></head>
<body leftmargin="0"><table width="1000" align="center"><tr><td><img src="/top.jpg"></td></tr><tr><td>${MENU.map((name, index) => `<a href="/${index === 0 ? '' : `m${index}/`}">${name}</a>`).join(' | ')}</td></tr></table>
<table width="1000" align="center"><tr><td width="220" valign="top"><table><tr><td><a href="/m3/zn.html">公开指南</a></td></tr><tr><td><a href="/m3/zd.html">公开制度</a></td></tr></table></td>
<td valign="top"><table width="100%"><tr><td>当前位置：<a href="/">首页</a> &gt; ${column}</td></tr></table>${main}</td></tr></table>
<table width="1000" align="center"><tr><td align="center">版权所有：云溪县人民政府　网站标识码：9990010001　甲ICP备00000001号</td></tr></table></body></html>`;
}

/** No breadcrumb and next to no marks: the heading alone says what it is. */
export function plain(column: string, main: string, head = ''): string {
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${column}</title>${head}</head>
<body><div id="header"><a href="/">云溪县人民政府</a></div><div id="menu">${MENU.slice(1)
    .map((name, index) => `<a href="/m${index + 1}/">${name}</a>`)
    .join('')}</div>
<div id="content"><h2>${column}</h2>${main}</div><div id="footer">云溪县人民政府办公室主办</div></body></html>`;
}
