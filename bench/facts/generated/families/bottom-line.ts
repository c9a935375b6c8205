import { slashed } from '../day.ts';
import { entryTruth, type Family } from '../page.ts';
import { fileLinks, footer, here, paragraphs, related, signature } from '../parts.ts';

/** Day and source below the text, buttons where others have them, the neighbours before everything. */
export const bottomLine: Family = {
  name: 'bottom-line',
  years: [2011, 2023],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const signed = story.type === 'document';
    const line = random.pick([
      `【信息来源：${story.source}】【发布时间：${published}】`,
      `来源：${story.source}　　发布日期：${slashed(published)}`,
      `<span>发布时间：${published} ${story.time}</span><span>信息来源：${story.source}</span>`,
    ]);
    const html = `<html><head><meta charset="utf-8"><title>${title}--${county.siteName}</title></head><body>${related(random, story)}<div class="path">${here(random)}<a href="/">首页</a> &gt;&gt; ${column.map((name) => `<a href="/t/">${name}</a>`).join(' &gt;&gt; ')}</div><div class="tool">【<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】【<a href="#">打印</a>】【<a href="#">收藏</a>】</div><div class="txt"><center><h2>${title}</h2></center>${paragraphs(story)}${signed ? signature(random, story) : ''}${fileLinks(story, '/g/')}</div><div class="from">${line}</div><div class="pn">上一条：<a href="/1.html">${story.previous}</a><br>下一条：<a href="/2.html">${story.next}</a></div>${foot.html}</body></html>`;
    return {
      path: `/t/view.jsp?id=${random.digits(5)}`,
      html,
      truth: { ...entryTruth(story, { signed, footer: foot.truth }), attachments: story.files.length },
    };
  },
};
