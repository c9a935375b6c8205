import { later, slashed } from '../day.ts';
import { entryTruth, type Family } from '../page.ts';
import { fileLinks, footer, here, home, paragraphs, related, signature } from '../parts.ts';

/** PHP publishing systems of 2011 to 2020: labels in small tags, breadcrumbs that end in a separator, the neighbours below. */
export const phpBlog: Family = {
  name: 'php-blog',
  years: [2011, 2020],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const signed = story.type !== 'news' && random.below(2) === 0;
    const between = random.pick([' > ', '&gt;', ' - ', '&nbsp;|&nbsp;', ' &raquo; ', '<em>›</em>']);
    const crumb = [
      `<a href="/">${home(random)}</a>`,
      ...column.map((name, i) => `<a href="/plus/list.php?tid=${i}">${name}</a>`),
    ].join(between);
    const tail = random.pick([between, `${between}${title}`, `${between}文章内容`, '']);
    const at = random.pick([`${published} ${story.time.slice(0, 5)}`, slashed(published), published]);
    const info = random.pick([
      `<small>时间:</small>${at}<small>来源:</small>${story.source}<small>作者:</small>admin<small>点击:</small><script src="/c.php"></script>次`,
      `<span>发表于 ${at}</span> <span>来源：${story.source}</span> <span>阅读：<b id="h"></b></span>`,
      `${at}&nbsp;&nbsp;来源：${story.source}&nbsp;&nbsp;[字体：<a>大</a> <a>中</a> <a>小</a>]`,
      `<ul><li>来源：${story.source}</li><li>录入时间：${at}</li><li>查看次数：12</li></ul>`,
    ]);
    const heading = random
      .pick([
        `<h1 class="logo"><a href="/">${county.siteName}</a></h1>|<h2>${title}</h2>`,
        `<h1><img src="/logo.gif" alt="${county.siteName}"></h1>|<h1>${title}</h1>`,
        `<div id="logo">${county.siteName}</div>|<div class="title"><h2>${title}</h2></div>`,
      ])
      .split('|<');
    const html = `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${random.pick([`${title}_${column.at(-1)}_${county.siteName}`, `${title}|${county.siteName}`, `${county.siteName}-${title}`, `${title} — ${county.siteName}`])}</title><meta name="keywords" content="${county.name},${column.at(-1)}" /></head>
<body><div class="header">${heading[0]}<ul class="menu"><li><a href="/">首页</a></li><li><a href="/plus/list.php?tid=1">${column[0]}</a></li><li><a href="/plus/list.php?tid=8">便民服务</a></li></ul></div>
<div class="place"><strong>${here(random)}</strong>${crumb}${tail}</div><div class="viewbox"><${heading[1]}<div class="info">${info}</div>
<div class="content">${paragraphs(story)}${signed ? signature(random, story) : ''}${fileLinks(story, '/uploads/soft/')}</div>
<div class="context"><ul><li>上一篇：<a href="/1.html">${story.previous}</a></li><li>下一篇：<a href="/2.html">${story.next}</a>(${later(published, 2)})</li></ul></div></div>
${related(random, story)}${foot.html}</body></html>`;
    return {
      path: `/a/${column.length}/${published.slice(0, 4)}/${published.slice(5).replace('-', '')}/${random.digits(3)}.html`,
      html,
      truth: { ...entryTruth(story, { signed, footer: foot.truth }), attachments: story.files.length },
    };
  },
};
