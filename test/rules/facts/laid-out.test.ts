import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const url = 'http://www.yunxi.gov.cn/info/1031/5064.htm';
const title = '云溪县人民政府关于印发《云溪县河道管理办法》的通知';
const text = '<p>各乡镇人民政府：</p><p>现将办法印发给你们。</p><p>云溪县人民政府</p><p>2024年5月6日</p>';
const foot =
  '<table class="bq"><tr><td><a href="/red"><img src="/images/mark.png"></a></td><td><p>主办：云溪县人民政府办公室 地址：云溪县人民路1号 联系电话：0551-1234567</p><p>网站标识码：1234560001 皖ICP备12345678号-1</p></td></tr></table>';
const laidOut = (content: string): string =>
  `<table><tr><td><a href="/">首页</a></td><td><a href="/zwgk.htm">政务公开</a></td></tr></table><table><tr><td>${content}</td></tr></table>${foot}`;

describe('a page laid out in tables', () => {
  const list = (validity: string): string =>
    `<dl><dt>索引号</dt><dd>123456/2024-00012</dd><dt>发文字号</dt><dd>云政规〔2024〕3号</dd><dt>有效性</dt><dd>${validity}</dd></dl>`;

  it('gives a label its own value', () => {
    const facts = readPage(laidOut(`${list('有效')}<h1>${title}</h1>${text}`), { url });
    expect(facts).toMatchObject({
      indexNumber: '123456/2024-00012',
      documentNumber: '云政规〔2024〕3号',
      validity: '有效',
    });
  });

  it.each([`<h1>${title}</h1>`, '<h4>相关解读</h4>'])('gives an empty label nothing of what follows: %s', (next) => {
    const facts = readPage(laidOut(`${list('')}${next}${text}`), { url });
    expect(facts.validity).toBeNull();
  });

  it('ends where it says who runs the website', () => {
    const facts = readPage(laidOut(`<h1>${title}</h1>${text}`), { url });
    const ofFoot = facts.blocks.filter(({ area }) => area === 'footer').map(({ text: words }) => words);
    expect(ofFoot).toHaveLength(2);
    expect(ofFoot[0]).toMatch(/^主办：/);
    expect(facts.media.images).toBe(0);
    expect(facts.links.find((link) => link.url.endsWith('/red'))?.area).toBe('footer');
    expect(facts.footer).toMatchObject({ siteIdCode: '1234560001', host: '云溪县人民政府办公室' });
  });

  it('does not end where its own text says who is responsible', () => {
    const facts = readPage(laidOut('<p>主办单位：云溪县人民政府办公室</p><p>电话：0551-7654321</p>'), { url });
    expect(facts.blocks.find((block) => block.text.includes('7654321'))?.area).toBe('main');
  });

  it('has no foot without the code or the record of a website', () => {
    const facts = readPage(`<h1>${title}</h1>${text}<p>主办：云溪县人民政府办公室</p>`, { url });
    expect(facts.blocks.every(({ area }) => area !== 'footer')).toBe(true);
  });

  it('keeps its data tables', () => {
    const facts = readPage(
      laidOut(
        `<h1>${title}</h1>${text}<table><tr><td>序号</td><td>名称</td></tr><tr><td>1</td><td>甲</td></tr></table>`,
      ),
      { url },
    );
    const cells = facts.blocks.filter(({ cell, area }) => cell !== undefined && area === 'main');
    expect(cells.map((block) => block.text)).toEqual(['首页', '政务公开', '序号', '名称', '1', '甲']);
    expect(facts.blocks.find((block) => block.text === '现将办法印发给你们。')?.cell).toBeUndefined();
  });
});

describe('information on a document below its text', () => {
  it('is read where its class calls it a foot', () => {
    const box =
      '<div class="article_foot"><ul><li><span>【索引号】</span>123456/2024-00012</li><li><span>【有效性】</span>失效</li></ul></div>';
    const facts = readPage(`<h1>${title}</h1>${text}${box}`, { url });
    expect(facts).toMatchObject({ indexNumber: '123456/2024-00012', validity: '失效' });
  });
});
