import { chinesePadded, later } from '../day.ts';
import { headTruth, NO_HEAD, type Family } from '../page.ts';
import { fileLinks, footer, here, home, paragraphs, signature } from '../parts.ts';

/** A document with its interpretation as a second tab of the same page, its data in a box beside it, its validity a badge. */
export const tabbedDocument: Family = {
  name: 'tabbed-document',
  years: [2019, 2026],
  types: ['document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const fields: [string, string][] = [
      ['索 引 号', story.index],
      ['发文机关', story.issuer],
      ['发文字号', story.number],
      ['成文日期', chinesePadded(story.written)],
      ['发布日期', published],
    ];
    // Whether a picture is shown a page does not tell: scripts hide the stamp of abolished documents.
    const asPicture = random.below(3) === 0;
    const badge = asPicture
      ? `<div class="item"><label>时效</label><div class="val"><img src="/img/s1.png" alt="${story.validity}"></div></div>`
      : random.pick([
          `<div class="item"><label>有 效 性</label><div class="val"><span class="badge badge-ok">${story.validity}</span></div></div>`,
          `<div class="item"><label>效力状态</label><div class="val"><i class="icon"></i>${story.validity}</div></div>`,
        ]);
    const box = `<aside class="doc-side"><h4>文件信息</h4>${fields.map(([name, value]) => `<div class="item"><label>${name}</label><div class="val">${value}</div></div>`).join('')}${badge}<h4>扫一扫在手机打开</h4><div id="qr"></div></aside>`;
    const jdDay = later(published, 3 + random.below(9));
    const jd = `<div class="pane" id="t2"><h3>《${title}》政策解读</h3><p class="meta">发布时间：${jdDay} 来源：县司法局</p><p>　　一、起草背景。二、主要内容。三、适用期限。</p></div>`;
    const doc = `<div class="pane on" id="t1"><h2>${title}</h2><p class="num">${story.number}</p><div class="txt">${paragraphs(story)}${signature(random, story)}<p>（此件公开发布）</p>${fileLinks(story, '/upload/')}</div></div>`;
    const main = `<div class="tabs"><ul><li class="on"><a href="#t1">文件原文</a></li><li><a href="#t2">政策解读</a></li><li><a href="#t3">一图读懂</a></li></ul>${doc}${jd}<div class="pane" id="t3"><img src="/img/yt.jpg"></div></div>`;
    const crumb = `<div class="bread">${here(random)}${[home(random), ...column].map((name) => `<a href="/k/">${name}</a>`).join('<em>&gt;</em>')}<em>&gt;</em><span>文件详情</span></div>`;
    const html = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${random.pick([`${title}-${county.siteName}`, '文件详情', county.siteName])}</title></head><body><header><a href="/">${county.siteName}</a></header>${crumb}<div class="wrap">${random.pick([box + main, main + box])}</div>${foot.html}</body></html>`;
    return {
      path: `/zcwjk/detail/${random.digits(7)}.html`,
      html,
      truth: {
        ...NO_HEAD,
        ...headTruth(story),
        validity: asPicture ? { any: [story.validity, null] } : story.validity,
        title,
        published,
        breadcrumb: column,
        attachments: story.files.length,
        footer: foot.truth,
      },
    };
  },
};
