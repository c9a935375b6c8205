import { chinese, later } from '../day.ts';
import { entryTruth, type Family } from '../page.ts';
import { footer, paragraphs, related, signature } from '../parts.ts';

/** Responsive templates: the day in JSON-LD, og or a time element with only month and day to see, a trail of list items. */
export const linkedData: Family = {
  name: 'linked-data',
  years: [2019, 2026],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const signed = story.type === 'document';
    const iso = `${published}T${story.time}+08:00`;
    const short = chinese(published).slice(5);
    const how = random.below(4);
    const head = [
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${title}","datePublished":"${iso}","dateModified":"${later(published, 30)}T09:00:00+08:00"}</script>`,
      `<meta property="og:title" content="${title}"><meta property="article:published_time" content="${iso}"><meta property="article:modified_time" content="${later(published, 12)}T09:00:00+08:00">`,
      '',
      '',
    ][how];
    const shown =
      how === 2
        ? `<time datetime="${iso}">${short} ${story.time.slice(0, 5)}</time>`
        : how === 3
          ? `<time pubdate>${published} ${story.time.slice(0, 5)}</time>`
          : `<span>${short}</span>`;
    const crumb = `<nav aria-label="面包屑"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="/"><i class="bi bi-house"></i>${random.pick(['首页', ''])}</a></li>${column.map((name) => `<li class="breadcrumb-item"><a href="/c/">${name}</a></li>`).join('')}<li class="breadcrumb-item active" aria-current="page">${random.pick([title, '正文', `${title.slice(0, 8)}...`])}</li></ol></nav>`;
    const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} | ${county.siteName}</title>${head}</head><body><header class="navbar"><a class="navbar-brand" href="/">${county.siteName}</a></header><main class="container">${crumb}<article><header><h1 class="display-6">${title}</h1><p class="text-muted">${shown} · ${random.pick(['来源', '文章来源', '稿件来源'])}：${story.source} · ${random.below(800)} 次阅读</p></header><section class="content">${paragraphs(story)}${signed ? signature(random, story) : ''}</section></article>${related(random, story)}</main>${foot.html}</body></html>`;
    return {
      path: `/p/${random.digits(5)}`,
      html,
      truth: entryTruth(story, { signed, footer: foot.truth }),
    };
  },
};
