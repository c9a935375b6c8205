import { entryTruth, type Family } from '../page.ts';
import { footer, paragraphs, related, signature } from '../parts.ts';

/** Pages of a media centre: subtitle and kicker around the heading, the day before an account's name, related cards with days. */
export const mediaPage: Family = {
  name: 'media-page',
  years: [2018, 2025],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const signed = story.type === 'document';
    const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="${title}"><meta property="og:site_name" content="${county.short}发布"><title>${title}</title></head><body><div class="top"><a class="logo" href="/"><img src="/l.png" alt="${county.siteName}"></a><div class="nav"><a href="/">首页</a><a href="/n/">${column[0]}</a></div></div><div class="wrap"><div class="crumb-nav"><a href="/">首页</a><i>·</i>${column.map((name) => `<a href="/n/">${name}</a>`).join('<i>·</i>')}</div><div class="kicker">${random.pick(['本网讯', '政务', '聚焦'])}</div><h1 class="headline">${title}</h1><h2 class="sub-headline">${random.pick(['——全县上下齐抓共管见成效', '', '记者走基层'])}</h2><div class="meta"><em id="post-date">${published}</em> <a href="/u/1">${county.short}发布</a> <span>来源：${story.source}</span><span>${random.below(900)}阅读</span></div><div class="rich">${paragraphs(story)}${signed ? signature(random, story) : ''}<p>编辑：值班编辑</p><p>审核：总编室</p></div></div>${related(random, story)}<div class="cards"><div class="card"><a href="/1.html">${story.next}</a><span>3天前</span></div><div class="card"><a href="/2.html">${story.previous}</a><span>昨天</span></div></div>${foot.html}</body></html>`;
    return {
      path: `/n/a/${random.digits(8)}.html`,
      html,
      truth: entryTruth(story, { signed, footer: foot.truth }),
    };
  },
};
