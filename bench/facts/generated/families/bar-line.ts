import { dotted } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';
import { footer, paragraphs, related, signature } from '../parts.ts';

/** A line without labels under the title: day, source, hits between bars; the trail of words and dots without a mark. */
export const barLine: Family = {
  name: 'bar-line',
  years: [2016, 2025],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const signed = story.type === 'document';
    const line = random.pick([
      `${published} | ${story.source} | 阅读 ${random.below(900)}`,
      `<span>${dotted(published)}</span><span>${story.source}</span>`,
      `${story.source} ${published} ${story.time.slice(0, 5)}`,
    ]);
    const html = `<!doctype html><html><head><meta charset="utf-8"><title>${title} - ${column.at(-1)} - ${county.siteName}</title></head><body><div class="bar-top"><a href="/">${county.siteName}</a><a href="/z/">${column[0]}</a></div><div class="breadcrumb-list"><a href="/">首页</a> <i>•</i> ${column.map((name) => `<a href="/z/">${name}</a>`).join(' <i>•</i> ')}</div><div class="page"><div class="h-title"><p>${title}</p></div><div class="h-info">${line}</div><div class="h-text">${paragraphs(story)}${signed ? signature(random, story) : ''}</div></div>${related(random, story)}${foot.html}</body></html>`;
    return {
      path: `/z/p${random.digits(6)}`,
      html,
      truth: {
        ...NO_HEAD,
        title,
        published,
        written: signed ? story.written : null,
        issuer: signed ? story.issuer : null,
        source: { any: [null, story.source] },
        breadcrumb: column,
        footer: foot.truth,
      },
    };
  },
};
