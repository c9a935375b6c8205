import { chinese, later } from '../day.ts';
import { NO_HEAD, type Family, type Truth } from '../page.ts';
import { footer, here } from '../parts.ts';

type Page = { kind: NonNullable<Truth['kind']>; title: string; column: string[]; dated: boolean; inner: string };

/** Interpretations, consultations, feedback, letters, service guides and leaders, each in two layouts. */
export const interaction: Family = {
  name: 'interaction',
  years: [2017, 2025],
  types: ['document'],
  write(story, random) {
    const { county, published } = story;
    const foot = footer(random, story);
    const subject = story.title.replaceAll(/^.*关于|的(通知|意见|决定)$/g, '');
    const pages: Page[] = [
      {
        kind: 'interpretation',
        title: random.pick([
          `《${subject}》政策解读`,
          `关于《${subject}》的解读`,
          `一图读懂《${subject}》`,
          `【图解】${subject}`,
        ]),
        column: random.pick([
          ['政策解读', '部门解读'],
          ['解读回应', '政策解读'],
          ['政务公开', '政策解读', '图文解读'],
        ]),
        dated: true,
        inner: `<p>一、起草背景</p><p>${chinese(story.written)}，县政府印发《${subject}》（${story.number}）。</p><p>二、主要内容</p><p>共五个部分。</p><p>相关文件：<a href="/z/1.html">${story.title}</a></p>`,
      },
      {
        kind: 'consultation',
        title: random.pick([`关于公开征求《${subject}（征求意见稿）》意见的公告`, `《${subject}（草案）》意见征集`]),
        column: random.pick([
          ['互动交流', '意见征集'],
          ['政民互动', '民意征集'],
          ['公众参与', '征集调查', '意见征集'],
        ]),
        dated: true,
        inner: `<ul><li>征集开始时间：${published}</li><li>征集结束时间：${later(published, 30)}</li><li>状态：已结束</li></ul><p>为做好工作，现向社会公开征求意见。请于${chinese(later(published, 30))}前通过以下方式反馈。</p><p>通信地址：县政府大院</p>`,
      },
      {
        kind: 'feedback',
        title: random.pick([
          `关于《${subject}（征求意见稿）》公开征求意见情况的反馈`,
          `《${subject}》意见采纳情况`,
          `《${subject}（征求意见稿）》征集结果反馈`,
        ]),
        column: random.pick([
          ['互动交流', '意见征集', '结果反馈'],
          ['政民互动', '意见反馈'],
        ]),
        dated: true,
        inner: `<p>${chinese(later(published, -40))}至${chinese(later(published, -10))}，就《${subject}（征求意见稿）》向社会公开征求意见，共收到意见3条，采纳2条。</p>`,
      },
      {
        kind: 'message',
        title: random.pick(['关于小区路灯不亮的问题', '咨询医保转移手续', '建议增加公交班次']),
        column: random.pick([
          ['互动交流', '县长信箱'],
          ['政民互动', '网上信访'],
          ['互动交流', '咨询投诉'],
        ]),
        dated: false,
        inner: `<table><tr><td>来信人：</td><td>李**</td><td>来信时间：</td><td>${later(published, -6)}</td></tr><tr><td>信件内容：</td><td colspan="3">请问什么时候能解决？</td></tr><tr><td>答复单位：</td><td>${story.issuer}</td><td>答复时间：</td><td>${published}</td></tr><tr><td>答复内容：</td><td colspan="3">您好，已安排处理。</td></tr></table>`,
      },
      {
        kind: 'service-guide',
        title: random.pick(['城乡居民基本养老保险参保登记', '食品经营许可证核发', '再生育审批']),
        column: random.pick([
          ['办事服务', '办事指南'],
          ['政务服务', '个人办事'],
          ['网上办事', '部门办事'],
        ]),
        dated: false,
        inner: `<table><tr><th>事项名称</th><td>本事项</td></tr><tr><th>设定依据</th><td>《行政许可法》第十二条</td></tr><tr><th>申请条件</th><td>符合规定的申请人</td></tr><tr><th>办理材料</th><td>申请表、身份证明</td></tr><tr><th>办理地点</th><td>县政务服务中心</td></tr><tr><th>办理时间</th><td>工作日上午9:00-12:00</td></tr><tr><th>办理流程</th><td>受理、审查、决定</td></tr><tr><th>收费标准</th><td>不收费</td></tr></table>`,
      },
    ];
    const page = random.pick(pages);
    const title = page.title;
    const line = page.dated
      ? `<div class="info">${random.pick([`发布时间：${published} 来源：${story.source}`, `<span>日期：${published}</span><span>来源：${story.source}</span>`])}</div>`
      : '';
    const crumb = `${here(random)}<a href="/">首页</a> &gt; ${page.column.map((name, i) => `<a href="/i/${i}/">${name}</a>`).join(' &gt; ')}`;
    const html = random.pick([
      `<html><head><meta charset="utf-8"><title>${title}_${county.siteName}</title></head><body><div class="nav"><a href="/">首页</a><a href="/zwgk/">政务公开</a><a href="/hdjl/">互动交流</a></div><div class="dqwz">${crumb}</div><div class="main"><h2>${title}</h2>${line}<div class="con">${page.inner}</div></div>${foot.html}</body></html>`,
      `<html><head><meta charset="utf-8"><title>${county.siteName}-${page.column.at(-1)}</title></head><body><table width="1000" align="center"><tr><td>${crumb}</td></tr><tr><td align="center" class="bt">${title}</td></tr><tr><td>${line}</td></tr><tr><td>${page.inner}</td></tr></table>${foot.html}</body></html>`,
    ]);
    return {
      path: `/${page.kind as string}/${random.digits(6)}.html`,
      html,
      truth: {
        ...NO_HEAD,
        kind: page.kind,
        title,
        published: page.dated ? published : { any: [null, published, later(published, -6)] },
        ...(page.dated && { source: story.source }),
        // The office that answers may count as the issuer.
        issuer: page.kind === 'message' ? { any: [null, story.issuer] } : null,
        breadcrumb: page.column,
        footer: foot.truth,
      },
    };
  },
};
