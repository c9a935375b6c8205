import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const url = 'http://www.yunxi.gov.cn/zwgk/tzgg/';
const crumb =
  '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/tzgg/">通知公告</a></div>';
const titles = ['关于做好防汛工作的通知', '关于春节放假安排的公告', '关于开展专项检查的通告'];
const dates = ['2024-05-06', '2023-12-28', '2023-01-02'];
type Piece = (date: string, title: string) => string;
const rows = (row: Piece): string =>
  titles.map((title, n) => row(dates[n] ?? '', title).replace('HREF', `a${n}.html`)).join('');
const datesOf = (html: string, seenOn = '2024-06-01'): (string | null)[] =>
  readPage(crumb + html, { url, seenOn }).items.map((item) => item.date);

describe('dates of entries', () => {
  it.each<[string, Piece]>([
    [
      'a link around the whole row, the day over the month',
      (d, t) => `<li><a href="HREF"><p>${t}</p><span><b>${d.slice(8)}</b>${d.slice(0, 7)}</span></a></li>`,
    ],
    ['two digits for the year', (d, t) => `<li><a href="HREF">${t}</a><span>${d.slice(2)}</span></li>`],
    [
      'two digits for the year, in brackets',
      (d, t) => `<li><a href="HREF">${t}</a> [${d.slice(2).replaceAll('-', '/')}]</li>`,
    ],
    [
      'a card whose summary names other days',
      (d, t) =>
        `<li><b>${d.slice(8)}</b><i>${d.slice(0, 7)}</i><a href="HREF">${t}</a><p>措施自2022年1月1日起施行，有效期五年。</p></li>`,
    ],
    [
      'a card with day, month and year apart',
      (d, t) =>
        `<li><b>${d.slice(8)}</b><i>${Number(d.slice(5, 7))}月</i><u>${d.slice(0, 4)}</u><a href="HREF">${t}</a></li>`,
    ],
    [
      'a card with the year first',
      (d, t) => `<li><u>${d.slice(0, 4)}</u><i>${d.slice(5, 7)}月</i><b>${d.slice(8)}</b><a href="HREF">${t}</a></li>`,
    ],
    [
      'a term of its own before the entry',
      (d, t) => `<dt>${d.replace('-', '年').replace('-', '月')}日</dt><dd>·<a href="HREF">${t}</a></dd>`,
    ],
    ['a line of words', (d, t) => `<li><a href="HREF">${t}</a><p>发布时间：${d}　来源：县政府办</p></li>`],
    ['a time of day', (d, t) => `<li><a href="HREF">${t}</a><span>${d} 10:20:30</span></li>`],
    [
      'full-width digits',
      (d, t) =>
        `<li><a href="HREF">${t}</a><span>${d.replace(/\d/g, (x) => String.fromCharCode(x.charCodeAt(0) + 0xfee0))}</span></li>`,
    ],
    [
      '年 and 月',
      (d, t) => `<li><span>${d.slice(0, 4)}年${d.slice(5, 7)}月${d.slice(8)}日</span><a href="HREF">${t}</a></li>`,
    ],
    [
      'a line break within',
      (d, t) => `<li><a href="HREF">${t}</a><span>${d.slice(0, 5)}\n   ${d.slice(5)}</span></li>`,
    ],
    [
      'one table a row',
      (d, t) =>
        `<table><tr><td><img src="dot.gif"></td><td><a href="HREF">${t}</a></td><td><font>[${d}]</font></td></tr></table>`,
    ],
  ])('are read in %s', (_, row) => {
    expect(datesOf(`<ul>${rows(row)}</ul>`)).toEqual(dates);
  });

  it('prefers month and day beside the title to a day in the summary', () => {
    expect(
      datesOf(
        `<ul>${rows((d, t) => `<li><span>${d.slice(5)}</span><a href="HREF">${t}</a><p>为落实会议精神，县政府决定自2021年3月4日起，在全县范围内开展为期三个月的专项行动，请知悉。</p></li>`)}</ul>`,
      ),
    ).toEqual(dates);
  });

  it('take their year from the heading above', () => {
    const group = (year: string, days: readonly string[]): string =>
      `<h4>${year}</h4><ul>${days.map((day, n) => `<li><a href="${year.slice(0, 4)}_${n}.html">${titles[n]}</a><span>${day}</span></li>`).join('')}</ul>`;
    const facts = readPage(crumb + group('2023年', ['05-12', '03-02']) + group('2022年度', ['11-12', '12-30']), {
      url,
      seenOn: '2024-06-01',
    });
    expect(facts.items.map((item) => item.date)).toEqual(['2023-05-12', '2023-03-02', '2022-11-12', '2022-12-30']);
    expect(facts.items.some((item) => item.yearInferred)).toBe(false);
  });

  it('take it though each year stands in a box of its own', () => {
    const group = (year: string, days: readonly string[]): string =>
      `<div class="year"><h4>${year}</h4><ul>${days.map((day, n) => `<li><a href="${year.slice(0, 4)}_${n}.html">${titles[n]}</a><span>${day}</span></li>`).join('')}</ul></div>`;
    const facts = readPage(
      crumb + group('2023年', ['05-12', '03-02']) + group('2022年', ['12-30']) + group('2021年', ['11-12', '12-30']),
      { url, seenOn: '2024-06-01' },
    );
    expect(facts.items.map((item) => item.date)).toEqual([
      '2023-05-12',
      '2023-03-02',
      '2022-12-30',
      '2021-11-12',
      '2021-12-30',
    ]);
  });

  it('do not take it from a row of years to choose from', () => {
    const filter = ['2024年', '2023年', '2019年']
      .map((year) => `<li><a href="?y=${year.slice(0, 4)}">${year}</a></li>`)
      .join('');
    expect(
      datesOf(
        `<ul class="years">${filter}</ul><ul>${rows((d, t) => `<li><a href="HREF">${t}</a><span>${d.slice(5)}</span></li>`)}</ul>`,
      ),
    ).toEqual(dates);
  });
});

describe('titles of entries', () => {
  it.each<[string, (title: string) => string]>([
    ['a mark in one text with the title', (t) => `<a href="HREF">【置顶】${t}</a>`],
    ['a mark of one sign', (t) => `<a href="HREF">[顶]${t}</a>`],
    ['a mark in an element of its own', (t) => `<a href="HREF"><i>置顶</i>${t}</a>`],
    ['a picture for a mark', (t) => `<img src="t.gif" alt="置顶"><a href="HREF">${t}</a>`],
    ['a picture within the link', (t) => `<a href="HREF"><img src="t.gif" alt="【置顶】">${t}</a>`],
    [
      'a mark in the full title beside a shortened one',
      (t) => `<a href="HREF" title="[置顶] ${t}">[置顶]${t.slice(0, 9)}...</a>`,
    ],
  ])('leave out %s', (_, entry) => {
    const [first] = readPage(
      `${crumb}<ul>${titles.map((t, n) => `<li>${n === 0 ? entry(t).replace('HREF', 'a0.html') : `<a href="a${n}.html">${t}</a>`}<span>${dates[n]}</span></li>`).join('')}</ul>`,
      { url },
    ).items;
    expect(first).toMatchObject({ title: titles[0], pinned: true });
  });

  it('are whole where a card of several lines holds them', () => {
    const card = (t: string): string =>
      `文章标题：${t}&#13;&#10;作    者：佚名&#13;&#10;更新时间：2009-1-1&#13;&#10;点击数：12`;
    const { items } = readPage(
      `${crumb}<ul>${rows((d, t) => `<li><a href="HREF" title="${card(t)}">${t.slice(0, 8)}…</a> ${d}</li>`)}</ul>`,
      { url },
    );
    expect(items.map((item) => item.title)).toEqual(titles);
  });
});

describe('the claimed length', () => {
  it.each([
    '共 3 页 15 条',
    '共3页，15条',
    '共 15 条记录 第 1/3 页',
    '总记录数：15',
    '共有15条信息',
    '当前1/3页 共计15条',
  ])('is read in %s', (claim) => {
    expect(
      readPage(`${crumb}<ul>${rows((d, t) => `<li><a href="HREF">${t}</a> ${d}</li>`)}</ul><div>${claim}</div>`, {
        url,
      }).pager?.total,
    ).toBe(15);
  });

  const newest = (days: readonly string[]): (string | null)[] =>
    datesOf(
      `<ul>${days.map((day, n) => `<li><a href="a${n}.html">${titles[n % 3]}之${n}</a><span>${day}</span></li>`).join('')}</ul>`,
      '2026-11-20',
    );
  it('are not sent a year back by an old entry on top', () => {
    expect(newest(['01-20', '11-19', '11-18', '11-16', '11-15'])).toEqual([
      '2026-01-20',
      '2026-11-19',
      '2026-11-18',
      '2026-11-16',
      '2026-11-15',
    ]);
  });
  it('nor by one that is dated ahead', () => {
    expect(newest(['12-28', '11-12', '11-10', '11-03', '11-01']).slice(1)).toEqual([
      '2026-11-12',
      '2026-11-10',
      '2026-11-03',
      '2026-11-01',
    ]);
  });
  it('go back over the turn of the year where the list goes on as slowly', () => {
    expect(newest(['03-05', '01-12', '11-10', '08-15', '06-20'])).toEqual([
      '2026-03-05',
      '2026-01-12',
      '2025-11-10',
      '2025-08-15',
      '2025-06-20',
    ]);
  });
});
