import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const MENU =
  '<div class="g-top"><ul><li><a href="/">首页</a><dl><dd><a href="/gk/">县情概况</a></dd></dl></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zcjd/">政策解读</a></li><li><a href="/bsfw/">办事服务</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>';
const WAY = '<div class="g-way">当前位置：<a href="/">首页</a> / <a href="/zwgk/">政务公开</a> / 正文</div>';
const TEXT = '<h2>关于开展检查的通知</h2><p>各单位：请认真做好准备，详见<a href="/x.html">工作方案</a>。</p>';
const areasOf = (body: string): Record<string, string> =>
  Object.fromEntries(readPage(body).links.map(({ text, area }) => [text, area]));

describe('the head of a page', () => {
  it('is the menu above the way to the page, whatever it is called', () => {
    expect(areasOf(MENU + WAY + TEXT)).toMatchObject({ 县情概况: 'nav', 政策解读: 'nav', 工作方案: 'main' });
  });

  it('is not what stands above the text of a page that shows no way', () => {
    expect(areasOf(MENU + TEXT)).toMatchObject({ 政策解读: 'main' });
  });

  it('leaves a title and a few links above the way where they are', () => {
    const above =
      '<div><a href="/a.html">关于印发全县防汛工作实施方案的通知</a></div><div><a href="/b/">解读</a></div>';
    const page = readPage(above + WAY + TEXT);
    expect(page.links.slice(0, 2).map(({ area }) => area)).toEqual(['main', 'main']);
    const titled = readPage(`${MENU}<div>云溪县水利局关于防汛的公告</div>${WAY}${TEXT}`);
    expect(titled.blocks.find(({ text }) => text.includes('防汛的公告'))?.area).toBe('main');
  });
});
