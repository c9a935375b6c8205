import { hex, parts, type ShapeEntry } from './entries.ts';
import { json, slice, type Reply, type Shape } from './shape.ts';
import { modern, old } from './shells.ts';

const art = (own: ShapeEntry): string =>
  `/art/${parts(own).y}/${Number(parts(own).m)}/${Number(parts(own).d)}/art_1229_${own.number}.html`;
const start = '/col/col1229/index.html';

function xml(records: readonly string[], total: number, next: string): string {
  return `<datastore>
<nextgroup><![CDATA[${next === '' ? '' : `<a href="${next}"></a>`}]]></nextgroup>
<recordset>
${records.map((record) => `<record><![CDATA[\n${record}]]></record>`).join('\n')}
</recordset>
<totalrecord>${total}</totalrecord><totalpage>${Math.ceil(total / 15)}</totalpage></datastore>`;
}

const tableRecord = (own: ShapeEntry): string =>
  `<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr><td width="20"><img src="/images/18/dot.gif"></td><td align="left"><a href='${art(own)}' class='bt_link' title='${own.title}' target="_blank">${own.title}</a></td><td width="90" class="bt_time">[${own.date}]</td></tr></table>`;

/** Every record a table of its own; the rest by record numbers and POST alone. */
const tables: Shape = {
  name: 'jpage, a table for each record, POST only',
  menu: { 通知公告: `${start}?number=C001` },
  counts: { 通知公告: 187 },
  entry: art,
  answer({ path, query, method, form }, entries) {
    const all = entries('通知公告');
    if (path === start)
      return old(
        '通知公告',
        `<div id="3862"><script type="text/xml">${xml(all.slice(0, 45).map(tableRecord), all.length, '')}</script></div><script>
jQuery(function($){ $("#3862").jpage({ rowNum: 15, totalRecord:${all.length}, perPage:15, groupSize:3, barPosition:'bottom', showMode:'full', proxyUrl:"/module/web/jpage/dataproxy.jsp", ajaxParam:{ "col":"1","appid":"1","webid":"12","path":"/","columnid":"1229","sourceContentType":"1","unitid":"3862","webname":"云溪县人民政府","permissiontype":"0" } }); });</script>`,
        'utf-8',
      );
    if (path !== '/module/web/jpage/dataproxy.jsp') return null;
    const isTold = form.get('columnid') === '1229' && form.get('unitid') === '3862' && form.get('webid') === '12';
    if (method !== 'POST' || !isTold) return { type: 'text/xml', body: '\r\n\r\n' };
    const from = Number(query.get('startrecord'));
    return {
      type: 'text/xml;charset=utf-8',
      body: xml(all.slice(from - 1, Number(query.get('endrecord'))).map(tableRecord), all.length, ''),
    };
  },
};

/** Two stores: the list and the latest of another column beside it; the rest from the address of the next group. */
const beside: Shape = {
  name: 'jpage beside another store, next groups',
  menu: { 公示公告: start },
  counts: { 公示公告: 203 },
  entry: art,
  answer({ path, query }, entries) {
    const all = entries('公示公告');
    const line = (own: ShapeEntry): string =>
      `<li class="clearfix"><a href="${art(own)}" target="_blank" title="${own.title}">${own.title.slice(0, 20)}…</a><span>${own.date}</span></li>`;
    const next = (page: number): string =>
      page * 45 < all.length
        ? `/module/web/jpage/dataproxy.jsp?page=${page}&amp;appid=1&amp;appid=1&amp;webid=12&amp;path=/&amp;columnid=1229&amp;unitid=99871&amp;webname=%25E4%25BA%2591%25E6%25BA%25AA&amp;permissiontype=0`
        : '';
    if (path === start) {
      const hot = Array.from(
        { length: 6 },
        (_, n) =>
          `<li><a href="/m2/yw${n}.html" title="云溪要闻第${n}则：全县经济工作会议召开">云溪要闻第${n}则</a></li>`,
      );
      return modern(
        '公示公告',
        `<div class="hot" id="771"><script type="text/xml">${xml(hot, 6, '')}</script></div><div id="99871" class="default_pgContainer"><script type="text/xml">${xml(all.slice(0, 45).map(line), all.length, next(1))}</script></div>`,
        '<script src="/script/jpage/jpage.js"></script>',
      );
    }
    if (path !== '/module/web/jpage/dataproxy.jsp' || query.get('unitid') !== '99871') return null;
    const page = Number(query.get('page'));
    const records = all.slice(page * 45, (page + 1) * 45);
    return {
      type: 'text/xml;charset=utf-8',
      body: records.length === 0 ? '' : xml(records.map(line), all.length, next(page + 1)),
    };
  },
};

const UNIT = '/api-gateway/jpaas-publish-server/front/page/build/unit';
const deep = (own: ShapeEntry): string =>
  `${start.replace('index.html', '')}art/${parts(own).y}/art_${hex(own.number)}.html`;

function unit(all: readonly ShapeEntry[], asked: { pageNo?: number; pageSize?: number }, size: number): Reply {
  const rows = slice(all, Math.max(1, asked.pageNo ?? 1), size)
    .map(
      (own) =>
        `<li class="clearfix"><a class="fl" target="_blank" href="${deep(own)}" title="${own.title}">${own.title}</a><span class="bt-right">${own.date}</span></li>`,
    )
    .join('');
  return json({
    success: true,
    code: '200',
    message: 'SUCCESS',
    data: {
      html: `<div class="page-content"><ul>${rows}</ul><div class="pagination" pageno="${asked.pageNo ?? 1}" rows="${size}" count="${all.length}" pagetype="column"></div></div>`,
      cache: true,
    },
  });
}

/** Filled by script from the first page on, with a static list of hot topics beside it. */
const authorized: Shape = {
  name: 'JPaaS unit filled by script beside a static list',
  menu: { 政策文件: start },
  counts: { 政策文件: 187 },
  entry: deep,
  answer({ path, query, header }, entries) {
    const all = entries('政策文件');
    if (path === start) {
      const hot = Array.from(
        { length: 5 },
        (_, n) =>
          `<li><a href="/m4/rd${n}.html" title="热点专题：优化营商环境在行动（${n}）">热点专题：优化营商环境在行动（${n}）</a></li>`,
      );
      return modern(
        '政策文件',
        `<div class="left-hot"><h4>热点</h4><ul>${hot.join('')}</ul></div><div class="article-list" AuthorizedRead queryData="{'webId':'3185','pageId':'1229','parseType':'bulidstatic','pageType':'column','tagId':'当前栏目_list','tplSetId':'o0YcVHHq5vWtr3uiCp4SY'}" url="${UNIT}"></div>`,
      );
    }
    if (
      path !== UNIT ||
      query.get('webId') !== '3185' ||
      query.get('pageId') !== '1229' ||
      query.get('tagId') !== '当前栏目_list'
    )
      return null;
    if (header('referer') === '') return { status: 403, body: '' };
    return unit(all, JSON.parse(query.get('paramJson') ?? '{}') as { pageNo?: number }, 15);
  },
};

/** Several units, quotes as entities, the page size the server's own. */
const several: Shape = {
  name: 'JPaaS several units, quoted as JSON, server decides the size',
  menu: { 通知公告: start },
  counts: { 通知公告: 121 },
  entry: deep,
  answer({ path, query }, entries) {
    const all = entries('通知公告');
    const data = (tag: string): string =>
      JSON.stringify({ webId: '12', pageId: '1229', tagId: tag, tplSetId: 'tpl9' }).replaceAll('"', '&quot;');
    if (path === start)
      return modern(
        '通知公告',
        `<div class="nav-unit" querydata="${data('左侧导航')}"></div><ul>${slice(all, 1, 20)
          .map((own) => `<li><a href="${deep(own)}">${own.title}</a><i>${own.date}</i></li>`)
          .join(
            '',
          )}</ul><div id="pagination" class="pagination" count="${all.length}" rows="20" querydata="${data('信息列表')}"></div>`,
      );
    if (path !== UNIT || query.get('tagId') !== '信息列表' || query.get('webId') !== '12') return null;
    return unit(all, JSON.parse(query.get('paramJson') ?? '{}') as { pageNo?: number }, 20);
  },
};

export const HANWEB: Shape[] = [tables, beside, authorized, several];
