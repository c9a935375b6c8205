import { describe, expect, it } from 'vitest';
import { explainPage } from '../../crawler/terminal/explain-page.ts';
import { widthOf } from '../../crawler/terminal/width.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';

const html = `<html><head><title>云溪县人民政府办公室关于进一步加强全县防汛抗旱和山洪灾害防御工作的通知_云溪县人民政府</title><meta name="PubDate" content="2024-05-06"><meta name="sitename" content="云溪县人民政府"></head><body>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/a/">政务公开</a></div><h1>云溪县人民政府办公室关于进一步加强全县防汛抗旱和山洪灾害防御工作的通知</h1><div>发布时间：2024-05-07 来源：县应急局</div>
<p>云政办发〔2024〕7号</p><p>根据黔府发〔2023〕12号文件要求，做好防汛工作。</p><p>云溪县人民政府办公室</p><p>2024年4月30日</p><p><a href="/f/a.pdf">附件：任务分工</a></p>
<div class="footer"><p>网站标识码：5399990001</p></div><script id="_jiucuo_" sitecode="5399990002" src="https://zfwzgl.www.gov.cn/exposure/jiucuo.js"></script></body></html>`;
const facts = extractPage(html, 'http://www.yunxi.gov.cn/a/t20240506_1.html', { explain: true });
const decoded = { charset: 'utf-8', from: 'utf-8' as const, replaced: 0 };
const told = explainPage({ facts, findings: [], decoded, render: null, isUnseen: false, columns: 80 });

describe('zwgk page tells a person', () => {
  it('no line wider than the terminal', () => {
    for (const line of told.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  });

  it('where each fact stands, in words', () => {
    expect(told).toContain('← 页面标签：2024-05-06');
    expect(told).toContain('← 落款：云溪县人民政府办公室 2024年4月30日');
    expect(told).toContain('← 链接：http://www.yunxi.gov.cn/f/a.pdf');
  });

  it('what lost, and why in full', () => {
    const flat = told.replaceAll(/\n\s+/g, '');
    expect(flat).toContain('页面标注“发布时间：2024-05-07 来源：县应急局”'.slice(0, 10));
    expect(flat).toContain('与页面标签PubDate不一致，以页面标签为准');
    expect(flat).toContain('正文中引用的其他文件');
    expect(flat).toContain('“来源”是信息来源，不是发文机关');
    expect(flat).toContain('找错脚本“5399990002”：与页脚文字不一致，以页脚文字为准');
  });

  it('what is not stated', () => {
    expect(told).toMatch(/有效性\s+（没有写明）/);
    expect(told).toMatch(/ICP备案号\s+（没有）/);
    expect(told).toMatch(/SiteName\s+云溪县人民政府（写作sitename）/);
  });
});
