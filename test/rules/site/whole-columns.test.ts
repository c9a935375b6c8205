import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';
import { judgeColumn } from '../../../rules/site/column-state.ts';
import { createSiteFold } from '../../../rules/site/fold-site.ts';
import type { SiteFacts } from '../../../rules/site/site-facts.ts';

const ORIGIN = 'http://www.yunxi.gov.cn';
const AS_OF = '2024-05-21';
const text = '因检修管网，部分地区停水，请提前做好准备。'.repeat(8);

const crumb = (...steps: string[]): string => `<div>当前位置：<a href="/">首页</a> &gt; ${steps.join(' &gt; ')}</div>`;

function fold(pages: Record<string, string>): SiteFacts {
  const site = createSiteFold({ name: '云溪县人民政府', url: `${ORIGIN}/` });
  for (const [path, body] of Object.entries(pages)) {
    const url = ORIGIN + path;
    site.addPage(extractPage(`<html><body>${body}</body></html>`, url, { seenOn: AS_OF }), {
      url,
      seenAt: `${AS_OF}T01:00:00.000Z`,
      bytesHash: '0'.repeat(64),
    });
  }
  return site.finish({
    asOf: AS_OF,
    crawl: { pages: 1, files: 0, requests: 1, bytes: 1, errors: {}, blocked: [], complete: true, stoppedBy: null },
    probes: {},
  });
}

const judged = (pages: Record<string, string>, name: string) => {
  const column = fold(pages).columns.find((one) => one.name === name);
  return column === undefined ? null : judgeColumn(column, {}, AS_OF);
};

describe('an empty column', () => {
  const empty = (img: string): string => `${crumb('政务公开', '减税降费')}<ul></ul>${img}`;

  it.each([
    ['with a banner', '<img src="/images/jsjf_banner.jpg">'],
    ['with nothing', ''],
  ])('%s is blank', (_, img) => {
    expect(judged({ '/jsjf/': empty(img) }, '减税降费')?.state).toBe('blank');
  });

  it('with a picture that another column shows too is blank', () => {
    const other = `${crumb('政务公开', '国企改革')}<ul></ul><img src="/images/rw_03.jpg">`;
    expect(judged({ '/jsjf/': empty('<img src="/images/rw_03.jpg">'), '/gqgg/': other }, '减税降费')?.state).toBe(
      'blank',
    );
  });

  it('with a picture of its own that may be its content is unchecked', () => {
    expect(judged({ '/jsjf/': empty('<img src="/images/zzjg_03.jpg">') }, '减税降费')).toMatchObject({
      state: 'unchecked',
      cause: 'scanned',
    });
  });

  it('with an uploaded picture is fresh', () => {
    expect(judged({ '/jsjf/': empty('<img src="/upload/2021/0305/map.jpg">') }, '减税降费')?.state).toBe('fresh');
  });

  it('whose page explains why is explained', () => {
    const page = `${crumb('政务公开', '行政强制')}<p>截至目前，我县未发生相关事项，无相关信息公开，特此说明。</p>`;
    expect(judged({ '/xzqz/': page }, '行政强制')?.state).toBe('explained');
  });
});

it('an article listed under two addresses counts once', () => {
  const row = (folder: string, n: number): string =>
    `<li><a href="/${folder}/202405/t2024050${n}_${n}00.html">关于停水检修的公告第${n}号</a><span>2024-05-0${n}</span></li>`;
  const page = `${crumb('政务公开', '通知公告')}<ul>${[1, 2, 3].map((n) => row('gk', n)).join('')}${row('zwgk', 2)}</ul>`;
  expect(fold({ '/gk/': page }).columns[0]).toMatchObject({ items: 3, latest: '2024-05-03' });
});

it('a document on two pages is listed once, with the interpretation that names it', () => {
  const document = (column: string): string =>
    `${crumb('政务公开', column)}<h1>云溪县人民政府关于印发云溪县养犬管理办法的通知</h1><table><tr><td>发文字号：</td><td>云政规〔2024〕3号</td></tr><tr><td>成文日期：</td><td>2024-05-06</td></tr></table><p>${text}</p>`;
  const { documents } = fold({
    '/gfxwj/t20240507_1.html': document('规范性文件'),
    '/zcwj/t20240507_1.html': document('政策文件'),
    '/jd/t20240508_2.html': `${crumb('政务公开', '政策解读')}<h1>《云溪县养犬管理办法》政策解读</h1><div>发布时间：2024-05-08</div><p>${text}</p>`,
  });
  expect(documents).toHaveLength(1);
  expect(documents[0]).toMatchObject({
    documentNumber: '云政规〔2024〕3号',
    interpretations: [{ title: '《云溪县养犬管理办法》政策解读' }],
  });
});
