import { chinese, fullWidth, later, splitByTags } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';
import { fileLinks, footer, paragraphs, signature } from '../parts.ts';

/** Documents set as on paper: red head, number between lines, the title over several lines, signer, annex, imprint. */
export const redHead: Family = {
  name: 'red-head',
  years: [2009, 2025],
  types: ['document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const brackets = random.pick(['〔〕', '[]', '【】', '﹝﹞', '（）', '〔〕']);
    const number = story.number.replace('〔', brackets.slice(0, 1)).replace('〕', brackets.slice(1));
    const split = random.below(3) === 0 ? number.replaceAll(/\d+/g, (digits) => `<span>${digits}</span>`) : number;
    const middle = Math.floor(title.length / 2);
    const lines = [title.slice(0, middle), title.slice(middle)].join('<br/>');
    const site = random.pick([`${title}_${county.siteName}`, county.siteName, `${column.at(-1)}_${county.siteName}`]);
    const inner = site === county.siteName;
    const bar = random.pick([
      `<span>${published}</span> <span>来源：${story.source}</span>`,
      `<span>发布日期：${fullWidth(published)}</span>　<span>来源：${story.source}</span>`,
      `<span>【发布时间：${published}】</span> <span>【来源：${story.source}】</span> <span>【关闭】</span>`,
    ]);
    const html = `<html><head><meta charset="utf-8"><title>${site}</title></head><body>
<div class="here">您的位置：<a href="/">首页</a>&gt;${column.map((name) => `<a href="/z/">${name}</a>`).join('&gt;')}</div>
<div class="doc">${inner ? '' : `<div class="bt">${title}</div>`}<div class="bar">${bar}</div><div id="text"><p align="center"><font color="red" size="7">${story.issuer}文件</font></p>
<p align="center">${split}</p><hr color="red"><p align="center"><strong>${lines}</strong></p><p>各乡镇人民政府，县政府各部门：</p>${paragraphs(story)}
<p>附件：${title.slice(-8)}任务分工表</p>${signature(random, story)}<p>（此件公开发布）</p><p align="center">附件</p><p>${chinese(later(story.written, -60))}前完成摸底。</p>
<p>抄送：县委各部门，县人大常委会办公室，县政协办公室。</p><p>${story.issuer}　　　　　　　${splitByTags(later(story.written, 1))}印发</p></div>${fileLinks(story, '/f/')}</div>${foot.html}</body></html>`;
    return {
      path: `/info/${random.digits(4)}/${random.digits(5)}.htm`,
      html,
      truth: {
        ...NO_HEAD,
        title,
        published,
        written: story.written,
        issuer: story.issuer,
        documentNumber: { any: [number, story.number] },
        source: story.source,
        breadcrumb: column,
        attachments: story.files.length,
        footer: foot.truth,
      },
    };
  },
};
