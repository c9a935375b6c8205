import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const url = 'http://www.yunxi.gov.cn/p/12';
const title = '<h1>我县召开水利建设推进会</h1>';
const text = `<p>${'会议要求压实责任，按期完成建设任务。'.repeat(8)}</p>`;
const linked = (...days: string[]): string =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[${days.map((day) => `{"@type":"NewsArticle","datePublished":"${day}"}`).join(',')}]}</script>`;

describe('day of publication', () => {
  it.each([
    [
      'from a time element that shows month and day only',
      `${title}<p><time datetime="2024-05-06T09:30:00+08:00">5月6日</time> 来源：县水利局</p>${text}`,
      '',
      '2024-05-06',
    ],
    ['from linked data', `${title}<p>5月6日</p>${text}`, linked('2024-05-06T09:30:00+08:00'), '2024-05-06'],
    [
      'from linked data of a search engine',
      title + text,
      '<script>{"@context":"https://example.org/c.jsonld","title":"推进会","pubDate":"2024-05-06T09:30:00"}</script>',
      '2024-05-06',
    ],
    ['not from linked data of several entries', title + text, linked('2024-05-06', '2024-05-04'), null],
    [
      'as the reader sees it, whatever linked data says',
      `${title}<p>发布时间：2024-05-04</p>${text}`,
      linked('2024-05-06'),
      '2024-05-04',
    ],
    [
      'not from the time element of another entry',
      `${title}${text}<h3>相关阅读</h3><ul>${[1, 2, 3, 4].map((n) => `<li><a href="/p/${n}">县水利局开展第${n}次安全检查</a><time datetime="2024-04-0${n}">4月${n}日</time></li>`).join('')}</ul>`,
      '',
      null,
    ],
    [
      'split over a day and its month',
      `${title}<div><b>06</b><i>2024-05</i></div><div>县水利局</div>${text}`,
      '',
      '2024-05-06',
    ],
    ['split over lines, the year last', `${title}<p>05-06</p><p>2024</p>${text}`, '', '2024-05-06'],
    [
      'not split over the cards of a list below',
      `${title}${text}<h3>相关阅读</h3><ul>${[1, 2, 3, 4].map((n) => `<li><b>0${n}</b><i>2024-04</i><a href="/p/${n}">县水利局开展第${n}次安全检查</a></li>`).join('')}</ul>`,
      '',
      null,
    ],
    [
      'a label before a split day',
      `${title}<div><b>06</b><i>2024-05</i></div><p>发布时间：2024-05-04</p>${text}`,
      '',
      '2024-05-04',
    ],
    ['not from other figures', `${title}<div><b>12</b><i>2024</i></div>${text}`, '', null],
  ])('%s', (_, body, head, published) => {
    expect(readPage(body, { url, head }).published).toBe(published);
  });

  const tab = `${title}${text}<h3>《水利建设办法》解读</h3><p>发布时间：2024-05-20 来源：县司法局</p><p>一、起草背景。</p>`;
  const box = (day: string): string =>
    `<aside>${[
      ['索 引 号', '530199001/2024-00012'],
      ['发文字号', '云政发〔2024〕5号'],
      ['发布日期', day],
    ]
      .map(([name, value]) => `<div><label>${name}</label><div>${value}</div></div>`)
      .join('')}</aside>`;

  it('of the document rather than of its interpretation in a second tab', () => {
    const facts = readPage(tab + box('2024-05-06'), { url });
    expect(facts).toMatchObject({
      published: '2024-05-06',
      indexNumber: '530199001/2024-00012',
      documentNumber: '云政发〔2024〕5号',
    });
    expect(facts.places.published?.lost[0]?.quote).toContain('2024-05-20');
  });
});

describe('a list of entries in a dl each', () => {
  const row = (n: number): string =>
    `<dl><dt><a href="/c/12/content/${n}.shtml">关于行政事业性收费的情况说明${n}</a></dt><dd>本年度没有新增收费项目。</dd><dd>发布日期：2024年5月${n}日</dd></dl>`;

  it.each([1, 3])('is a column, of %i entries too', (count) => {
    const rows = Array.from({ length: count }, (_, at) => row(9 - at)).join('');
    const facts = readPage(
      `<div><div><a href="/">云溪县人民政府</a></div><div><a href="/">首页</a> › 政务公开 › 行政收费</div><div>${rows}</div></div>`,
      { url: 'http://www.yunxi.gov.cn/c/12/', head: '<title>行政收费_云溪县人民政府</title>' },
    );
    expect(facts).toMatchObject({ kind: 'column', published: null });
    expect(facts.items.map(({ date }) => date)).toEqual(['2024-05-09', '2024-05-08', '2024-05-07'].slice(0, count));
  });
});

it('a dot ends the name of a source', () => {
  expect(readPage(`${title}<p>2024-05-06 · 来源：县水利局 · 12 次阅读</p>${text}`, { url }).source).toBe('县水利局');
});
