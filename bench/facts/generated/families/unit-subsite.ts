import { NO_HEAD, type Family } from '../page.ts';
import { fileLinks, footer, paragraphs, signature } from '../parts.ts';

/** Sub-sites of departments: their own name as logo, first step and end of the title; the department as publisher. */
export const unitSubsite: Family = {
  name: 'unit-subsite',
  years: [2015, 2025],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const unit = `${county.name}${random.pick(['教育体育局', '水利局', '民政局', '清水镇人民政府'])}`;
    const signed = story.type === 'document';
    const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${random.pick([`${title}-${unit}`, `${title}_${column.at(-1)}_${unit}`, `${unit}_${column.at(-1)}_${title}`])}</title><meta name="SiteName" content="${county.siteName}"></head><body><div class="header"><h1><a href="/bm/">${unit}</a></h1><ul><li><a href="/bm/">部门首页</a></li><li><a href="/bm/jj/">部门简介</a></li></ul></div><div class="left"><h2>${column.at(-1)}</h2><ul><li><a href="/bm/1/">工作动态</a></li><li><a href="/bm/2/">公示公告</a></li></ul></div><div class="right"><div class="location">当前位置：<a href="/">首页</a> &gt; <a href="/bm/">${unit}</a> &gt; ${column.map((name) => `<a href="/bm/2/">${name}</a>`).join(' &gt; ')}</div><div class="article"><div class="article-tit">${title}</div><div class="article-inf"><span>发布时间：${published} ${story.time.slice(0, 5)}</span><span>发布部门：${unit}</span><span>阅读：<b>1</b></span></div><div class="article-con">${paragraphs(story)}${signed ? signature(random, story) : ''}${fileLinks(story, '/bm/f/')}</div></div></div>${foot.html}</body></html>`;
    return {
      path: `/bm/2/${random.digits(6)}.html`,
      html,
      truth: {
        ...NO_HEAD,
        title,
        published,
        written: signed ? story.written : null,
        issuer: unit,
        source: { any: [null, unit] },
        breadcrumb: [unit, ...column],
        attachments: story.files.length,
        footer: foot.truth,
      },
    };
  },
};
