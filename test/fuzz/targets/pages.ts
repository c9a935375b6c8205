import fc from 'fast-check';
import { readPage } from '../../../crawler/crawl/read-page.ts';
import { extractFeed } from '../../../rules/facts/extract-feed.ts';
import { ADAPTERS } from '../../../rules/facts/list/adapters/index.ts';
import { startProgress } from '../../../rules/facts/list/feed-progress.ts';
import { readDraft } from '../../../rules/draft/read-draft.ts';
import { readHtml } from '../../../rules/draft/read-html.ts';
import { readLines } from '../../../rules/draft/read-lines.ts';
import { soup, target } from '../target.ts';

const TAGS = [
  'div',
  'ul',
  'li',
  'a',
  'table',
  'tr',
  'td',
  'th',
  'p',
  'span',
  'h1',
  'dl',
  'dt',
  'dd',
  'b',
  'script',
  'style',
  'form',
  'select',
  'iframe',
  'br',
];
const WORDS = [
  '关于印发工作要点的通知',
  '2026-05-11',
  '[2026-05-11]',
  '发布日期：',
  '索引号：',
  '来源：',
  '有效性：',
  '首页',
  '当前位置：',
  '>',
  '下一页',
  '尾页',
  '共20条',
  '1/5',
  '县政办发〔2026〕1号',
  '附件：',
  '&nbsp;',
  '&#xd800;',
  '<!--',
  '-->',
];
const ATTRIBUTES = [
  '<a href="/zwgk/a.html">',
  '<a href="index_2.html">',
  '<a href="http://[">',
  '<a href="javascript:;" onclick="go(2)">',
  '<div class="position">',
  '<div class="pagination">',
  '<div class="footer">',
  '<ul class="news-list">',
  '<td colspan="999999">',
  '<meta name="ArticleTitle" content="',
  '<meta http-equiv="refresh" content="0;url=',
  '">',
  '<base href="',
  '<div style="display:none">',
  '<img alt="',
];
const SCRIPTS = [
  'createPageHTML(5, 0, "index", "html");',
  'createPageHTML(',
  'var countPage = 9;',
  'queryArticleByCondition(this,"/x")',
  '/module/web/jpage/dataproxy.jsp?',
  '<datastore>',
  '<record><![CDATA[',
  ']]></record>',
  'totalPage:"',
  '/gkmlpt/',
  'window.__INITIAL_STATE__=',
  '{"articles":[',
  'Pager("',
  'atob("',
  'MTIz',
  '?page=2',
];
const html = soup(...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`]), ...WORDS, ...ATTRIBUTES, ...SCRIPTS);
const address = fc.constantFrom(
  'http://www.x.gov.cn/zwgk/tzgg/',
  'http://www.x.gov.cn/zwgk/tzgg/index_3.html',
  'http://x.gov.cn/col/col12/index.html?uid=3&pageNum=2',
  'http://x.gov.cn/gkmlpt/index',
);
const OPTIONS = { seenOn: '2026-11-21' };
const FEEDS = ADAPTERS.filter(({ readFeed }) => readFeed !== undefined).map(({ id }) => id);

function checkAddress(url: string | null): void {
  if (url !== null && url !== '' && !/^https?:\/\//.test(url)) throw new Error(`leads to ${url}`);
}

export const PAGES = [
  target('pages', fc.tuple(html, address), ([text, url]) => {
    const { facts, links } = readPage(new Uint8Array(Buffer.from(text)), 'text/html', url, OPTIONS);
    for (const link of [...links, ...facts.attachments.map((file) => file.url), ...facts.items.map((item) => item.url)])
      checkAddress(link);
    for (const day of [facts.published, facts.written, ...facts.items.map((item) => item.date)])
      if (day !== null && !/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error(`no day: ${day}`);
    const again = readPage(new Uint8Array(Buffer.from(text)), 'text/html', url, OPTIONS);
    if (JSON.stringify(again.facts) !== JSON.stringify(facts)) throw new Error('reads differently the second time');
  }),
  target(
    'answers of lists',
    fc.tuple(
      fc.constantFrom(...FEEDS),
      fc.oneof(
        html,
        fc.json(),
        fc
          .jsonValue()
          .map((value) =>
            JSON.stringify({ data: { results: [value], total: value }, articles: [value], page: { content: [value] } }),
          ),
      ),
    ),
    ([adapter, text]) => {
      const url = 'http://www.x.gov.cn/api/list?page=1';
      const request = { url, method: 'GET' as const, page: 1, before: startProgress([], null, 15) };
      const column = {
        url: 'http://www.x.gov.cn/zwgk/',
        title: '通知',
        trail: [{ name: '通知', url: 'http://www.x.gov.cn/zwgk/' }],
      };
      const facts = extractFeed(text, { adapter, column, request }, OPTIONS);
      for (const item of facts.items) checkAddress(item.url);
      for (const feed of facts.feeds) checkAddress(feed.request.url);
    },
  ),
  target(
    'drafts',
    fc.tuple(html, soup('一、', '（一）', '1.', '县财政局', '12月底前', '\n', '\t', '|', '牵头单位：', '第', '分')),
    ([page, lines]) => {
      readDraft(readHtml(page), '要点.html');
      readDraft(readLines(lines), '要点.txt');
    },
  ),
];
