import type { Entry } from './items.ts';
import { pagesOf, rows, shell, slice, type Answer, type Column, type Platform } from './platform.ts';

const json = (value: unknown): Answer => ({ type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
const art = (entry: Entry): string => `/art/${entry.date.replaceAll('-', '/')}/art_99_${entry.number}.html`;
const hash = (entry: Entry): string =>
  `/c100/${entry.date.slice(0, 7).replace('-', '')}/${entry.number.toString(16).padStart(32, '0')}.shtml`;
const STUB_TEXT: Answer = { type: 'text/xml', body: '<datastore></datastore>' };
const CHANNEL = '0123456789abcdef0123456789abcdef';

function store(entries: readonly Entry[], total: number, next: string): string {
  const records = entries.map(
    (entry) =>
      `<record><![CDATA[\n<li><a href='${art(entry)}' title='${entry.title}' target="_blank">${entry.title.slice(0, 14)}...</a><span>${entry.date}</span></li>]]></record>`,
  );
  const group = next === '' ? '' : `<nextgroup><![CDATA[<a href="${next}"></a>]]></nextgroup>`;
  return `<datastore>${group}<totalrecord>${total}</totalrecord><recordset>${records.join('\n')}</recordset></datastore>`;
}

/** 45 records a group, as the platform's pages fetch them. */
function jpage(own: { name: string; ids: string; path: string; hasNextGroup: boolean; hasTotal: boolean }): Platform {
  const size = 45;
  const query = `appid=1&webid=9&path=/&columnid=${own.ids}&unitid=${own.ids}&webname=%25E4%25BA%2591%25E6%25BA%25AA&permissiontype=0`;
  const config = `<script>$("#99").jpage({ ${own.hasTotal ? 'totalRecord:TOTAL, ' : ''}perPage:15, groupSize:1, proxyUrl:'${own.hasNextGroup ? own.path : '/module/web/jpage/dataproxy.jsp'}', ajaxParam:{appid:'1',webid:'9',path:'/',columnid:'${own.ids}',unitid:'${own.ids}',webname:'云溪县',permissiontype:0} });</script>`;
  return {
    name: own.name,
    adapter: 'hanweb-jpage',
    start: '/col/col99/index.html',
    size,
    entry: art,
    answer(url, column) {
      const total = column.entries.length;
      const nextOf = (page: number): string =>
        own.hasNextGroup && page < pagesOf(column, size)
          ? `${own.path}?page=${page}&${query}`.replaceAll('&', '&amp;')
          : '';
      if (url.pathname === '/col/col99/index.html') {
        // Whatever uid and pageNum say, the server shows the same page.
        const stored = store(column.entries.slice(0, size), total, nextOf(1));
        return shell(
          `<div id="99"><script type="text/xml">${own.hasTotal ? stored : stored.replace(/<totalrecord>.*<\/totalrecord>/, '')}</script></div><ul class="list"></ul>${config.replace('TOTAL', String(total))}`,
        );
      }
      if (url.pathname !== own.path || url.searchParams.get('columnid') !== own.ids) return null;
      const start = url.searchParams.get('startrecord');
      const page = start === null ? Number(url.searchParams.get('page')) + 1 : (Number(start) - 1) / size + 1;
      const entries = slice(column, page, size);
      if (entries === null) return column.fault === 'missing' ? null : STUB_TEXT;
      return {
        type: 'text/xml; charset=utf-8',
        body: store(entries, total, nextOf(page)).replace(own.hasTotal ? /^$/ : /<totalrecord>.*<\/totalrecord>/, ''),
      };
    },
  };
}

function jpaas(own: { name: string; isFirstEmpty: boolean }): Platform {
  const unit = '/api-gateway/jpaas-publish-server/front/page/build/unit';
  const listOf = (column: Column, entries: readonly Entry[]): string =>
    `<ul>${rows(entries, art)}</ul><div class="pagination" queryData="{'webId':'9','pageId':'p99','parseType':'bulidstatic','pageType':'column','tagId':'信息列表','tplSetId':'t7'}" count="${column.entries.length}" rows="15" url="${unit}"></div>`;
  return {
    name: own.name,
    adapter: 'hanweb-jpaas',
    start: '/col/col99/index.html',
    size: 15,
    entry: art,
    answer({ pathname, searchParams }, column, referer) {
      if (pathname === '/col/col99/index.html')
        return shell(listOf(column, own.isFirstEmpty ? [] : column.entries.slice(0, 15)));
      if (pathname !== unit || searchParams.get('webId') !== '9' || searchParams.get('tagId') !== '信息列表')
        return null;
      if (referer === undefined) return { status: 403, body: '' };
      // A page number outside of paramJson is ignored.
      const asked = JSON.parse(searchParams.get('paramJson') ?? '{}') as { pageNo?: number; pageSize?: number };
      const entries = slice(column, asked.pageNo ?? 1, asked.pageSize ?? 15);
      return entries === null
        ? json({ success: false, message: 'error' })
        : json({ success: true, code: '200', data: { html: listOf(column, entries) } });
    },
  };
}

function ucap(own: {
  name: string;
  path: string;
  page: string;
  field: (entry: Entry) => Record<string, unknown>;
}): Platform {
  return {
    name: own.name,
    adapter: 'ucap',
    start: '/c100/xxgk_list.shtml',
    size: 15,
    entry: hash,
    answer({ pathname, searchParams }, column) {
      if (pathname === '/c100/xxgk_list.shtml') return shell('<ul id="list"></ul><div id="pages"></div>', own.page);
      if (pathname !== `${own.path}/${CHANNEL}` || searchParams.get('_isJson') !== 'true') return null;
      const size = Math.min(20, Number(searchParams.get('_pageSize')));
      const page = Number(searchParams.get('page'));
      const entries = slice(column, page, size);
      if (entries === null) return { body: '<html>502</html>' };
      const results = entries.map((entry) => ({
        title: `<em>云溪县</em>${entry.title.slice(3)}`,
        url: `//${new URL(column.origin).host}${hash(entry)}`,
        ...own.field(entry),
      }));
      return json({ data: { channelId: CHANNEL, total: column.entries.length, page, rows: size, results } });
    },
  };
}

function lonsun(own: { name: string; hasTotal: boolean }): Platform {
  return {
    name: own.name,
    adapter: 'lonsun',
    start: '/public/column/6615904?type=4&catId=67187&action=list',
    size: 15,
    entry: (entry) => `/public/6615904/${entry.number}.html`,
    answer({ pathname, searchParams }, column) {
      const pager = `pageCount:${pagesOf(column, 15)}, pageIndex:1${own.hasTotal ? `, total:${column.entries.length}` : ''}`;
      const href = (entry: Entry): string => `/public/6615904/${entry.number}.html`;
      if (pathname === '/public/column/6615904') {
        return shell(`<ul class="xxgk_nav_list">${rows(column.entries.slice(0, 15), href)}</ul><div id="page_list"></div><script>
$(function(){ Ls.pagination("#page_list", function(pageIndex){ $.ajax({ url: "/site/label/8888?IsAjax=1&dataType=html", data: { labelName: "publicInfoList", siteId: "6793339", pageSize: "15", pageIndex: pageIndex, isDate: "true", dateFormat: "yyyy-MM-dd", length: "80", organId: "6615904", type: "4", catId: "67187", result: "暂无相关信息", file: "/c2/publicInfoList" } }); }, { ${pager} }); });</script>`);
      }
      if (
        pathname !== '/site/label/8888' ||
        searchParams.get('labelName') !== 'publicInfoList' ||
        searchParams.get('catId') !== '67187'
      )
        return null;
      const entries = slice(column, Number(searchParams.get('pageIndex') ?? 1), Number(searchParams.get('pageSize')));
      return entries === null
        ? { body: '' }
        : { body: `<ul class="xxgk_nav_list">${rows(entries, href)}</ul><script>var page = { ${pager} };</script>` };
    },
  };
}

const igs: Platform = {
  name: 'trs-igs',
  adapter: 'trs-igs',
  start: '/zwgk/tzgg/',
  size: 10,
  entry: art,
  answer({ pathname, searchParams }, column) {
    if (pathname === '/zwgk/tzgg/') {
      return shell(
        `<form action="/igs/front/search.jhtml?code=${CHANNEL}&siteId=2&searchWord="></form><ul id="list"></ul><script>var url = "/igs/front/search/list.html?index=yunxi-index&siteId=2&filter[CHANNELID]=4321&pageSize=10"; $.getJSON(url, show);</script>`,
      );
    }
    if (pathname !== '/igs/front/search/list.html' || searchParams.get('filter[CHANNELID]') !== '4321') return null;
    const entries = slice(column, Number(searchParams.get('pageNumber')), Number(searchParams.get('pageSize')));
    if (entries === null) return json({ page: null });
    return json({
      page: {
        total: column.entries.length,
        content: entries.map((entry) => ({
          title: entry.title,
          trs_time: `${entry.date}T16:30:00+08:00`,
          url: column.origin + art(entry),
        })),
      },
    });
  },
};

const gkmlptEntry = (entry: Entry): string => `/gkmlpt/content/1/${entry.number}/post_${entry.number}.html`;

const gkmlpt: Platform = {
  name: 'gkmlpt',
  adapter: 'gkmlpt',
  start: '/gkmlpt/index',
  size: 100,
  entry: gkmlptEntry,
  answer({ pathname, searchParams }, column) {
    if (pathname === '/gkmlpt/index') {
      return {
        body: `<html><head><title>政府信息公开平台_云溪县人民政府</title><script>window._CONFIG = { SID: '999001', TREE: [{"id":1,"name":"法定主动公开内容","children":[{"id":153,"name":"通知公告","children":[]},{"id":154,"name":"规范性文件"}]}], DETAIL: null };</script></head><body><div id="app"></div></body></html>`,
      };
    }
    const category = /^\/gkmlpt\/api\/all\/(\d+)$/.exec(pathname)?.[1];
    if (category === undefined || searchParams.get('sid') !== '999001') return null;
    const own = category === '153' ? column : { ...column, entries: [] };
    const entries = slice(own, Number(searchParams.get('page')), 100);
    if (entries === null) return { body: '<html>error</html>' };
    const articles = entries.map((entry) => ({
      title: entry.title,
      date: Date.parse(`${entry.date}T00:30:00+08:00`) / 1000,
      url: column.origin + gkmlptEntry(entry),
      publisher: '云溪县人民政府',
    }));
    return json({
      classify: { id: Number(category), post_count: own.entries.length },
      total: own.entries.length,
      articles,
    });
  },
};

export const FEED_PLATFORMS: Platform[] = [
  jpage({
    name: 'hanweb-jpage',
    ids: '99',
    path: '/module/web/jpage/dataproxy.jsp',
    hasNextGroup: true,
    hasTotal: true,
  }),
  jpage({
    name: 'hanweb-jpage encrypted',
    ids: 'Zm9vYmFy',
    path: '/module/web/jpage/dataproxy.jsp',
    hasNextGroup: true,
    hasTotal: true,
  }),
  jpage({
    name: 'hanweb-jpage encrypted, no totals',
    ids: 'Zm9vYmFy',
    path: '/module/web/jpage/dataproxy.jsp',
    hasNextGroup: true,
    hasTotal: false,
  }),
  jpage({
    name: 'hanweb-jpage by record, other path',
    ids: '99',
    path: '/module/jpage/dataproxy.jsp',
    hasNextGroup: false,
    hasTotal: true,
  }),
  jpaas({ name: 'hanweb-jpaas', isFirstEmpty: false }),
  jpaas({ name: 'hanweb-jpaas filled by script', isFirstEmpty: true }),
  igs,
  ucap({
    name: 'ucap',
    path: '/common/search',
    page: `<meta name="channelid" content="${CHANNEL}"><script>var path = "/ucap/js/list.js";</script>`,
    field: (entry) => ({ publishedTime: Date.parse(`${entry.date}T08:00:00+08:00`) }),
  }),
  ucap({
    name: 'ucap searchList',
    path: '/searchList',
    page: `<meta name="channelid" content="${CHANNEL}">`,
    field: (entry) => ({ publishedTimeStr: `${entry.date} 10:20:30` }),
  }),
  ucap({
    name: 'ucap id in script',
    path: '/searchList',
    page: `<script>$.get("/searchList/${CHANNEL}?_isAgg=true&_isJson=true&_pageSize=20&_template=index&page=1")</script>`,
    field: (entry) => ({ domainMetaList: [{ resultList: [{ key: 'pubdate', value: entry.date }] }] }),
  }),
  lonsun({ name: 'lonsun', hasTotal: true }),
  lonsun({ name: 'lonsun without total', hasTotal: false }),
  gkmlpt,
];
