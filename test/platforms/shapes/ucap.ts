import { hex, parts, type ShapeEntry } from './entries.ts';
import { json, numberIn, pagesOf, slice, type Shape } from './shape.ts';
import { modern } from './shells.ts';

const ID = 'd9459b0a5b814070974bee87b113b6a1';
const article = (own: ShapeEntry): string => `/yxx/c112746/${parts(own).month}/c00_${own.number}.shtml`;

const fixed: Shape = {
  name: 'UCAP list.shtml with createPageHTML of page_div',
  menu: { 通知公告: '/yxx/c112746/list.shtml' },
  counts: { 通知公告: 187 },
  entry: (own) => `/yxx/c112746/${parts(own).month}/${hex(own.number)}.shtml`,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const page = path === '/yxx/c112746/list.shtml' ? 1 : numberIn(path, /^\/yxx\/c112746\/list_(\d+)\.shtml$/);
    const pages = pagesOf(all, 20);
    if (page === null || page > pages) return null;
    const rows = slice(all, page, 20)
      .map(
        (own) =>
          `<li><a href="/yxx/c112746/${parts(own).month}/${hex(own.number)}.shtml" title="${own.title}">${own.title}</a><p>发布时间：${own.date}</p></li>`,
      )
      .join('');
    return modern(
      '通知公告',
      `<ul class="list_con">${rows}</ul><div class="page"><div id='page_div'></div><script type="text/javascript">createPageHTML('page_div',${pages}, ${page},'list','shtml',${all.length});</script></div>`,
      `<meta name="channelid" content="${ID}">`,
    );
  },
};

const pageSize = 15;
const SCRIPT = (isJson: boolean): string => `<script>
var channelId = "${ID}";
var pageSize = ${pageSize};
function getList(page){
	$.ajax({
		url: "/common/search/"+channelId+"?_isAgg=${isJson}&_isJson=${isJson}&_pageSize="+pageSize+"&_template=${isJson ? 'index' : 'yunxi'}&_rangeTimeGte=&_channelName=&page="+page,
		type: "get", ${isJson ? 'dataType:"json",' : ''}
		success: function(res){ ${isJson ? 'show(res.data)' : '$("#list").html(res)'} }
	});
}
getList(1);
</script>`;

/** Filled by script; what stands in the page is the latest of other columns. */
const sidebar: Shape = {
  name: 'UCAP filled by script beside a dated list',
  menu: { 通知公告: '/yxx/c112746/list.shtml' },
  counts: { 通知公告: 187 },
  entry: article,
  answer({ path, query }, entries) {
    const all = entries('通知公告');
    if (path === '/yxx/c112746/list.shtml') {
      const hot = Array.from(
        { length: 7 },
        (_, n) =>
          `<li><a href="/m2/${n}.html">云溪要闻：县委常委会召开会议部署重点工作之${n}</a><span>2024-05-1${n}</span></li>`,
      );
      return modern(
        '通知公告',
        `<div class="fl"><ul class="infolist" id="list"></ul><div id="page"></div></div><div class="fr"><h4>热点新闻</h4><ul>${hot.join('')}</ul></div>${SCRIPT(true)}`,
      );
    }
    if (path !== `/common/search/${ID}` || query.get('_isJson') !== 'true') return null;
    const page = Number(query.get('page') ?? 1);
    const results = slice(all, page, pageSize).map((own) => ({
      channelId: ID,
      manuscriptId: hex(own.number),
      title: own.title,
      url: article(own),
      publishedTime: Date.parse(`${own.date}T10:00:00+08:00`),
      publishedTimeStr: `${own.date} 10:00:00`,
      content: '现将有关事项通知如下',
      domainMetaList: [],
      resList: [],
    }));
    return json({ code: 200, data: { total: all.length, page, rows: pageSize, results }, message: '' });
  },
};

/** The same endpoint by another template, which answers with a piece of HTML. */
const fragments: Shape = {
  name: 'UCAP search that answers with HTML',
  menu: { 政府文件: '/yxx/zfwj/xxgk_list.shtml' },
  counts: { 政府文件: 76 },
  entry: article,
  answer({ path, query }, entries) {
    const all = entries('政府文件');
    if (path === '/yxx/zfwj/xxgk_list.shtml') return modern('政府文件', `<div id="list"></div>${SCRIPT(false)}`);
    if (path !== `/common/search/${ID}`) return null;
    const page = Number(query.get('page') ?? 1);
    if (query.get('_template') !== 'yunxi') return { status: 500, body: '' };
    const rows = slice(all, page, pageSize).map(
      (own) => `<tr><td>${own.number}</td><td><a href="${article(own)}">${own.title}</a></td><td>${own.date}</td></tr>`,
    );
    return `<table><tr><th>序号</th><th>标题</th><th>发布日期</th></tr>${rows.join('')}</table><div class="pagination">共${all.length}条 <a onclick="getList(${page + 1})">下一页</a></div>`;
  },
};

export const UCAP: Shape[] = [fixed, sidebar, fragments];
