import { entryTruth, type Family } from '../page.ts';
import { footer, paragraphs, signature } from '../parts.ts';

/** The way to a page as sites write it: without links, with the unit's name, twice, behind an icon, after the title. */
export const crumbZoo: Family = {
  name: 'crumb-zoo',
  years: [2012, 2025],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const signed = story.type === 'document';
    const link = (name: string): string => `<a href="/m/">${name}</a>`;
    const all = column.map(link);
    const crumb = random.pick([
      `<div class="path">当前位置：首页>${column.join('>')}</div>`,
      `<div class="path">首页-${column.join('-')}-正文</div>`,
      `<div class="path">首页/${column.join('/')}</div>`,
      `<p>您现在访问的是：<a href="/">首页</a> > ${all.join(' > ')}</p>`,
      `<div class="bread"><a href="/"><i class="icon-home"></i></a> > ${all.join(' > ')}</div>`,
      `<div class="position"><h3>当前位置</h3><ul><li><a href="/">首页</a></li>${all.map((one) => `<li>${one}</li>`).join('')}</ul></div>`,
      `<div class="pc"><span>当前位置：</span><a href="/">首页</a> &gt; ${all.join(' &gt; ')}</div><div class="wap" style="display:none"><span>当前位置：</span><a href="/">首页</a> &gt; ${all.join(' &gt; ')}</div>`,
      `<div class="loc">位置：<a href="/">首页</a><em></em>${all.join('<em></em>')}</div>`,
      `<div class="crumbs"><a href="/">${county.siteName}</a><span>&gt;</span>${all.join('<span>&gt;</span>')}<span>&gt;</span>${title}</div>`,
      `<table><tr><td><img src="/i/dot.gif"></td><td>当前位置：</td><td><a href="/">首页</a></td>${all.map((one) => `<td>&gt;&gt;</td><td>${one}</td>`).join('')}</tr></table>`,
      `<div class="lm_tit"><b>${column.at(-1)}</b><span>您当前的位置：<a href="/">首页</a> &gt; ${all.join(' &gt; ')} &gt; ${title.slice(0, 14)}...</span></div>`,
      `<div class="dqwz"><font color="#f00">当前位置</font>：<a href="/">首页</a>&nbsp;-&gt;&nbsp;${all.join('&nbsp;-&gt;&nbsp;')}</div>`,
    ]);
    const after = random.below(5) === 0;
    const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_${column.at(-1)}_${county.siteName}</title></head><body><div class="menu"><a href="/">首页</a><a href="/a/">走进${county.short}</a><a href="/b/">${column[0]}</a><a href="/c/">互动交流</a></div>
${after ? '' : crumb}<div class="con"><h2>${title}</h2><div class="sub">发布时间：${published} 来源：${story.source}</div>${after ? crumb : ''}<div class="text">${paragraphs(story)}${signed ? signature(random, story) : ''}</div></div>${foot.html}</body></html>`;
    return {
      path: `/p/${random.digits(6)}.html`,
      html,
      truth: entryTruth(story, { signed, footer: foot.truth }),
    };
  },
};
