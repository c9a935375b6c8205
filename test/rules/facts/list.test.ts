import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const url = 'http://www.yunxi.gov.cn/zwgk/tzgg/index.html';
const crumb =
  '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/tzgg/">通知公告</a></div>';
const titles = ['关于做好防汛工作的通知', '关于春节放假安排的公告', '关于开展专项检查的通告', '关于征集志愿者的公告'];
const list = (row: (title: string, index: number) => string, wrap = ['<ul>', '</ul>']): string =>
  `${crumb}${wrap[0]}${titles.map(row).join('')}${wrap[1]}`;

describe('list pages', () => {
  const dates = ['2024-05-06', '2024-04-20', '2024-03-11', '2024-02-01'];
  it.each([
    ['li and span', list((t, i) => `<li><a href="a${i}.html">${t}</a><span>${dates[i]}</span></li>`)],
    ['brackets', list((t, i) => `<li>[${dates[i]}] <a href="a${i}.html">${t}</a></li>`)],
    ['the date inside the link', list((t, i) => `<li><a href="a${i}.html">${t}<em>${dates[i]}</em></a></li>`)],
    [
      'day over year and month',
      list(
        (t, i) =>
          `<li><div><b>${dates[i]?.slice(8)}</b><i>${dates[i]?.slice(0, 7)}</i></div><a href="a${i}.html">${t}</a></li>`,
      ),
    ],
    [
      'month-day over year',
      list(
        (t, i) =>
          `<li><span>${dates[i]?.slice(5)}</span><em>${dates[i]?.slice(0, 4)}</em><a href="a${i}.html">${t}</a></li>`,
      ),
    ],
    ['paragraphs', list((t, i) => `<p><a href="a${i}.html">${t}</a> ${dates[i]}</p>`, ['<div>', '</div>'])],
    [
      'shortened titles with a full one beside',
      list((t, i) => `<li><a href="a${i}.html" title="${t}">${t.slice(0, 8)}...</a><span>${dates[i]}</span></li>`),
    ],
    [
      'a table with a head row',
      list(
        (t, i) =>
          `<tr><td>${i + 1}</td><td><a href="a${i}.html">${t}</a></td><td>2023-01-0${i + 1}</td><td>${dates[i]}</td></tr>`,
        ['<table><tr><th>序号</th><th>名称</th><th>成文日期</th><th>发布日期</th></tr>', '</table>'],
      ),
    ],
    [
      'category links before the title',
      list((t, i) => `<li><a href="/zwgk/fl/">[通知]</a><a href="a${i}.html">${t}</a><span>${dates[i]}</span></li>`),
    ],
    [
      'lists cut into groups',
      `${crumb}<div>${[0, 2].map((k) => `<ul>${[k, k + 1].map((i) => `<li><a href="a${i}.html">${titles[i]}</a><span>${dates[i]}</span></li>`).join('')}</ul>`).join('')}</div>`,
    ],
    [
      'rows within a link that is never closed',
      `<a href="/map.html" name="top">${list((t, i) => `<li><a href="a${i}.html">${t}</a><span>${dates[i]}</span></li>`)}`,
    ],
    [
      'more rows than a row has links',
      list(
        (t, i) =>
          `<li><a href="a${i}.html"><img src="x.png"></a><a href="a${i}.html">${t}</a><a href="/dw/">单位</a><span>${dates[i]}</span></li>`,
      ),
    ],
  ])('reads %s', (_, html) => {
    const facts = readPage(html, { url });
    expect(facts.kind).toBe('column');
    expect(facts.items.map((item) => [item.title, item.date])).toEqual(titles.map((title, i) => [title, dates[i]]));
    expect(facts.items[0]?.url).toBe('http://www.yunxi.gov.cn/zwgk/tzgg/a0.html');
  });

  it('gives month and day their years across a year’s end', () => {
    const short = ['02-10', '01-05', '12-28', '11-30'];
    const facts = readPage(
      list((t, i) => `<li><a href="a${i}.html">${t}</a><span>${short[i]}</span></li>`),
      { url, seenOn: '2024-02-15' },
    );
    expect(facts.items.map((item) => item.date)).toEqual(['2024-02-10', '2024-01-05', '2023-12-28', '2023-11-30']);
    expect(facts.items.every((item) => item.yearInferred)).toBe(true);
  });

  it('takes the year from the address where it tells', () => {
    const facts = readPage(
      list((t, i) => `<li><a href="202305/t2023050${i}_${i}.html">${t}</a><span>05-0${i + 1}</span></li>`),
      { url, seenOn: '2024-02-15' },
    );
    expect(facts.items[0]?.date).toBe('2023-05-01');
  });

  it('gives no year where nothing tells it', () => {
    const facts = readPage(
      list((t, i) => `<li><a href="a${i}.html">${t}</a><span>05-0${i + 1}</span></li>`),
      { url },
    );
    expect(facts.items.map((item) => item.date)).toEqual([null, null, null, null]);
  });

  it('reads two entries with a long name of their source beside each', () => {
    const entry = (title: string, day: string): string =>
      `<div class="item"><div class="hd"><a href="${day.replaceAll('/', '')}.html">${title}</a></div><div><span>${day}</span><span>县住房和城乡建设局</span></div></div>`;
    const page = readPage(
      `${crumb}<div>${entry('关于城区房屋安全检查的通知', '2024/05/06')}${entry('关于物业企业信用评价的公告', '2024/04/02')}</div>`,
      { url },
    );
    expect(page.items.map(({ date }) => date)).toEqual(['2024-05-06', '2024-04-02']);
  });

  it('marks pinned entries and leaves the mark out of the title', () => {
    const facts = readPage(
      list((t, i) => `<li><a href="a${i}.html">${i === 0 ? '<b>[置顶]</b>' : ''}${t}</a><span>${dates[i]}</span></li>`),
      { url },
    );
    expect(facts.items[0]).toMatchObject({ title: titles[0], pinned: true });
  });

  it('keeps entries that only a script opens', () => {
    const facts = readPage(
      list((t, i) => `<li><a href="javascript:show(${i})">${t}</a><span>${dates[i]}</span></li>`),
      { url },
    );
    expect(facts.items.map((item) => [item.url, item.date])).toEqual(dates.map((date) => ['', date]));
  });

  it('is not fooled by menus, pagers and an article’s related list', () => {
    const menu = `<div class="nav"><ul>${['新闻动态', '政务公开', '政务服务', '互动交流', '走进云溪'].map((n) => `<li><a href="/${n}/">${n}</a></li>`).join('')}</ul></div>`;
    const facts = readPage(
      `${menu}${crumb}<h1>关于做好防汛工作的通知</h1><div>发布时间：2024-05-06</div><div class="content"><p>${'正文。'.repeat(60)}</p></div><div><h3>相关信息</h3><ul>${titles.map((t, i) => `<li><a href="b${i}.html">${t}</a><span>${dates[i]}</span></li>`).join('')}</ul></div>`,
    );
    expect(facts.kind).not.toBe('column');
    expect(facts.items).toEqual([]);
  });

  it('takes links one of which is the page’s own for a menu, however long their names', () => {
    const names = ['政府常务会议公开', '基层政务公开标准化规范化', '通知公告和公示公告', '重大行政决策预公开'];
    const places = ['/zwgk/hy/', '/zwgk/jc/', '/zwgk/tzgg/index.html', '/zwgk/jc2/'];
    const menu = (own: string): string =>
      `<ul>${names.map((name, i) => `<li><a href="${i === 2 ? own : places[i]}">${name}</a></li>`).join('')}</ul>`;
    const facts = readPage(`${crumb}${menu('/zwgk/tzgg/index.html')}<h2>通知公告</h2>`, { url });
    expect(facts).toMatchObject({ kind: 'column', items: [], linkGroups: [] });
    expect(readPage(`${crumb}${menu('/zwgk/gs/')}`, { url }).items).toHaveLength(4);
  });

  it('takes short undated links for the list where the page claims just so many', () => {
    const bodies = ['县财政局', '县水利局', '县民政局', '石桥镇'];
    const rows = `<ul>${bodies.map((name, i) => `<li><a href="jg${i}.html">${name}</a></li>`).join('')}</ul>`;
    const claim = (total: number): string => `${crumb}${rows}<div>共${total}条 第1/1页</div>`;
    expect(readPage(claim(4), { url }).items.map(({ title }) => title)).toEqual(bodies);
    expect(readPage(claim(40), { url }).items).toEqual([]);
  });

  it('gives issues of a gazette the year of the heading above', () => {
    const year = (n: number): string =>
      `<h3>${n}年</h3><ul>${[2, 1].map((i) => `<li><a href="gb${n}${i}.pdf">第${i}期</a><span>${n}-0${i * 3}-28</span></li>`).join('')}</ul>`;
    const facts = readPage(`${crumb}${year(2024)}${year(2023)}`, { url });
    expect(facts.items.map(({ title }) => title)).toEqual(['2024年第2期', '2024年第1期', '2023年第2期', '2023年第1期']);
  });

  it('knows a list of small tables whose days stand apart from the titles', () => {
    const rows = titles
      .map(
        (t, i) =>
          `<table><tr><td>主题</td><td><a href="show.do?id=${i}">${t}</a></td></tr><tr><td>写信日期</td><td>${dates[i]}</td></tr></table>`,
      )
      .join('');
    const facts = readPage(`${crumb}<div>${rows}</div><div><a href="index_2.html">下一页</a> 共12条</div>`, {
      url: 'http://www.yunxi.gov.cn/zwgk/tzgg/',
    });
    expect(facts.kind).toBe('column');
    expect(facts.items.map(({ title }) => title)).toEqual(titles);
  });

  it('says so where the list says that it is empty', () => {
    const facts = readPage(`${crumb}<ul><li>暂无信息</li></ul>`, { url });
    expect(facts).toMatchObject({ kind: 'column', saysEmpty: true, items: [] });
  });
});

describe('pagers', () => {
  const rows = titles.map((t, i) => `<li><a href="a${i}.html">${t}</a><span>2024-05-0${i + 1}</span></li>`).join('');
  it('follows TRS createPageHTML', () => {
    const facts = readPage(`${crumb}<ul>${rows}</ul><script>createPageHTML(4, 0, "index", "html");</script>`, { url });
    expect(facts.pager).toMatchObject({
      pages: 4,
      urls: [1, 2, 3].map((n) => `http://www.yunxi.gov.cn/zwgk/tzgg/index_${n}.html`),
    });
  });

  it('follows numbered links and reads the total', () => {
    const facts = readPage(
      `${crumb}<ul>${rows}</ul><div>共 57 条 <b>1</b> <a href="index_2.html">2</a> <a href="index_3.html">3</a> <a href="index_2.html">下一页</a> <a href="index_4.html">尾页</a></div>`,
      { url },
    );
    expect(facts.pager).toEqual({
      total: 57,
      pages: null,
      urls: ['2', '3', '4'].map((n) => `http://www.yunxi.gov.cn/zwgk/tzgg/index_${n}.html`),
    });
  });

  it('follows query pagers', () => {
    const facts = readPage(`${crumb}<ul>${rows}</ul><a href="?page=2">2</a><a href="?page=2">下一页</a>`, {
      url: 'http://www.yunxi.gov.cn/list.php?id=3',
    });
    expect(facts.pager?.urls).toEqual(['http://www.yunxi.gov.cn/list.php?page=2']);
  });
});
