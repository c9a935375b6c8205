import type { ShapeEntry } from './entries.ts';
import { json, pagesOf, slice, type Shape } from './shape.ts';
import { modern, plain } from './shells.ts';

const shown = (own: ShapeEntry): string => `/info/${own.number}.html`;

/** layui with a posted request; addresses and dates are put together by the page's script. */
const posted: Shape = {
  name: 'JSON posted for, addresses made of ids',
  menu: { 通知公告: '/web/list.html?channelId=1201' },
  counts: { 通知公告: 187 },
  entry: shown,
  answer({ path, query, method, form }, entries) {
    const all = entries('通知公告');
    if (path === '/web/list.html' && query.get('channelId') === '1201')
      return modern(
        '通知公告',
        `<ul class="list-ul" id="articleList"></ul><div id="pageNavBar"></div><script>
var channelId = "1201", limit = 15;
function load(pageNo){
  $.ajax({
    url: "/front/article/queryList", type: "post", dataType: "json",
    data: { channelId: channelId, pageNo: pageNo, pageSize: limit, status: 1 },
    success: function(res){
      var html = '';
      for (var i = 0; i < res.data.list.length; i++) {
        var row = res.data.list[i];
        html += '<li><a href="/info/' + row.id + '.html" title="' + row.title + '">' + row.title + '</a><span>' + row.publishTime.substr(0, 10) + '</span></li>';
      }
      $("#articleList").html(html);
      layui.laypage.render({ elem: 'pageNavBar', count: res.data.total, limit: limit, curr: pageNo, jump: function(o, first){ if(!first) load(o.curr); } });
    }
  });
}
load(1);
</script>`,
      );
    if (path !== '/front/article/queryList') return null;
    if (method !== 'POST' || form.get('channelId') !== '1201') return json({ code: 500, msg: 'error' });
    const page = Number(form.get('pageNo'));
    return json({
      code: 0,
      data: {
        pageNo: page,
        total: all.length,
        list: slice(all, page, 15).map((own) => ({
          id: own.number,
          title: own.title,
          publishTime: `${own.date} 08:30:00`,
          click: 12,
        })),
      },
    });
  },
};

const jsonp: Shape = {
  name: 'JSONP with the page in the address',
  menu: { 政策解读: '/zcjd/index.html' },
  counts: { 政策解读: 77 },
  entry: shown,
  answer({ path, query }, entries) {
    const all = entries('政策解读');
    if (path === '/zcjd/index.html')
      return modern(
        '政策解读',
        `<div class="list"><ul id="ul"></ul></div><div class="M-box"></div><script>
function getData(n){ $.getJSON("/openapi/v2/articles?cid=77&rows=10&pageIndex="+n+"&callback=?", function(d){ $.each(d.rows, function(i, r){ $("#ul").append("<li><a href='"+r.URL+"'>"+r.TITLE+"</a><span>"+r.PUBDATE+"</span></li>"); }); }); }
$(function(){ getData(1); });</script>`,
      );
    if (path !== '/openapi/v2/articles' || query.get('cid') !== '77') return null;
    const page = Number(query.get('pageIndex'));
    const rows = slice(all, page, 10).map((own) => ({ TITLE: own.title, URL: shown(own), PUBDATE: own.date }));
    const callback = query.get('callback') ?? '';
    const body = JSON.stringify({ totalCount: all.length, pageCount: pagesOf(all, 10), rows });
    return {
      type: 'application/javascript',
      body: callback === '' || callback === '?' ? body : `${callback}(${body});`,
    };
  },
};

const encoded: Shape = {
  name: 'JSON in Base64',
  menu: { 公示公告: '/gsgg/' },
  counts: { 公示公告: 53 },
  entry: shown,
  answer({ path, query }, entries) {
    const all = entries('公示公告');
    if (path === '/gsgg/')
      return modern(
        '公示公告',
        `<ul class="newsList"></ul><div class="pagination"></div><script>
var page = 1;
$.get('/v1/channel/list', { channel: 'gsgg', page: page, size: 10 }, function (text) { var data = JSON.parse(Base64.decode(text)); render(data.content, data.totalElements); });
</script>`,
      );
    if (path !== '/v1/channel/list' || query.get('channel') !== 'gsgg') return null;
    const page = Number(query.get('page'));
    const content = slice(all, page, 10).map((own) => ({
      name: own.title,
      link: shown(own),
      createTime: Date.parse(`${own.date}T09:00:00+08:00`),
    }));
    return {
      type: 'text/plain',
      body: Buffer.from(JSON.stringify({ content, totalElements: all.length })).toString('base64'),
    };
  },
};

/** 加载更多: every further page is a piece of HTML. */
const more: Shape = {
  name: 'button 加载更多 that fetches pieces of HTML',
  menu: { 工作动态: '/dt/' },
  counts: { 工作动态: 67 },
  entry: shown,
  answer({ path, query }, entries) {
    const all = entries('工作动态');
    const rows = (page: number): string =>
      slice(all, page, 15)
        .map((own) => `<li><a href="${shown(own)}">${own.title}</a><em>${own.date}</em></li>`)
        .join('');
    if (path === '/dt/')
      return plain(
        '工作动态',
        `<ul id="box">${rows(1)}</ul><div class="more" id="loadMore">加载更多</div><script>
var p = 1;
$("#loadMore").click(function(){ p++; $.get("/dt/ajax_list.html?page=" + p, function(html){ $("#box").append(html); }); });
</script>`,
      );
    if (path !== '/dt/ajax_list.html') return null;
    const page = Number(query.get('page'));
    return page > pagesOf(all, 15) ? '' : rows(page);
  },
};

/** All entries stand in a script; the page shows fifteen at a time. */
const array: Shape = {
  name: 'records in a JavaScript array',
  menu: { 通知公告: '/tzgg/' },
  counts: { 通知公告: 61 },
  entry: shown,
  answer({ path }, entries) {
    if (path !== '/tzgg/') return null;
    const records = entries('通知公告').map((own) => ({ title: own.title, url: shown(own), pubDate: own.date }));
    return modern(
      '通知公告',
      `<ul id="list"></ul><div id="pages"></div><script>var dataList = ${JSON.stringify(records)};\nshowPage(dataList, 15);</script>`,
    );
  },
};

/** Written line by line from variables, the date in an attribute of its own. */
const written: Shape = {
  name: 'lines written by script, dates in attributes',
  menu: { 通知公告: '/tzgg/' },
  counts: { 通知公告: 38 },
  entry: shown,
  answer({ path }, entries) {
    if (path !== '/tzgg/') return null;
    const rows = entries('通知公告').map(
      (own) =>
        `<li class="row" data-date="${own.date} 10:00:00"><a href="${shown(own)}" title="${own.title}">${own.title}</a><span class="time"></span></li>`,
    );
    return modern(
      '通知公告',
      `<ul>${rows.join('')}</ul><script>$(".row").each(function(){ $(this).find(".time").text($(this).data("date").substr(5,5)); });</script>`,
    );
  },
};

/** Entries opened by a call with their id. */
const clicked: Shape = {
  name: 'entries opened by onclick with an id',
  menu: { 通知公告: '/tzgg/index.html' },
  counts: { 通知公告: 57 },
  entry: shown,
  answer({ path }, entries) {
    const all = entries('通知公告');
    const page = path === '/tzgg/index.html' ? 1 : Number(/^\/tzgg\/index_(\d)\.html$/.exec(path)?.[1] ?? 0);
    const pages = pagesOf(all, 20);
    if (page < 1 || page > pages) return null;
    const rows = slice(all, page, 20).map((own, index) =>
      index % 2 === 0
        ? `<li><a href="javascript:void(0)" onclick="openInfo('${own.number}')">${own.title}</a><span>${own.date}</span></li>`
        : `<li onclick="openInfo('${own.number}')"><p>${own.title}</p><span>${own.date}</span></li>`,
    );
    return modern(
      '通知公告',
      `<ul class="list">${rows.join('')}</ul><div class="page">${page < pages ? `<a href="index_${page + 1}.html">下一页</a>` : ''}共${pages}页</div><script>function openInfo(id){ window.open("/info/" + id + ".html"); }</script>`,
    );
  },
};

export const SCRIPTED: Shape[] = [posted, jsonp, encoded, more, array, written, clicked];
