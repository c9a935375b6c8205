import { chinese } from '../day.ts';
import { headTruth, NO_HEAD, type Family } from '../page.ts';
import { fileLinks, footer, paragraphs, signature } from '../parts.ts';

/** The whole head of a document in one run of text, and a heading that tags cut into words. */
export const oneLineHead: Family = {
  name: 'one-line-head',
  years: [2010, 2021],
  types: ['document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const gap = random.pick(['　', '&nbsp;&nbsp;', ' | ', '；']);
    const line = [
      `索引号：${story.index}`,
      `发布机构：${story.issuer}`,
      `生成日期：${random.pick([story.written, chinese(story.written)])}`,
      `文号：${story.number}`,
      `公开日期：${published}`,
      `有效性：${story.validity}`,
    ].join(gap);
    const cut = Math.floor(title.length / 3);
    const heading = `<span>${title.slice(0, cut)}</span><span>${title.slice(cut)}</span>`;
    const html = `<html><head><meta charset="utf-8"><title>${column.at(-1)}-${county.siteName}</title></head><body><div class="a">${county.siteName}</div><div class="b"><a href="/">首页</a> | ${column.map((name) => `<a href="/v/">${name}</a>`).join(' | ')}</div><div class="c"><p>${line}</p><h1>${heading}</h1><div class="d">${paragraphs(story)}${signature(random, story)}${fileLinks(story, '/w/')}</div></div>${foot.html}</body></html>`;
    return {
      path: `/v/${random.digits(7)}.html`,
      html,
      truth: {
        ...NO_HEAD,
        ...headTruth(story),
        validity: story.validity,
        title,
        published,
        source: null,
        breadcrumb: column,
        attachments: story.files.length,
        footer: foot.truth,
      },
    };
  },
};
