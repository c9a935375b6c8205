import { hex, parts, type ShapeEntry } from './entries.ts';
import { json, numberIn, pagesOf, slice, type Shape } from './shape.ts';
import { modern, old, plain } from './shells.ts';

// A second look at the six great platforms, each with a habit that was met nowhere above.

const sidebar = `<div class="fr"><h4>热点新闻</h4><ul>${Array.from({ length: 7 }, (_, n) => `<li><a href="/m2/${n}.html">云溪要闻：县委常委会召开会议部署重点工作之${n}</a><span>2024-05-1${n}</span></li>`).join('')}</ul></div>`;

const trs: Shape = {
  name: 'TRS count through parseInt, page of another name',
  menu: { 公告: '/gsgg/list.html' },
  counts: { 公告: 203 },
  entry: (own) => `/gsgg/${parts(own).month}/t${parts(own).compact}_${own.number}.html`,
  answer({ path }, entries) {
    const all = entries('公告');
    const page = path === '/gsgg/list.html' ? 1 : (numberIn(path, /^\/gsgg\/list_(\d+)\.html$/) ?? -9) + 1;
    const pages = pagesOf(all, 20);
    if (page < 1 || page > pages) return null;
    return modern(
      '公告',
      `<ul>${slice(all, page, 20)
        .map(
          (own) =>
            `<li><i></i><a target="_blank" href="${parts(own).month}/t${parts(own).compact}_${own.number}.html">${own.title}</a>（${own.date}）</li>`,
        )
        .join('')}</ul><div id="pageBar"></div><script>
var pageCount = parseInt("${pages}"), pageIndex = parseInt("${page - 1}");
createPageHTML(pageCount, pageIndex, 'list', 'html');
</script>${sidebar}`,
    );
  },
};

const jpage: Shape = {
  name: 'jpage, one page of records, the rest with perPage alone',
  menu: { 部门文件: '/col/col8801/index.html', 计划总结: '/col/col8802/index.html' },
  counts: { 部门文件: 187, 计划总结: 9 },
  entry: (own) =>
    `/art/${parts(own).y}/${Number(parts(own).m)}/${Number(parts(own).d)}/art_${own.column === '部门文件' ? 8801 : 8802}_${own.number}.html`,
  answer({ path, query }, entries) {
    const record = (own: ShapeEntry): string =>
      `<record><![CDATA[<tr><td><a href="${jpage.entry(own)}" title='${own.title}'>${own.title}</a></td><td>${parts(own).y}年${parts(own).m}月${parts(own).d}日</td></tr>]]></record>`;
    const id = numberIn(path, /^\/col\/col(880[12])\/(?:index\.html)?$/);
    if (id !== null) {
      const column = id === 8801 ? '部门文件' : '计划总结';
      const all = entries(column);
      return modern(
        column,
        `<table id="t${id}"></table><script>$(function(){ $("#t${id}").jpage({ showMode:'simple', proxyUrl:'/module/web/jpage/dataproxy.jsp', totalRecord: ${all.length}, perPage: 20, groupSize: 1, currPage: 1, ajaxParam: {col:1,appid:1,webid:3,path:'/',columnid:${id},sourceContentType:1,unitid:7001,webname:'云溪县',permissiontype:0} }); });</script><script type="text/xml"><datastore><recordset>${all.slice(0, 20).map(record).join('')}</recordset></datastore></script>`,
      );
    }
    if (path !== '/module/web/jpage/dataproxy.jsp' || query.get('unitid') !== '7001') return null;
    const all = entries(query.get('columnid') === '8801' ? '部门文件' : '计划总结');
    const from = Number(query.get('startrecord'));
    // However much is asked for, three pages at most come.
    const records = all.slice(from - 1, Math.min(Number(query.get('endrecord')), from + 59));
    return {
      type: 'text/html',
      body: `<datastore><totalrecord>${all.length}</totalrecord><totalpage>${pagesOf(all, 20)}</totalpage><recordset>${records.map(record).join('')}</recordset></datastore>`,
    };
  },
};

const UNIT = '/api-gateway/jpaas-publish-server/front/page/build/unit';
const jpaas: Shape = {
  name: 'JPaaS tables, the only unit, latest of elsewhere beside it',
  menu: { 法规规章: '/col/col77/index.html' },
  counts: { 法规规章: 94 },
  entry: (own) => `/col/col77/art/${parts(own).y}/art_${hex(own.number)}.html`,
  answer({ path, query }, entries) {
    const all = entries('法规规章');
    if (path === '/col/col77/index.html')
      return modern(
        '法规规章',
        `<div class="default_pgContainer" queryData="{'webId':'5','pageId':'77','parseType':'bulidstatic','pageType':'column','tagId':'右侧','tplSetId':'u1'}"><div class="loading">加载中</div></div>${sidebar}`,
      );
    if (path !== UNIT || query.get('tagId') !== '右侧') return null;
    const { pageNo = 1, pageSize = 12 } = JSON.parse(query.get('paramJson') ?? '{}') as {
      pageNo?: number;
      pageSize?: number;
    };
    const size = Math.min(pageSize, 12);
    const rows = slice(all, pageNo, size).map(
      (own, n) =>
        `<tr><td>${n + 1}</td><td><a href="${jpaas.entry(own)}">${own.title}</a></td><td>${own.date}</td></tr>`,
    );
    return json({
      success: true,
      data: {
        html: `<table><tbody><tr><th>序号</th><th>名称</th><th>发布日期</th></tr>${rows.join('')}</tbody></table><div class="pagination" count="${all.length}" rows="${size}"></div>`,
      },
    });
  },
};

const vsb: Shape = {
  name: 'VSB dynamic lists of two trees',
  menu: {
    公告公示: '/list.jsp?urltype=tree.TreeTempUrl&wbtreeid=1012',
    部门动态: '/list.jsp?urltype=tree.TreeTempUrl&wbtreeid=1013',
  },
  counts: { 公告公示: 143, 部门动态: 61 },
  charset: 'gbk',
  entry: (own) =>
    `/content.jsp?urltype=news.NewsContentUrl&wbtreeid=${own.column === '公告公示' ? 1012 : 1013}&wbnewsid=${own.number}`,
  answer({ path, query }, entries) {
    const tree = query.get('wbtreeid');
    const column = { 1012: '公告公示', 1013: '部门动态' }[tree ?? ''];
    if (path !== '/list.jsp' || column === undefined) return null;
    const all = entries(column);
    const [page, pages] = [Number(query.get('a19p') ?? 1), pagesOf(all, 20)];
    const href = (to: number): string =>
      `list.jsp?a19t=${pages}&amp;a19p=${to}&amp;a19c=20&amp;urltype=tree.TreeTempUrl&amp;wbtreeid=${tree}`;
    const rows = slice(all, page, 20).map(
      (own, n) =>
        `<tr id="line_u5_${n}"><td><a class="c19" href="${vsb.entry(own).slice(1).replaceAll('&', '&amp;')}" target="_blank">${own.title}</a></td><td><span class="timestyle19">${own.date}</span></td></tr>`,
    );
    return old(
      column,
      `<table>${rows.join('')}</table><div>${page > 1 ? `<a class="Prev" href="${href(page - 1)}">上页</a>` : '上页'} ${page < pages ? `<a class="Next" href="${href(page + 1)}">下页</a> <a class="Next" href="${href(pages)}">尾页</a>` : '下页 尾页'}</div>`,
      'gb2312',
    );
  },
};

const lonsun: Shape = {
  name: 'Lonsun with settings in variables and hidden fields',
  menu: { 规划计划: '/public/column/6595?type=4&action=list&nav=3&catId=7036501' },
  counts: { 规划计划: 81 },
  entry: (own) => `/public/6595/${own.number}.html`,
  answer({ path, query }, entries) {
    const all = entries('规划计划');
    const rows = (page: number): string =>
      slice(all, page, 15)
        .map(
          (own) =>
            `<li class="mc clearfix"><a href="${lonsun.entry(own)}" class="title">${own.title}</a><span class="date">${own.date}</span></li>`,
        )
        .join('');
    if (path === '/public/column/6595')
      return modern(
        '规划计划',
        `<input type="hidden" id="catId" value="7036501"/><ul class="clearfix xxgk_nav_list">${rows(1)}</ul><div class="pagination" id="page_public_info"></div><script>
var siteId = "6793", organId = "6595", pageSize = 15;
function loadList(pageIndex){
	$.ajax({ url: "/site/label/8888?IsAjax=1&dataType=html&_=" + Math.random(), data: { labelName: "publicInfoList", siteId: siteId, organId: organId, pageSize: pageSize, pageIndex: pageIndex, type: "4", catId: $("#catId").val(), action: "list", isDate: "true", dateFormat: "yyyy-MM-dd", file: "/yx/publicInfoList" }, success: function(html){ $(".xxgk_nav_list").html(html); } });
}
Ls.pagination("#page_public_info", loadList, { pageCount:${pagesOf(all, 15)}, pageIndex:1 });
</script>`,
      );
    if (
      path !== '/site/label/8888' ||
      query.get('siteId') !== '6793' ||
      query.get('organId') !== '6595' ||
      query.get('catId') !== '7036501' ||
      query.get('pageSize') !== '15'
    )
      return null;
    return `<ul class="clearfix xxgk_nav_list">${rows(Number(query.get('pageIndex')))}</ul>`;
  },
};

const gkmlpt: Shape = {
  name: 'gkmlpt of a bureau, three levels',
  menu: { 政府信息公开: '/yxxcjj/gkmlpt/index' },
  counts: { 规范性文件: 117, 预决算: 23 },
  entry: (own) => `/yxxcjj/gkmlpt/content/7/${Math.floor(own.number / 1000)}/post_${own.number}.html`,
  answer({ path, query }, entries) {
    if (path === '/yxxcjj/gkmlpt/index')
      return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>云溪县财政局政府信息公开平台</title></head><body><div id="app"></div><script>window._CONFIG = { "PUBLIC_PATH": "/yxxcjj/gkmlpt", SID: '769033', TREE: [{"id":20,"name":"法定主动公开内容","parent":0,"children":[{"id":21,"name":"政策文件","children":[{"id":211,"name":"规范性文件","children":[]}]},{"id":22,"name":"财政信息","children":[{"id":221,"name":"预决算","children":[]}]}]}] };</script><script src="/yxxcjj/gkmlpt/assets/app.js"></script></body></html>`;
    const id = numberIn(path, /^\/yxxcjj\/gkmlpt\/api\/all\/(\d+)$/);
    const column = id === 211 ? '规范性文件' : id === 221 ? '预决算' : null;
    if (column === null || query.get('sid') !== '769033') return null;
    const all = entries(column);
    const page = Number(query.get('page'));
    return json({
      classify: { id, name: column, post_count: all.length },
      total: all.length,
      articles: slice(all, page, 20).map((own) => ({
        id: own.number,
        title: own.title,
        url: `http://www.yunxi.gov.cn${gkmlpt.entry(own)}`,
        post_url: gkmlpt.entry(own),
        date: Date.parse(`${own.date}T11:00:00+08:00`) / 1000,
        created_at: `${own.date} 11:00:00`,
        publisher: '云溪县财政局',
      })),
    });
  },
};

const ucap: Shape = {
  name: 'UCAP known by its page tag alone, beside a dated list',
  menu: { 通知公告: '/yx/c103/list.shtml' },
  counts: { 通知公告: 121 },
  entry: (own) => `/yx/c103/${parts(own).month}/${hex(own.number)}.shtml`,
  answer({ path, query }, entries) {
    const all = entries('通知公告');
    if (path === '/yx/c103/list.shtml')
      return modern(
        '通知公告',
        `<div class="fl"><ul class="infolist"></ul><div class="pages"></div></div>${sidebar}<script src="/ucap/js/list.js"></script>`,
        '<meta name="channelid" content="0a61bde1aab84f09857b37e13db37b8f">',
      );
    if (path !== '/common/search/0a61bde1aab84f09857b37e13db37b8f') return null;
    const page = Number(query.get('page'));
    return json({
      data: {
        total: all.length,
        page,
        rows: 15,
        results: slice(all, page, 15).map((own) => ({
          title: own.title,
          url: ucap.entry(own),
          publishedTimeStr: `${own.date} 09:12:00`,
        })),
      },
    });
  },
};

const igs: Shape = {
  name: 'IGS beside a dated list',
  menu: { 公示公告: '/gsgg/' },
  counts: { 公示公告: 64 },
  entry: (own) => `/gsgg/${parts(own).month}/t${parts(own).compact}_${own.number}.html`,
  answer({ path, query }, entries) {
    const all = entries('公示公告');
    if (path === '/gsgg/')
      return plain(
        '公示公告',
        `<ul class="list" id="list"></ul>${sidebar}<script>var base = "/igs/front/search/list.html?index=yx&siteId=2&pageSize=10&filter%5BCHANNELID%5D=4321"; $.getJSON(base + "&pageNumber=1", show);</script>`,
      );
    if (path !== '/igs/front/search/list.html' || query.get('filter[CHANNELID]') !== '4321') return null;
    const page = Number(query.get('pageNumber'));
    return json({
      page: {
        total: all.length,
        number: page - 1,
        content: slice(all, page, 10).map((own) => ({
          DOCTITLE: own.title,
          DOCPUBURL: igs.entry(own),
          PUBDATE: `${own.date}T02:00:00.000+0800`,
        })),
      },
    });
  },
};

const coded: Shape = {
  name: 'pager in Base64 set by a script',
  menu: { 通知公告: '/tzgg/' },
  counts: { 通知公告: 88 },
  entry: (own) => `/tzgg/${own.number}.html`,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const page = path === '/tzgg/' ? 1 : numberIn(path, /^\/tzgg\/index_(\d+)\.html$/);
    const pages = pagesOf(all, 15);
    if (page === null || page > pages) return null;
    const bar = `<a href="/tzgg/">首页</a>${page < pages ? `<a href="/tzgg/index_${page + 1}.html">下一页</a>` : ''}<a href="/tzgg/index_${pages}.html">尾页</a>`;
    return modern(
      '通知公告',
      `<ul>${slice(all, page, 15)
        .map((own) => `<li><a href="${coded.entry(own)}">${own.title}</a><span>${own.date}</span></li>`)
        .join(
          '',
        )}</ul><div class="page" id="pages"></div><script>document.getElementById("pages").innerHTML = decodeURIComponent(window.atob("${Buffer.from(encodeURIComponent(bar)).toString('base64')}"));</script>`,
    );
  },
};

export const FLAVOURS: Shape[] = [trs, jpage, jpaas, vsb, lonsun, gkmlpt, ucap, igs, coded];
