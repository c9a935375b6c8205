import { hex, parts, type ShapeEntry } from './entries.ts';
import { json, numberIn, pagesOf, slice, type Shape } from './shape.ts';
import { modern, old, plain } from './shells.ts';

// Written after the readers had been mended by the other shapes, to see how they do on what nobody thought of.

const shown = (own: ShapeEntry): string => `/a/${own.number}.html`;
const li = (entries: readonly ShapeEntry[], href: (own: ShapeEntry) => string = shown): string =>
  entries
    .map((own) => `<li><a href="${href(own)}" title="${own.title}">${own.title}</a><span>${own.date}</span></li>`)
    .join('');

const disclosure: Shape = {
  name: 'jcms disclosure module, search.jsp posted with a query string',
  menu: { 行政规范性文件: '/col/col1229005922/index.html' },
  counts: { 行政规范性文件: 133 },
  entry: (own) =>
    `/art/${parts(own).y}/${Number(parts(own).m)}/${Number(parts(own).d)}/art_1229005922_${own.number}.html`,
  answer({ path, method, form }, entries) {
    const all = entries('行政规范性文件');
    if (path === '/col/col1229005922/index.html')
      return modern(
        '行政规范性文件',
        `<div class="xxgk_tree"></div><div id="div1229498488"></div><script type="text/javascript">
function goPub(page){
	var param = "infotypeId=A0212&jdid=3096&area=&divid=div1229498488&vc_title=&vc_number=&sortfield=,createdatetime:0&currpage=" + page + "&vc_filenumber=&vc_all=&texttype=1&fbtime=-1";
	$.ajax({ type: "POST", url: "/module/xxgk/search.jsp", data: param, success: function(msg){ $("#div1229498488").html(msg); } });
}
$(document).ready(function(){ goPub(1); });
</script>`,
      );
    if (path !== '/module/xxgk/search.jsp' || method !== 'POST' || form.get('infotypeId') !== 'A0212') return null;
    const page = Number(form.get('currpage'));
    const rows = slice(all, page, 20).map(
      (own, n) =>
        `<tr class="tr_main_value_${n % 2 === 0 ? 'odd' : 'even'}"><td align="center">${n + 1}</td><td><a class="bt_link" mc="${own.title}" title="${own.title}" target="_blank" href="${disclosure.entry(own)}" syh="x">${own.title.slice(0, 18)}...</a></td><td align="center">云政发〔${parts(own).y}〕${n}号</td><td align="center">${own.date}</td></tr>`,
    );
    return `<table width="100%"><tr class="tr_main_title"><td>序号</td><td>标题</td><td>文号</td><td>发布日期</td></tr>${rows.join('')}</table><table><tr><td align="right">&nbsp;&nbsp;共${pagesOf(all, 20)}页&nbsp;<a href="javascript:goPub('${page + 1}')">下一页</a></td></tr></table>`;
  },
};

const was: Shape = {
  name: 'TRS WAS search, address kept in a variable, JSON',
  menu: { 工作动态: '/zwgk/gzdt/' },
  counts: { 工作动态: 97 },
  entry: (own) => `/zwgk/gzdt/${parts(own).month}/t${parts(own).compact}_${own.number}.htm`,
  answer({ path, query }, entries) {
    const all = entries('工作动态');
    if (path === '/zwgk/gzdt/')
      return modern(
        '工作动态',
        `<ul class="list" id="gl_list"></ul><div class="page"></div><script>
var chnlid = '5727';
function getpage(page){
  var url = "/was5/web/search?channelid=290792&templet=&sortfield=-docorderpri%2C-docreltime&classsql=chnlid%3D" + chnlid + "&random=" + Math.random() + "&prepage=10&page=" + page;
  $.get(url, function(data){ eval("var obj=" + data); show(obj); });
}
getpage(1);
</script>`,
      );
    if (path !== '/was5/web/search' || query.get('channelid') !== '290792' || query.get('classsql') !== 'chnlid=5727')
      return null;
    const page = Number(query.get('page'));
    return json({
      count: String(all.length),
      docs: slice(all, page, 10).map((own) => ({
        title: own.title,
        url: was.entry(own),
        time: own.date.replaceAll('-', '.'),
        chnl: '工作动态',
      })),
    });
  },
};

const definitions: Shape = {
  name: 'TRS dl lists, date above the title, several kinds of rows',
  menu: { 媒体聚焦: '/xw/mtjj/index.htm' },
  counts: { 媒体聚焦: 71 },
  entry: (own) => `/xw/mtjj/${parts(own).month}/t${parts(own).compact}_${own.number}.htm`,
  answer({ path }, entries) {
    const all = entries('媒体聚焦');
    const page =
      path === '/xw/mtjj/index.htm' || path === '/xw/mtjj/'
        ? 1
        : (numberIn(path, /^\/xw\/mtjj\/index_(\d+)\.htm$/) ?? -9) + 1;
    const pages = pagesOf(all, 12);
    if (page < 1 || page > pages) return null;
    const rows = slice(all, page, 12).map(
      (own) =>
        `<dl class="clearfix"><dt><b>${parts(own).d}</b><i>${parts(own).y}.${parts(own).m}</i></dt><dd><h4><a href="./${parts(own).month}/t${parts(own).compact}_${own.number}.htm">${own.title}</a></h4><p>近日，有媒体报道了我县${parts(own).y}年的有关工作，现将报道摘编如下，供参考……<a href="./${parts(own).month}/t${parts(own).compact}_${own.number}.htm" class="xq">[详情]</a></p></dd></dl>`,
    );
    return modern(
      '媒体聚焦',
      `<div class="mt">${rows.join('')}</div><div class="pages"><script type="text/javascript">createPageHTML(${pages}, ${page - 1},"index","htm");</script></div>`,
    );
  },
};

const brackets: Shape = {
  name: 'PHP pages [1][2][3] in GBK, dates (05/20)',
  menu: { 通知通告: '/news.php?lm=23' },
  counts: { 通知通告: 88 },
  charset: 'gbk',
  entry: (own) => `/view.php?id=${own.number}`,
  answer({ path, query }, entries) {
    if (path !== '/news.php' || query.get('lm') !== '23') return null;
    const all = entries('通知通告');
    const [page, pages] = [Number(query.get('page') ?? 1), pagesOf(all, 30)];
    const rows = slice(all, page, 30).map(
      (own) =>
        `<tr><td height="24">◇ <a href="view.php?id=${own.number}">${own.title}</a> <font color="#ff0000">(${parts(own).m}/${parts(own).d})</font></td></tr>`,
    );
    const links = Array.from({ length: pages }, (_, n) =>
      n + 1 === page ? `<b>[${n + 1}]</b>` : `<a href="?lm=23&amp;page=${n + 1}">[${n + 1}]</a>`,
    );
    return old(
      '通知通告',
      `<table width="96%">${rows.join('')}</table><p align="center">${links.join(' ')}</p>`,
      'gb2312',
    );
  },
};

const folders: Shape = {
  name: 'page/2/ below the column',
  menu: { 工作动态: '/category/gzdt/', 通知公告: '/category/tzgg/' },
  counts: { 工作动态: 64, 通知公告: 33 },
  entry: (own) => `/${parts(own).y}/${parts(own).m}/${own.number}/`,
  answer({ path }, entries) {
    const [, id = '', number] = /^\/category\/(gzdt|tzgg)\/(?:page\/(\d+)\/)?$/.exec(path) ?? [];
    const column = id === 'gzdt' ? '工作动态' : id === 'tzgg' ? '通知公告' : null;
    if (column === null) return null;
    const all = entries(column);
    const [page, pages] = [Number(number ?? 1), pagesOf(all, 10)];
    if (page > pages) return null;
    const href = (to: number): string => `/category/${id}/${to === 1 ? '' : `page/${to}/`}`;
    const rows = slice(all, page, 10).map(
      (own) =>
        `<article class="post"><h2><a href="${folders.entry(own)}">${own.title}</a></h2><div class="meta"><time datetime="${own.date}T09:00:00+08:00">${own.date}</time></div></article>`,
    );
    return plain(
      column,
      `${rows.join('')}<div class="nav-links">${page > 1 ? `<a class="prev" href="${href(page - 1)}">«</a>` : ''}${Array.from({ length: Math.min(3, pages) }, (_, n) => (n + 1 === page ? `<span class="current">${n + 1}</span>` : `<a href="${href(n + 1)}">${n + 1}</a>`)).join('')}<span>…</span><a href="${href(pages)}">${pages}</a>${page < pages ? `<a class="next" href="${href(page + 1)}">»</a>` : ''}</div>`,
    );
  },
};

const channels: Shape = {
  name: 'channels/123.html and channels/123_2.html',
  menu: { 公示公告: '/channels/123.html', 政策解读: '/channels/124.html', 规划计划: '/channels/1240.html' },
  counts: { 公示公告: 95, 政策解读: 47, 规划计划: 6 },
  entry: (own) =>
    `/contents/${own.column === '公示公告' ? 123 : own.column === '政策解读' ? 124 : 1240}/${own.number}.html`,
  answer({ path }, entries) {
    const [, id = '', number] = /^\/channels\/(\d+)(?:_(\d+))?\.html$/.exec(path) ?? [];
    const column = { 123: '公示公告', 124: '政策解读', 1240: '规划计划' }[id];
    if (column === undefined) return null;
    const all = entries(column);
    const [page, pages] = [Number(number ?? 1), pagesOf(all, 15)];
    if (page > pages) return null;
    const href = (to: number): string => `/channels/${id}${to === 1 ? '' : `_${to}`}.html`;
    return modern(
      column,
      `<ul>${li(slice(all, page, 15), channels.entry)}</ul><div class="pager"><span>首页</span> ${page < pages ? `<a href="${href(page + 1)}">下一页</a> <a href="${href(pages)}">末页</a>` : '下一页 末页'} <select onchange="location.href=this.value">${Array.from({ length: pages }, (_, n) => `<option value="${href(n + 1)}">${n + 1}</option>`).join('')}</select></div>`,
    );
  },
};

const jhtml: Shape = {
  name: 'index_2.jhtml with words in the pager’s script',
  menu: { 政务公告: '/zwgg/index.jhtml' },
  counts: { 政务公告: 58 },
  entry: (own) => `/zwgg/${own.number}.jhtml`,
  answer({ path }, entries) {
    const all = entries('政务公告');
    const page = path === '/zwgg/index.jhtml' ? 1 : numberIn(path, /^\/zwgg\/index_(\d+)\.jhtml$/);
    const pages = pagesOf(all, 15);
    if (page === null || page > pages) return null;
    return modern(
      '政务公告',
      `<ul>${li(slice(all, page, 15), jhtml.entry)}</ul><div class="pagesite">共${all.length}条记录 ${page}/${pages}页 ${page < pages ? `<a href="index_${page + 1}.jhtml" onclick="">下一页</a> <a href="index_${pages}.jhtml">尾页</a>` : '下一页 尾页'} 第<select onchange="location.href=encodeURI(getPageLink(this.value))">${Array.from({ length: pages }, (_, n) => `<option value="${n + 1}">${n + 1}</option>`).join('')}</select>页</div><script>function getHref(n){ return n==1?'index.jhtml':'index_'+n+'.jhtml'; } function getPageLink(n){ return getHref(n); }</script>`,
    );
  },
};

const catid: Shape = {
  name: 'index.php?m=content&catid=9 beside catid=12',
  menu: {
    通知公告: '/index.php?m=content&c=index&a=lists&catid=9',
    政务动态: '/index.php?m=content&c=index&a=lists&catid=12',
  },
  counts: { 通知公告: 51, 政务动态: 72 },
  entry: (own) => `/index.php?m=content&c=index&a=show&catid=${own.column === '通知公告' ? 9 : 12}&id=${own.number}`,
  answer({ path, query }, entries) {
    const column = { 9: '通知公告', 12: '政务动态' }[query.get('catid') ?? ''];
    if (path !== '/index.php' || query.get('a') !== 'lists' || column === undefined) return null;
    const all = entries(column);
    const [page, pages] = [Number(query.get('page') ?? 1), pagesOf(all, 20)];
    const href = (to: number): string =>
      `index.php?m=content&amp;c=index&amp;a=lists&amp;catid=${query.get('catid')}&amp;page=${to}`;
    return modern(
      column,
      `<ul class="list lh24 f14">${li(slice(all, page, 20), (own) => catid.entry(own).replaceAll('&', '&amp;'))}</ul><div id="pages" class="text-c"><a class="a1">${all.length}条</a> <a href="${href(Math.max(0, page - 1))}" class="a1">上一页</a> ${Array.from({ length: pages }, (_, n) => (n + 1 === page ? `<span>${n + 1}</span>` : `<a href="${href(n + 1)}">${n + 1}</a>`)).join(' ')} <a href="${href(Math.min(pages, page + 1))}" class="a1">下一页</a></div>`,
    );
  },
};

const files: Shape = {
  name: 'JSON files by number, template strings',
  menu: { 重点领域: '/zdly/index.html' },
  counts: { 重点领域: 44 },
  entry: (own) => `/zdly/detail.html?id=${hex(own.number)}`,
  answer({ path }, entries) {
    const all = entries('重点领域');
    if (path === '/zdly/index.html')
      return plain(
        '重点领域',
        `<div id="box" class="news-list"></div><div id="pager"></div><script>
const load = async (page) => {
  const res = await fetch(\`/data/zdly/list_\${page}.json\`);
  const { total, list } = await res.json();
  box.innerHTML = list.map(it => \`<div class="row"><a href="/zdly/detail.html?id=\${it.id}">\${it.title}</a><em>\${it.fbrq}</em></div>\`).join('');
};
load(1);
</script>`,
      );
    const page = numberIn(path, /^\/data\/zdly\/list_(\d+)\.json$/);
    return page === null || page > pagesOf(all, 12)
      ? null
      : json({
          total: all.length,
          list: slice(all, page, 12).map((own) => ({
            id: hex(own.number),
            title: own.title,
            fbrq: `${own.date} 00:00:00`,
          })),
        });
  },
};

const axios: Shape = {
  name: 'Vue page, axios with JSON, zero-based',
  menu: { 办事公告: '/bsgg.html' },
  counts: { 办事公告: 39 },
  entry: (own) => `/article?articleId=${own.number}`,
  answer({ path, method, header, form }, entries) {
    const all = entries('办事公告');
    if (path === '/bsgg.html')
      return modern(
        '办事公告',
        `<div id="vue"><ul class="list"><li v-for="item in rows"><a :href="'/article?articleId=' + item.articleId">{{ item.articleTitle }}</a><span>{{ item.releaseTime }}</span></li></ul></div><script>
new Vue({ el: '#vue', data: { rows: [], pageNum: 0 }, mounted() { this.query(); },
  methods: { query() { axios.post('/portal/api/article/page', { columnCode: 'bsgg', pageNum: this.pageNum, pageSize: 10 }).then(res => { this.rows = res.data.data.records; }); } } });
</script>`,
      );
    if (path !== '/portal/api/article/page' || method !== 'POST' || !header('content-type').includes('json'))
      return null;
    const sent = JSON.parse([...form.keys()][0] ?? '{}') as {
      columnCode?: string;
      pageNum?: number;
      pageSize?: number;
    };
    if (sent.columnCode !== 'bsgg' || typeof sent.pageNum !== 'number') return json({ code: 400 });
    const page = sent.pageNum + 1;
    return json({
      code: 200,
      data: {
        current: page,
        size: 10,
        total: all.length,
        records: slice(all, page, 10).map((own) => ({
          articleId: own.number,
          articleTitle: own.title,
          releaseTime: own.date,
          updateTime: '2024-05-20 09:00:00',
        })),
      },
    });
  },
};

/** What no request is known for: the rest of these lists must be missed, and told. */
export const UNREADABLE: Shape[] = [
  {
    name: 'next by a program elsewhere',
    menu: { 通知公告: '/tz.html' },
    counts: { 通知公告: 60 },
    entry: shown,
    answer: ({ path }, entries) =>
      path === '/tz.html'
        ? modern(
            '通知公告',
            `<ul>${li(entries('通知公告').slice(0, 15))}</ul><div class="el-pagination"><span class="el-pagination__total">共 60 条</span><button class="btn-next" @click="next">下一页</button></div>`,
            '<script src="/js/app.8f3c.js"></script>',
          )
        : null,
  },
  {
    name: 'an empty pager drawn elsewhere',
    menu: { 通知公告: '/tz.html' },
    counts: { 通知公告: 60 },
    entry: shown,
    answer: ({ path }, entries) =>
      path === '/tz.html'
        ? modern(
            '通知公告',
            `<ul>${li(entries('通知公告').slice(0, 15))}</ul><div id="pagination" class="page"></div><script>initPage("pagination", total, changePage);</script>`,
          )
        : null,
  },
  {
    name: 'a request with a token',
    menu: { 通知公告: '/tz.html' },
    counts: { 通知公告: 60 },
    entry: shown,
    answer: ({ path }, entries) =>
      path === '/tz.html'
        ? modern(
            '通知公告',
            `<ul>${li(entries('通知公告').slice(0, 15))}</ul><div class="more" onclick="more()">查看更多</div><script>var p=1; function more(){ p++; $.post("/list", { page: p, sign: md5(p + key) }, show); }</script>`,
          )
        : null,
  },
];

export const LATER: Shape[] = [disclosure, was, definitions, brackets, folders, channels, jhtml, catid, files, axios];
