import { entryTruth, type Family } from '../page.ts';
import { footer, paragraphs, related, signature } from '../parts.ts';

/** Recent portals: the last step of the breadcrumb in a span, or slashes between spans and a last word 正文; the line said twice. */
export const portalSpans: Family = {
  name: 'portal-spans',
  years: [2018, 2025],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const signed = story.type === 'document';
    const links = column.map((name, i) => `<a title="${name}" href="/x/${i}/">${name}</a>`);
    const crumbs = [
      `<div class="location"><p class="location-text">\n 当前位置：\n <a title="首页" href="/">首页</a> &gt; ${links
        .slice(0, -1)
        .map((link) => `${link} &gt; `)
        .join('')}<span id="viewGuid" value="cms_1">${column.at(-1)}</span></p></div>`,
      `<div class="position"><span><a href="/">首页</a><span>/</span></span>${links.map((link) => `<span>${link}</span>\n<span>/</span>`).join('\n')}<span><a>正文</a></span></div>`,
      `<div class="crumb"><p><a href="/" target="_blank">首页</a> > \n ${links.join(' > \n')}\n</p></div>`,
      `<div class="breadcrumb" role="navigation"><span><i class="icon"></i>当前位置：</span><ul><li><a href="/">首页</a></li>${links.map((link) => `<li>${link}</li>`).join('')}</ul></div>`,
      `<ol class="breadcrumb"><li><a href="/">首页</a></li>${links.map((link) => `<li>${link}</li>`).join('')}<li class="active">详情</li></ol>`,
      `<div class="wz">当前位置：<a href="/">${county.name}人民政府</a> &gt;&nbsp; ${links.join(' &gt;&nbsp; ')}</div>`,
      `<div class="dw"><img src="/i/home.png"> <a href="/">首页</a>${links.map((link) => `<img src="/i/r.png">${link}`).join('')}</div>`,
    ];
    const when = `${published} ${story.time.slice(0, 5)}`;
    const lines = [
      `<span>时间发布：${when}</span><span>阅读次数: <span id="c"></span>次</span><span id="laiyuan">信息来源：${story.source}</span>`,
      `<span>${county.siteName} ${county.domain}</span><span>时间：<i id="pubDate">${when}</i></span><span>来源：<i id="source">${story.source}</i></span>`,
      `<span class="font">发布时间：${when}</span><span class="font">来源：${story.source}</span></div><div class="wap"><span>发布时间：${when}</span><span>来源：${story.source}</span>`,
      `<span>${when}</span> <span>来源：${story.source}</span> <span>访问量：<i></i></span>`,
      `<span>来源 : ${story.source}</span><em>|</em><span>发布日期 : ${published}</span>`,
      `<span class="ly">${story.source}</span><b>来源：${story.source}</b><time>${when}</time>`,
    ];
    const headings = [
      `<h1 class="title">${title}</h1>`,
      `<div class="article_title">\n\t\t${title}\n</div><div class="article_title_sec"></div>`,
      `<h6 class="pre"></h6><h3 class="conetent-title">${title}</h3>`,
      `<div class="xl_tit1">${title}</div>`,
    ];
    const heads = [
      `<title>${title}-${county.siteName}欢迎您!</title>`,
      `<title>\n\t${column.at(-1)}_\n\t${county.siteName}\n</title>`,
      `<title>${county.siteName}</title><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${when}">`,
      `<title>${title}_${column.at(-1)}_${county.siteName}</title><meta name="lastmodifiedtime" content="2025-12-30 15:48"/>`,
    ];
    const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${random.pick(heads)}</head><body><div id="app">
<nav><a href="/">首页</a><a href="/zw/">政务</a><a href="/hd/">互动</a></nav>${random.pick(crumbs)}
<div class="detail">${random.pick(headings)}<div class="bar">${random.pick(lines)}<span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span><a>打印</a></div>
${random.below(3) === 0 ? '<img style="display:none;position:absolute" id="feizhi" src="/i/f.png" alt="文件已废止" title="文件已废止">' : ''}<div class="content"><html><head></head><body>${paragraphs(story)}${signed ? signature(random, story) : ''}</body></html></div></div>
<p>扫一扫在手机打开当前页</p>${related(random, story)}${foot.html}<div class="modal hide"><p>您访问的链接即将离开“${county.siteName}” 是否继续？</p></div></div></body></html>`;
    return {
      path: `/${published.slice(0, 4)}/${published.slice(5)}/${random.digits(7)}.html`,
      html,
      truth: entryTruth(story, { signed, footer: foot.truth }),
    };
  },
};
