import { chinesePadded, later } from '../day.ts';
import { headTruth, NO_HEAD, type Family } from '../page.ts';
import { fileLinks, footer, paragraphs, related, signature } from '../parts.ts';

/** Pages in the elements of HTML 5: the heading in the article's own header, the day in a time element, tags of social networks. */
export const articleHeader: Family = {
  name: 'article-header',
  years: [2019, 2025],
  types: ['document', 'notice', 'news'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const doc = story.type === 'document';
    const valid = doc && random.below(2) === 0;
    const when = `${published}T${story.time}+08:00`;
    const shown = random.pick([
      `<time datetime="${when}">${chinesePadded(published)}</time>`,
      `<time datetime="${when}">${published} ${story.time.slice(0, 5)}</time>`,
      `<span class="date">发布时间 <time>${published}</time></span>`,
    ]);
    const metas = random.pick([
      `<meta property="og:title" content="${title}"><meta property="article:published_time" content="${when}">`,
      `<meta name="ArticleTitle" content="null"><meta name="PubDate" content=""><meta name="ContentSource" content="null">`,
      `<meta name="firstpublishedtime" content="${published}-${story.time.replaceAll(':', '-')}"><meta name="lastmodifiedtime" content="${later(published, 60)}">`,
      '',
    ]);
    const facts = doc
      ? `<dl class="doc-meta"><div><dt>索引号</dt><dd>${story.index}</dd></div><div><dt>发文机关</dt><dd>${story.issuer}</dd></div><div><dt>发文字号</dt><dd>${story.number}</dd></div><div><dt>成文日期</dt><dd>${story.written}</dd></div>${valid ? `<div><dt>有效性</dt><dd>${story.validity}</dd></div>` : ''}</dl>`
      : '';
    const crumb = `<nav aria-label="breadcrumb"><ol><li><a href="/">首页</a></li>${column.map((name, i) => `<li><a href="/s/${i}/">${name}</a></li>`).join('')}<li aria-current="page">${random.pick(['正文', title])}</li></ol></nav>`;
    const html = `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">${metas}<title>${random.pick([`${title} · ${county.siteName}`, `${title} - ${county.siteName}`, county.siteName])}</title></head><body><header class="site-header"><a class="brand" href="/">${county.siteName}</a><nav><a href="/zw">政务公开</a><a href="/fw">政务服务</a><a href="/hd">互动交流</a></nav></header>
${crumb}<main><article><header><h1>${title}</h1><p class="byline">${shown}<span>来源：${story.source}</span></p></header>${facts}<section class="prose">${paragraphs(story)}${doc ? signature(random, story) : ''}${fileLinks(story, '/d/')}</section><footer class="article-footer"><p>责任编辑：融媒</p></footer></article><aside>${related(random, story)}</aside></main>${foot.html}</body></html>`;
    return {
      path: `/s/${random.digits(3)}/${random.digits(9)}`,
      html,
      truth: {
        ...NO_HEAD,
        ...(doc && headTruth(story)),
        validity: valid ? story.validity : null,
        title,
        published,
        source: story.source,
        breadcrumb: column,
        attachments: story.files.length,
        footer: foot.truth,
      },
    };
  },
};
