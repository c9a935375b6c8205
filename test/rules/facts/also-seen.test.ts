import { expect, it } from 'vitest';
import { extractPage } from '../../../rules/facts/extract-page.ts';

const html = `<html><head><title>云溪县人民政府办公室关于防汛工作的通知_云溪县人民政府</title><meta name="Maketime" content="2025-01-02"><meta name="ColumnName" content="文件"></head><body>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/a/">政策文件</a></div><h1>云溪县人民政府办公室关于防汛工作的通知</h1><div>发布时间：2024-05-06 来源：县应急局 责任编辑：值班</div>
<ul><li>失效日期：2029-05-01</li></ul><p>云政办发〔2024〕7号</p><p>各乡镇人民政府：</p><p>根据黔府发〔2023〕12号文件要求，做好防汛工作。</p><p>云溪县人民政府办公室</p><p>2024年4月30日</p>
<div class="footer"><p>网站标识码：5399990001</p><p>主办单位：云溪县人民政府办公室</p></div></body></html>`;
const read = (explain: boolean) => extractPage(html, 'http://www.yunxi.gov.cn/a/12.html', { explain });

it('says what else was seen and why it lost, also of facts that the page does not state', () => {
  const { places } = read(true);
  const lost = (name: keyof typeof places) => places[name]?.lost.map(({ from, quote }) => [from, quote]);
  expect(lost('documentNumber')).toContainEqual(['body', '根据黔府发〔2023〕12号']);
  expect(lost('published')).toEqual(
    expect.arrayContaining([
      ['label', '失效日期：2029-05-01'],
      ['meta', '2025-01-02'],
    ]),
  );
  expect(places.validity).toMatchObject({ from: 'none', lost: [{ quote: '失效日期：2029-05-01' }] });
  expect(places.issuer).toMatchObject({ from: 'signature', lost: [{ quote: '来源：县应急局' }] });
  expect(lost('source')).toContainEqual(['label', '责任编辑：值班']);
  expect(lost('breadcrumb')).toEqual([['meta', '文件']]);
  expect(lost('kind')).toContainEqual(['shape', 'article']);
});

it('says where the facts of the footer stand', () => {
  expect(read(true).footer.places).toEqual({
    siteIdCode: { from: 'text', quote: '网站标识码:5399990001' },
    host: { from: 'text', quote: '主办单位:云溪县人民政府办公室' },
  });
});

it('changes no fact', () => {
  const { places: _seen, footer, ...asked } = read(true);
  const { places: _places, footer: plain, ...facts } = read(false);
  expect(asked).toEqual(facts);
  const { places: _where, ...said } = footer;
  expect(said).toEqual(plain);
});
