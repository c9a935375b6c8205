import { describe, expect, it } from 'vitest';
import { readPage } from './page.ts';

const crumb = (...names: string[]): string =>
  `<div>当前位置：<a href="/">首页</a>${names.map((name, n) => ` &gt; <a href="/c${n}/">${name}</a>`).join('')}</div>`;
const url = 'http://www.yunxi.gov.cn/a/12.html';
const row = (label: string, value: string): string => `<tr><td>${label}</td><td>${value}</td></tr>`;

describe('kind', () => {
  it('of a guide whose labels stand in plain cells', () => {
    const table = [
      row('事项名称', '低保申请'),
      row('设定依据', '《社会救助暂行办法》'),
      row('申请条件', '收入低于标准'),
      row('办理时限', '30个工作日'),
    ].join('');
    expect(readPage(`${crumb('办事服务')}<h1>低保申请</h1><table>${table}</table>`, { url }).kind).toBe(
      'service-guide',
    );
  });

  it('of a guide whose labels are headings over their texts', () => {
    const parts = ['设定依据', '申请条件', '申请材料', '办理流程', '办理地点'].map(
      (h, n) => `<p>${n + 1}、${h}</p><p>见规定</p>`,
    );
    const body = `${crumb('办事服务')}<h1>低保申请</h1>${parts.join('')}`;
    expect(readPage(body, { url }).kind).toBe('service-guide');
    expect(readPage(body.replace('办事服务', '要闻'), { url }).kind).not.toBe('service-guide');
  });

  it('of a channel whose number ends its address is column, though it has few links and no list', () => {
    const body = `${crumb('办事服务')}<div><ul><li><a href="/content/column/7">办事指南</a></li><li><a href="http://www.zwfw.gov.cn/">在线办理</a></li><li><a href="http://www.zwfw.gov.cn/p">办件进度查询</a></li></ul></div>`;
    const kindAt = (path: string): string =>
      readPage(body, { url: `http://www.yunxi.gov.cn${path}`, head: '<title>办事服务_云溪县人民政府</title>' }).kind;
    expect(kindAt('/content/column/6591300')).toBe('column');
    expect(kindAt('/content/6591300.html')).toBe('article');
  });

  it.each([
    [
      'days beside 提交 and 回复',
      '<div><i>问</i> 提交于 2024-05-06</div><p>路灯不亮。</p><div>回复于 2024-05-08</div><p>已修复。</p>',
    ],
    ['days behind question and answer', '<p>问：路灯不亮。2024-05-06</p><p>答：已修复。2024-05-08</p>'],
  ])('of a letter with %s', (_, body) => {
    const page = (column: string): string =>
      readPage(`${crumb('互动交流', column)}<h1>路灯不亮</h1>${body}`, { url }).kind;
    expect(page('咨询投诉')).toBe('message');
    expect(page('在线访谈')).not.toBe('message');
  });

  it('of a platform whose first heading is that of its newest entries', () => {
    const modules = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'];
    const menu = modules.map((name, n) => `<li><a href="/xxgk/${n}/">${name}</a></li>`).join('');
    const body = `<ul>${menu}</ul><h3>最新公开</h3><p><a href="/xxgk/a.html">云溪县关于做好防汛工作的通知</a> 2024-05-06</p>`;
    const head = '<title>云溪县政府信息公开平台</title>';
    expect(readPage(body, { head, url: 'http://www.yunxi.gov.cn/xxgkpt/' }).kind).toBe('platform');
  });

  it('of an entry without a day that bears its own title in a page tag', () => {
    const head = '<title>双河镇春耕掠影</title><meta name="ArticleTitle" content="双河镇春耕掠影">';
    const body = `${crumb('新闻中心', '图片新闻')}<h1>双河镇春耕掠影</h1><img src="1.jpg"><p>近日，双河镇抢抓农时，各村田间一派繁忙景象。</p>`;
    expect(readPage(body, { head, url }).kind).toBe('article');
  });

  it('of a list of guides is a column', () => {
    const rows = [1, 2, 3, 4]
      .map(
        (n) => `<tr><td><a href="b${n}.html">云溪县第${n}类低保申请</a></td><td>县民政局</td><td>30个工作日</td></tr>`,
      )
      .join('');
    expect(
      readPage(
        `${crumb('办事服务')}<table><tr><td>事项名称</td><td>实施主体</td><td>办理时限</td></tr>${rows}</table>`,
        { url: 'http://www.yunxi.gov.cn/bsfw/' },
      ).kind,
    ).toBe('column');
  });

  it('of a letter whose labels stand in plain cells', () => {
    const table = [
      row('来信时间', '2024-03-11'),
      row('来信内容', '停车位不足'),
      row('答复时间', '2024-03-15'),
      row('答复内容', '已协调解决'),
    ].join('');
    expect(readPage(`${crumb('县长信箱')}<h1>关于停车位的咨询</h1><table>${table}</table>`, { url }).kind).toBe(
      'message',
    );
  });

  it.each(['404 Not Found', '页面不存在', '403 Forbidden'])('of an error page called %s is other', (title) => {
    expect(readPage(`<h1>${title}</h1><hr><center>nginx</center>`, { url, head: `<title>${title}</title>` }).kind).toBe(
      'other',
    );
  });

  it('of a document in 政府办文件 is normative', () => {
    const facts = readPage(
      `${crumb('政务公开', '政府办文件')}<h1>关于做好值班工作的通知</h1><div>发布时间：2024-05-06</div><p>云政办〔2024〕3号</p><p>各乡镇：</p>`,
      { url },
    );
    expect(facts.kind).toBe('normative-document');
  });

  it('of a short undated page with a heading of its own is an entry, of a folder a column', () => {
    const page = `${crumb('走进云溪')}<h1>云溪县旅游交通图</h1><p>自驾游客可沿省道进入县城，全程约四十公里。</p>`;
    const head = '<title>云溪县旅游交通图-云溪县人民政府</title>';
    expect(readPage(page, { url, head }).kind).toBe('article');
    expect(readPage(page, { url: 'http://www.yunxi.gov.cn/zjyx/', head }).kind).toBe('column');
  });

  it('of an undated page that its tag calls by its title is an entry, a column whose tags were filled alike is none', () => {
    const question = '社保卡丢失怎么补办';
    const page = `${crumb('常见问题')}<div>${question}</div><p>持身份证到任意网点办理补卡手续，当场领取。</p>`;
    const head = `<title>${question}_云溪县人民政府</title><meta name="ArticleTitle" content="${question}">`;
    expect(readPage(page, { url, head }).kind).toBe('article');
    const named = '<title>公共资源交易_云溪县人民政府</title><meta name="ArticleTitle" content="公共资源交易">';
    const list = `${crumb('公共资源交易')}<p>持身份证到任意网点办理补卡手续，当场领取。</p>`;
    expect(readPage(list, { url, head: named }).kind).toBe('column');
  });

  it('of a list of documents in their column is no document, and the numbers in it are theirs', () => {
    const rows =
      '<tr><td>序号</td><td>文件名称</td><td>文号</td></tr><tr><td>1</td><td>云溪县就业办法</td><td>云政规〔2023〕3号</td></tr>';
    const page = (title: string): string =>
      `${crumb('政务公开', '规范性文件')}<h1>${title}</h1><div>发布时间：2024-05-06</div><table>${rows}</table>`;
    const list = readPage(page('云溪县现行有效行政规范性文件目录（截至2023年底）'), { url });
    expect([list.kind, list.documentNumber]).toEqual(['article', null]);
    expect(readPage(page('云溪县政府关于公布规范性文件目录的通知'), { url }).kind).toBe('normative-document');
    expect(readPage(page('云溪县行政许可事项清单'), { url }).kind).toBe('normative-document');
  });
});
