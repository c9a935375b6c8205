import { parts, type ShapeEntry } from './entries.ts';
import { numberIn, pagesOf, slice, type Shape } from './shape.ts';
import { modern, old, plain } from './shells.ts';

const place = '/zwgk/tzgg/';
const entry = (own: ShapeEntry): string => `${place}${parts(own).month}/t${parts(own).compact}_${own.number}.htm`;
const relative = (own: ShapeEntry): string => `./${parts(own).month}/t${parts(own).compact}_${own.number}.htm`;

/** Page of `index_k`, 0-based, and a stub for what is beyond, as the publishing server leaves them. */
function pageAt(path: string, extension: string): number | null {
  if (path === place || path === `${place}index.${extension}`) return 1;
  const number = numberIn(path, new RegExp(`^${place}index_(\\d+)\\.${extension}$`));
  return number === null ? null : number + 1;
}

/** The pager's own function stands in the page, and so does a call that somebody commented out. */
const DEFINED = `<script>
function createPageHTML(_nPageCount, _nCurrIndex, _sPageName, _sPageExt){
	if(_nPageCount == null || _nPageCount<=1){ return; }
	var nCurrIndex = _nCurrIndex || 0;
	if(nCurrIndex == 0) document.write("<span>首页</span>&nbsp;");
	else document.write("<a href=\\""+_sPageName+"."+_sPageExt+"\\">首页</a>&nbsp;");
	for(var i=0; i<_nPageCount; i++){
		if(nCurrIndex == i) document.write("<span>"+(i+1) + "</span>&nbsp;");
		else if(i==0) document.write("<a href=\\""+_sPageName+"."+_sPageExt+"\\">"+1+"</a>&nbsp;");
		else document.write("<a href=\\""+_sPageName+"_" + i + "."+_sPageExt+"\\">"+(i+1)+"</a>&nbsp;");
	}
}
//createPageHTML(2, 0, "index", "html");
</script>`;

const classic: Shape = {
  name: 'TRS tables in GBK, function in the page',
  menu: { 通知公告: place },
  counts: { 通知公告: 187 },
  charset: 'gbk-unsaid',
  entry,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const page = pageAt(path, 'htm');
    const pages = pagesOf(all, 20);
    if (page === null || page > pages) return null;
    const rows = slice(all, page, 20)
      .map(
        (own) =>
          `<tr><td width="3%"><img src="/dot.gif"></td><td class="bt_link"><a href="${relative(own)}" target="_blank">${own.title}</a></td><td width="15%" class="hui">${own.date.replaceAll('-', '/')}</td></tr><tr><td colspan="3" height="1" bgcolor="#eee"></td></tr>`,
      )
      .join('');
    return old(
      '通知公告',
      `<table width="98%" align="center">${rows}</table>${DEFINED}<table><tr><td align="center"><script>createPageHTML(${pages}, ${page - 1}, "index", "htm");</script></td></tr></table>`,
      'gb2312',
    );
  },
};

const inline: Shape = {
  name: 'TRS inline script with names in Chinese',
  menu: { 通知公告: `${place}index.shtml` },
  counts: { 通知公告: 143 },
  entry,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const page = pageAt(path, 'shtml');
    const pages = pagesOf(all, 15);
    if (page === null || page > pages) return null;
    const rows = slice(all, page, 15)
      .map(
        (own) =>
          `<li><span class="time">[${own.date}]</span><a href="${relative(own)}" title="${own.title}" target="_blank">${own.title.slice(0, 24)}</a></li>`,
      )
      .join('\n');
    return modern(
      '通知公告',
      `<ul class="gl_list">${rows}</ul><div class="fy"><script>
	var currentPage = ${page - 1};//所在页从0开始
	var prevPage = currentPage-1//上一页
	var 下一页Page = currentPage+1//下一页
	var countPage = ${pages}//共多少页
	document.write("共"+countPage+"页&nbsp;&nbsp;");
	var num = 5;
	for(var i=0+(currentPage-1-(currentPage-1)%num) ; i<=(num+(currentPage-1-(currentPage-1)%num)) && (i<countPage) ; i++){
		if(currentPage==i) document.write("<a style='color:red'>"+(i+1)+"</a>&nbsp;");
		else if(i==0) document.write("<a href='index.shtml'>"+(i+1)+"</a>&nbsp;");
		else document.write("<a href='index"+"_" + i + "."+"shtml'>"+(i+1)+"</a>&nbsp;");
	}
	if(countPage>1&&currentPage!=(countPage-1)){
		document.write("<a href=\\"index"+"_" + 下一页Page + "."+"shtml\\">下一页</a>&nbsp;");
		document.write("<a href=\\"index_" + (countPage-1) + ".shtml\\">尾页</a>&nbsp;");
	}
</script></div>`,
    );
  },
};

const pager: Shape = {
  name: 'TRS Pager({size, current, prefix, suffix})',
  menu: { 通知公告: place },
  counts: { 通知公告: 96 },
  entry,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const page = pageAt(path, 'html');
    const pages = pagesOf(all, 18);
    if (page === null || page > pages) return null;
    const rows = slice(all, page, 18)
      .map(
        (own) => `<div class="item"><a class="tit" href="${relative(own)}">${own.title}</a><em>${own.date}</em></div>`,
      )
      .join('');
    return plain(
      '通知公告',
      `<div class="list">${rows}</div><p class="pager"><script language="javascript">Pager({size:${pages}, current:${page - 1}, prefix:'index',suffix:'html'});</script></p>`,
    );
  },
};

const record: Shape = {
  name: 'TRS m_nRecordCount, dates written by script',
  menu: { 通知公告: place },
  counts: { 通知公告: 61 },
  entry,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const page = pageAt(path, 'html');
    const pages = pagesOf(all, 20);
    if (page === null || page > pages) return null;
    const rows = slice(all, page, 20)
      .map(
        (own) =>
          `<li><a href="${relative(own)}" target="_blank">${own.title}</a><span><script>var strTime="${own.date} 10:21:33"; document.write(strTime.substring(0,10));</script></span></li>`,
      )
      .join('');
    return modern(
      '通知公告',
      `<ul>${rows}</ul><script>
var m_nRecordCount = "${all.length}";
var m_nCurrPage = ${page - 1};
var m_nPageSize = 20;
var m_nPageCount = "${pages}";
var m_strPageName = "index"; var m_strPageExt = "html";
</script><script src="/js/page.js"></script>`,
    );
  },
};

/** Department columns one below the other, each with its own later pages. */
const folders: Shape = {
  name: 'TRS several columns, count known to the script file only from 0',
  menu: { 政府文件: '/zwgk/zfwj/', 部门文件: '/zwgk/bmwj/', 政策解读: '/zwgk/zcjd/' },
  counts: { 政府文件: 88, 部门文件: 131, 政策解读: 19 },
  entry: (own) => `/zwgk/${FOLDERS[own.column]}/${parts(own).month}/t${parts(own).compact}_${own.number}.html`,
  answer({ path }, entries) {
    const [, folder = '', number] = /^\/zwgk\/(zfwj|bmwj|zcjd)\/(?:index(?:_(\d+))?\.html)?$/.exec(path) ?? [];
    const column = Object.keys(FOLDERS).find((name) => FOLDERS[name] === folder);
    if (column === undefined) return null;
    const all = entries(column);
    const [page, pages] = [Number(number ?? 0) + 1, pagesOf(all, 20)];
    if (page > pages) return null;
    const rows = slice(all, page, 20)
      .map(
        (own, index) =>
          `<li class="${index % 5 === 4 ? 'line' : ''}"><a href="./${parts(own).month}/t${parts(own).compact}_${own.number}.html">${own.title}</a><b>${parts(own).m}-${parts(own).d}</b></li>`,
      )
      .join('');
    return modern(
      column,
      `<ul class="list14">${rows}</ul><div class="page"><SCRIPT LANGUAGE="JavaScript">\n<!--\ncreatePageHTML(${pages}, ${page - 1}, "index", "html");\n//-->\n</SCRIPT></div>`,
    );
  },
};
const FOLDERS: Record<string, string> = { 政府文件: 'zfwj', 部门文件: 'bmwj', 政策解读: 'zcjd' };

export const TRS: Shape[] = [classic, inline, pager, record, folders];
