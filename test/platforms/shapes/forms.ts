import type { ShapeEntry } from './entries.ts';
import { pagesOf, slice, type Shape } from './shape.ts';
import { modern, old } from './shells.ts';

const shown = (own: ShapeEntry): string => `/show.asp?id=${own.number}`;
const trs = (all: readonly ShapeEntry[], page: number, href: (own: ShapeEntry) => string): string =>
  slice(all, page, 20)
    .map((own) => `<tr><td>·<a href="${href(own)}" target="_blank">${own.title}</a></td><td>${own.date}</td></tr>`)
    .join('');

const VIEW = '/wEPDwUKLTI5NzY0OTQ0MA9kFgICAw9kFgQCAQ8WAh4LXyFJdGVtQ291bnQCFBYo'.repeat(6);

/** AspNetPager: every link a post-back of the page's only form with its view state. */
const postback: Shape = {
  name: 'AspNetPager by __doPostBack in GB2312',
  menu: { 通知公告: '/list.aspx?lmid=17' },
  counts: { 通知公告: 153 },
  charset: 'gbk',
  entry: (own) => `/show.aspx?id=${own.number}`,
  answer({ path, query, method, form }, entries) {
    if (path !== '/list.aspx' || query.get('lmid') !== '17') return null;
    const all = entries('通知公告');
    const pages = pagesOf(all, 20);
    const isBack =
      method === 'POST' &&
      (form.get('__VIEWSTATE') ?? '').startsWith(VIEW) &&
      form.get('__EVENTTARGET') === 'AspNetPager1';
    const page = isBack ? Number(form.get('__EVENTARGUMENT')) : 1;
    const link = (to: number, text: string): string =>
      to === page
        ? `<a disabled="disabled">${text}</a>`
        : `<a href="javascript:__doPostBack('AspNetPager1','${to}')">${text}</a>`;
    const bar = `<div id="AspNetPager1">${link(1, '首页')} ${link(Math.max(1, page - 1), '上一页')} ${Array.from({ length: Math.min(8, pages) }, (_, n) => link(n + 1, String(n + 1))).join(' ')} ${link(Math.min(pages, page + 1), '下一页')} ${link(pages, '尾页')}</div>`;
    return old(
      '通知公告',
      `<form name="form1" method="post" action="list.aspx?lmid=17" id="form1"><div><input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" /><input type="hidden" name="__EVENTARGUMENT" id="__EVENTARGUMENT" value="" /><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="${VIEW}${page}" /></div>
<script type="text/javascript">
//<![CDATA[
var theForm = document.forms['form1'];
function __doPostBack(eventTarget, eventArgument) { if (!theForm.onsubmit || (theForm.onsubmit() != false)) { theForm.__EVENTTARGET.value = eventTarget; theForm.__EVENTARGUMENT.value = eventArgument; theForm.submit(); } }
//]]>
</script><table>${trs(all, page, (own) => `show.aspx?id=${own.number}`)}</table>${bar}</form>`,
      'gb2312',
    );
  },
};

/** A form that is sent with GET, the page number in a field that a function fills. */
const got: Shape = {
  name: 'form sent with GET by gopage()',
  menu: { 公告公示: '/list.asp?lmid=7' },
  counts: { 公告公示: 96 },
  charset: 'gbk-unsaid',
  entry: shown,
  answer({ path, query }, entries) {
    if (path !== '/list.asp' || query.get('lmid') !== '7') return null;
    const all = entries('公告公示');
    const [page, pages] = [Number(query.get('page') ?? 1) || 1, pagesOf(all, 20)];
    return old(
      '公告公示',
      `<table>${trs(all, page, (own) => `show.asp?id=${own.number}`)}</table>
<script language="javascript">
function gopage(n){ document.frmpage.page.value=n; document.frmpage.submit(); }
</script>
<form name="frmpage" action="list.asp" method="get"><input type="hidden" name="lmid" value="7">共<b>${all.length}</b>条记录　第<b>${page}</b>页/共<b>${pages}</b>页　${page > 1 ? `<a href="javascript:gopage(1)">首页</a> <a href="javascript:gopage(${page - 1})">上一页</a>` : '首页 上一页'} ${page < pages ? `<a href="javascript:gopage(${page + 1})">下一页</a> <a href="javascript:gopage(${pages})">尾页</a>` : '下一页 尾页'} 转到<input name="page" size="3" value="${page}"></form>`,
      'gb2312',
    );
  },
};

/** Struts pages: a form posted with hidden fields, the function known by an id. */
const posted: Shape = {
  name: 'form posted with hidden fields by toPage()',
  menu: { 部门文件: '/xxgk/list.do?method=list&catalogId=8a81' },
  counts: { 部门文件: 118 },
  entry: (own) => `/xxgk/view.do?id=${own.number}`,
  answer({ path, query, method, form }, entries) {
    if (path !== '/xxgk/list.do') return null;
    const given = method === 'POST' ? form : query;
    if (given.get('catalogId') !== '8a81') return null;
    const all = entries('部门文件');
    const [page, pages] = [Number(method === 'POST' ? (form.get('pager.currentPage') ?? 1) : 1), pagesOf(all, 20)];
    return modern(
      '部门文件',
      `<form id="searchForm" action="/xxgk/list.do" method="post"><input type="hidden" name="method" value="list"/><input type="hidden" name="catalogId" value="8a81"/><input type="hidden" name="pager.pageSize" value="20"/><input type="hidden" id="currentPage" name="pager.currentPage" value="${page}"/><input type="text" name="title" value=""/><input type="submit" value="搜索"/>
<table class="tb"><thead><tr><th>序号</th><th>名称</th><th>文号</th><th>发布日期</th></tr></thead><tbody>${slice(
        all,
        page,
        20,
      )
        .map(
          (own, index) =>
            `<tr><td>${index + 1}</td><td><a href="/xxgk/view.do?id=${own.number}">${own.title}</a></td><td>云政办〔${own.date.slice(0, 4)}〕${index + 3}号</td><td>${own.date}</td></tr>`,
        )
        .join('')}</tbody></table>
<div class="pages"><a href="#" onclick="toPage(1);return false;">首页</a><a href="#" onclick="toPage(${Math.max(1, page - 1)});return false;">上一页</a><a href="#" onclick="toPage(${Math.min(pages, page + 1)});return false;">下一页</a><a href="#" onclick="toPage(${pages});return false;">末页</a><span>当前${page}/${pages}页</span></div></form>
<script>function toPage(p){ $("#currentPage").val(p); $("#searchForm").submit(); }</script>`,
    );
  },
};

/** The form has no fields but the page; links call `page('2')`. */
const cpage: Shape = {
  name: 'form posted with cpage alone',
  menu: { 政策法规: '/gtapp/nrglIndex.action?classID=2c908' },
  counts: { 政策法规: 74 },
  entry: (own) => `/gtapp/nrglIndex.action?messageID=${own.number}`,
  answer({ path, query, method, form }, entries) {
    if (path !== '/gtapp/nrglIndex.action' || query.get('classID') !== '2c908') return null;
    const all = entries('政策法规');
    const [page, pages] = [method === 'POST' ? Number(form.get('cpage')) : 1, pagesOf(all, 20)];
    return old(
      '政策法规',
      `<table>${slice(all, page, 20)
        .map(
          (own) =>
            `<tr><td class="nlist"><a href="nrglIndex.action?messageID=${own.number}" title="${own.title}">${own.title}</a>　${own.date}</td></tr>`,
        )
        .join('')}</table><form name="pageForm" method="post"><input type="hidden" name="cpage"></form>
<script>function page(n){ var f = document.forms["pageForm"]; f.cpage.value = n; f.submit(); }</script>
<div align="center">第${page}页 ${[1, 2, 3, 4]
        .filter((to) => to <= pages && to !== page)
        .map((to) => `<a href="javascript:page('${to}')">${to}</a>`)
        .join(' ')} ${page < pages ? `<a href="javascript:page('${page + 1}')">下一页</a>` : ''}</div>`,
      'utf-8',
    );
  },
};

export const FORMS: Shape[] = [postback, got, posted, cpage];
