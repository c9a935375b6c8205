import { slashed } from '../day.ts';
import { entryTruth, type Family } from '../page.ts';
import { footer, paragraphs, signature } from '../parts.ts';

/** Title, day or path written by a script that holds them as plain strings; a browser shows them, so they are said. */
export const scripted: Family = {
  name: 'scripted',
  years: [2010, 2019],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const signed = story.type === 'document';
    const which = random.below(4);
    const heading =
      which === 0
        ? `<script type="text/javascript">document.write("<h2 class='bt'>${title}</h2>");</script>`
        : `<h2 class="bt">${title}</h2>`;
    const date = [
      `发布时间：<script>document.write("${published}");</script>`,
      `发布时间：<script>var pubtime = "${published} ${story.time}"; document.write(pubtime.substring(0,10));</script>`,
      `发布时间：<span>${published.slice(0, 4)}</span>-<span>${published.slice(5, 7)}</span>-<span>${published.slice(8)}</span>`,
      `发布时间：<em>${slashed(published)}</em><em>${story.time}</em>`,
    ][random.below(4)];
    const steps = column.map((name, i) => `<a href='/l/${i}/'>${name}</a>`).join(' &gt; ');
    const crumb =
      which === 1
        ? `<script>document.write("当前位置：<a href='/'>首页</a> &gt; ${steps}");</script>`
        : `当前位置：<a href='/'>首页</a> &gt; ${steps}`;
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${title} - ${county.siteName}</title><script>var siteName="${county.siteName}"; var updateTime='2019-12-31 10:00:00';</script></head><body><div class="top"><script src="/js/top.js"></script></div>
<div class="lm">${crumb}</div><div class="nr">${heading}<div class="fbt">${date}　　来源：${story.source}　　点击：<script>document.write(hits)</script></div><div class="text">${paragraphs(story)}${signed ? signature(random, story) : ''}</div></div>${foot.html}</body></html>`;
    return {
      path: `/html/${random.digits(3)}/${random.digits(5)}.html`,
      html,
      truth: entryTruth(story, { signed, footer: foot.truth }),
    };
  },
};
