import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const crumb =
  '<div>当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/zwgk/gfxwj/">行政规范性文件</a></div>';
const title = '<h1>云溪县人民政府关于节约用水的通告</h1>';
const text = `<p>各乡镇人民政府：</p><p>${'现将有关事项通告如下。'.repeat(12)}</p>`;
const url = 'http://www.yunxi.gov.cn/zwgk/gfxwj/12.html';

describe('head lines', () => {
  const expected = { published: '2024-05-06', source: '县水利局' };
  it.each([
    [
      'neighbouring spans without a space',
      '<div><span>来源：县水利局</span><span>发布时间：2024-05-06 10:20</span><span>浏览：<i>12</i></span></div>',
    ],
    [
      'values in spans of their own',
      '<div><b>来源：</b><span>县水利局</span><b>时间：</b><span>2024-05-06</span></div>',
    ],
    ['the colon outside of the label’s tag', '<div><b>来源</b>：县水利局<b>发布时间</b>：2024-05-06</div>'],
    [
      'a bare time first',
      '<div><span>2024-05-06 15:20:18</span><span>来源：县水利局</span><span>责任编辑：</span></div>',
    ],
    [
      'digits split by tags',
      '<div>发布日期：<span>2024</span>-<span>05</span>-<span>06</span>　来源：<span>县水利局</span></div>',
    ],
    ['bars and buttons', '<div>2024-05-06　|　来源：县水利局 | 【打印】 【关闭】</div>'],
    ['a font size switch', '<div>发布时间：2024-05-06 来源：县水利局 字体：【大 中 小】</div>'],
    ['a counter without a colon', '<div>发布时间：2024-05-06 来源：县水利局 浏览 231 次</div>'],
    ['labels in brackets', '<div>【发布日期】2024-05-06【来源】县水利局【字号】大 中 小</div>'],
    [
      'a label the dictionary does not know',
      '<div><span>来源：县水利局</span><span>记者：王一</span><span>发布时间：2024-05-06</span></div>',
    ],
    ['a date that has no label', '<div>信息来源：县水利局 2024-05-06 浏览：12次</div>'],
    ['labels that follow each other at once', '<div>作者：来源：县水利局 发布时间：2024-05-06</div>'],
    ['a label without a colon', '<div>发布于 2024-05-06 10:20 来源：县水利局</div>'],
    ['a line for each, the value below its label', '<div>信息来源：<br>县水利局<br>发布日期：<br>2024-05-06<br></div>'],
    ['a date in the block after the source', '<div><p>来源：县水利局</p><p>2024-05-06 10:20</p></div>'],
  ])('reads %s', (_, line) => {
    expect(readPage(`${crumb}${title}${line}${text}`, { url })).toMatchObject(expected);
  });

  it.each([
    ['项目<b>名称：</b>云溪县城供水管网改造工程', 'title'],
    ['联系单位：县水利局，报名<b>时间：</b>2024年6月1日至6月5日', 'published'],
    ['附件<span>来源：</span>县水利局', 'source'],
  ] as const)('finds no label in %s', (line, fact) => {
    const facts = readPage(`${crumb}${title}<div>发布机构：县政府办</div>${text}<p>${line}</p>`, { url });
    expect(facts[fact]).toBe(fact === 'title' ? '云溪县人民政府关于节约用水的通告' : null);
  });

  it('does not read the signature of a short notice as its publication', () => {
    const facts = readPage(
      `${crumb}<h1>关于停水的通知</h1><p>各用户：</p><p>明日停水。</p><p>县自来水公司</p><p>2024年5月4日</p>`,
      { url },
    );
    expect(facts).toMatchObject({ published: null, written: '2024-05-04' });
  });
});

describe('metadata blocks', () => {
  const pairs: [string, string][] = [
    ['索引号', '0152999/2024-00105'],
    ['发文机关', '云溪县人民政府'],
    ['发文字号', '云政规〔2024〕5号'],
    ['成文日期', '2024-05-04'],
    ['发布日期', '2024-05-06'],
    ['有效性', '现行有效'],
  ];
  const expected = {
    indexNumber: '0152999/2024-00105',
    issuer: '云溪县人民政府',
    documentNumber: '云政规〔2024〕5号',
    written: '2024-05-04',
    published: '2024-05-06',
    validity: '有效',
    kind: 'normative-document',
  };
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  it.each([
    [
      'label and value in neighbouring spans',
      `<div>${pairs.map(([l, v]) => `<div><span class="l">${l}</span><span>${v}</span></div>`).join('')}</div>`,
    ],
    [
      'all of them in one line of spans',
      `<div>${pairs.map(([l, v]) => `<span>${l}</span> <span>${v}</span>`).join('')}</div>`,
    ],
    [
      'a grid of divs without colons',
      `<div>${pairs.map(([l, v]) => `<div class="item"><div>${l}</div><div>${v}</div></div>`).join('')}</div>`,
    ],
    [
      'labels in one row, values in the next',
      `<table>${row(
        pairs.map(([l]) => l),
        'th',
      )}${row(
        pairs.map(([, v]) => v),
        'td',
      )}</table>`,
    ],
    [
      'such rows with one head that is the site’s own',
      `<table>${row([...pairs.map(([l]) => l), '本站归档情况'], 'th')}${row([...pairs.map(([, v]) => v), '已归档'], 'td')}</table>`,
    ],
    [
      'two such pairs of rows',
      `<table>${[0, 3]
        .map(
          (n) =>
            row(
              pairs.slice(n, n + 3).map(([l]) => `${l}：`),
              'td',
            ) +
            row(
              pairs.slice(n, n + 3).map(([, v]) => v),
              'td',
            ),
        )
        .join('')}</table>`,
    ],
    ['spaces within the labels', `<ul>${pairs.map(([l, v]) => `<li>${[...l].join('　')}：${v}</li>`).join('')}</ul>`],
    ['labels in brackets', `<div>${pairs.map(([l, v]) => `<p>[${l}]${v}</p>`).join('')}</div>`],
  ])('reads %s', (_, block) => {
    expect(readPage(`${crumb}${title}${block}${text}`, { url })).toMatchObject(expected);
  });

  it('takes no list for a metadata block', () => {
    const heads = row(['文件名称', '发文字号', '发布日期'], 'th');
    const lines = [1, 2, 3]
      .map((n) =>
        row([`<a href="a${n}.html">云溪县第${n}号节水管理办法</a>`, `云政规〔2024〕${n}号`, `2024-05-0${n}`], 'td'),
      )
      .join('');
    const facts = readPage(`${crumb}<table>${heads}${lines}</table>`, { url: 'http://www.yunxi.gov.cn/zwgk/gfxwj/' });
    expect(facts).toMatchObject({ kind: 'column', documentNumber: null, published: null });
    expect(facts.items.map((item) => item.date)).toEqual(['2024-05-01', '2024-05-02', '2024-05-03']);
  });

  it('takes a search form for none', () => {
    const form = ['标题', '发文字号', '发布日期', '发文机关']
      .map((name) => `<div><div>${name}</div><div>全部</div></div>`)
      .join('');
    expect(readPage(`${crumb}${title}${form}${text}`, { url })).toMatchObject({
      issuer: null,
      documentNumber: null,
      title: '云溪县人民政府关于节约用水的通告',
    });
  });

  it.each([
    ['是否有效', '否', '失效'],
    ['是否有效', '是', '有效'],
    ['有效性', '全文失效', '失效'],
    ['效力状态', '已废止', '废止'],
    ['时效性', '有效', '有效'],
  ])('reads %s：%s as %s', (label, value, validity) => {
    expect(
      readPage(`${crumb}<table><tr><td>${label}：</td><td>${value}</td></tr></table>${title}${text}`, { url }).validity,
    ).toBe(validity);
  });

  it('reads a label named like a property of every object as no field', () => {
    expect(
      readPage(`${crumb}<table><tr><td>constructor:</td><td>值</td></tr></table>${title}${text}`, { url }).labels,
    ).toEqual([{ label: 'constructor', value: '值' }]);
  });
});

describe('reading', () => {
  it.each([']', '：', '【', '来源', '来源：', '<b>来源</b>', '<i> </i>：', '2024年', '发 布 '])(
    'comes to an end on a page full of “%s”',
    (piece) => {
      const facts = readPage(`${crumb}${title}<div>${piece.repeat(50_000)}</div>`, { url });
      expect(facts.title).not.toBeNull();
    },
    60_000,
  );
});

describe('the state of a document', () => {
  const block = (state: string): string =>
    `<ul>${[
      ['索引号', 'A0101'],
      ['发文字号', '云政规〔2024〕5号'],
      ['成文日期', '2024年5月4日'],
      ['状态', state],
    ]
      .map(([l, v]) => `<li><label>${l}</label><span>${v}</span></li>`)
      .join('')}</ul>`;
  it.each([
    ['有效', '有效'],
    ['已废止', '废止'],
    ['征集中', null],
    ['', null],
  ])('%s is %s', (state, validity) => {
    expect(readPage(`${crumb}${block(state)}${title}${text}`, { url }).validity).toBe(validity);
  });
});

describe('document number', () => {
  it.each([
    ['beside the signer of a red head', '<p>云政规〔2024〕5号　　　签发人：王一</p>'],
    ['before the date line', '<div>云政规〔2024〕5号 发布时间：2024-05-06 来源：县政府办</div>'],
    ['in brackets under the title', '<p>（云政规〔2024〕5号）</p>'],
    [
      'in the heading, behind the title',
      '<h1>云溪县人民政府关于节约用水的通告<small>（云政规〔2024〕5号）</small></h1>',
    ],
  ])('is read %s', (_, line) => {
    expect(readPage(`${crumb}${title}${line}${text}`, { url }).documentNumber).toBe('云政规〔2024〕5号');
  });
});

describe('metadata blocks without colons', () => {
  const fields = {
    索引号: 'A0101-2024-0005',
    发布机构: '云溪县人民政府',
    文号: '云政规〔2024〕3号',
    成文日期: '2024-04-30',
    公开日期: '2024-05-06',
    有效性: '有效',
    关键词: '用水;节约；通告',
  };
  const each = (write: (label: string, value: string) => string): string =>
    Object.entries(fields)
      .map(([label, value]) => write(label, value))
      .join('');
  it.each([
    [
      'spans side by side, keywords between semicolons',
      `<div>${each((l, v) => `<span>${l}</span><span>${v}</span>`)}</div>`,
    ],
    [
      'fields that cannot be filled in',
      `<div>${each((l, v) => `<label>${l}</label><input readonly value="${v}">`)}</div>`,
    ],
    ['bars', each((l, v) => `<div>${l} | ${v}</div>`)],
    ['a line break between label and value', each((l, v) => `<div><span>${l}</span><br><span>${v}</span></div>`)],
    [
      'colons in cells of their own',
      `<table>${each((l, v) => `<tr><td>${[...l].join('　')}</td><td>：</td><td>${v}</td></tr>`)}</table>`,
    ],
    ['brackets around the values', `<table>${each((l, v) => `<tr><td>${l}</td><td>[ ${v} ]</td></tr>`)}</table>`],
  ])('%s', (_, block) => {
    expect(readPage(`${crumb}${block}${title}${text}`, { url })).toMatchObject({
      kind: 'normative-document',
      indexNumber: 'A0101-2024-0005',
      issuer: '云溪县人民政府',
      documentNumber: '云政规〔2024〕3号',
      written: '2024-04-30',
      published: '2024-05-06',
      validity: '有效',
    });
  });
});

it('a list of one row under 序号 says nothing of the page', () => {
  const rows =
    '<tr><th>序号</th><th>标题</th><th>文号</th><th>制定机关</th></tr><tr><td>1</td><td>《云溪县公墓管理办法》</td><td>云政规〔2017〕5号</td><td>云溪县人民政府</td></tr>';
  const facts = readPage(
    `<h1>云溪县人民政府关于规范性文件清理结果的公告</h1><div>发布时间：2026-03-02</div><p>失效目录如下。</p><table>${rows}</table>`,
    { url: 'http://www.yunxi.gov.cn/ql/1.html' },
  );
  expect(facts.documentNumber).toBeNull();
});
