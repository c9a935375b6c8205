import { chinese, numerals } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';
import { footer, spread } from '../parts.ts';

/** Plain systems that write every fact as a labelled line of its own, in brackets, before the text. */
export const lineLabels: Family = {
  name: 'line-labels',
  years: [2008, 2016],
  types: ['document', 'notice'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const doc = story.type === 'document';
    const open = random.pick([
      (name: string, value: string) => `<div>【${name}】${value}</div>`,
      (name: string, value: string) => `<div>${name}：${value}</div>`,
      (name: string, value: string) => `<p><strong>${name}：</strong>${value}</p>`,
      (name: string, value: string) => `<tr><td>${name}：${value}</td></tr>`,
    ]);
    const rows = [
      open(spread(random, '标题'), title),
      open(spread(random, '文号'), doc ? story.number : ''),
      open('发文机关', story.issuer),
      open('成文日期', chinese(story.written)),
      open('发布日期', published),
      open(spread(random, '来源'), story.source),
    ].join('');
    const html = `<html><head><meta charset="utf-8"><title>${county.siteName} | ${column.at(-1)}</title></head><body><div id="menu"><a href="/">首页</a> <a href="/a">机构</a> <a href="/b">${column[0]}</a></div><div id="pos">您现在的位置：首页 &gt; ${column.join(' &gt; ')} &gt; 查看内容</div><div id="main">${rows.startsWith('<tr>') ? `<table>${rows}</table>` : rows}<hr><div id="content">${story.body.map((text) => `<p>${text}</p>`).join('')}<p>${story.issuer}</p><p>${numerals(story.written, '○')}</p></div></div>${foot.html}</body></html>`;
    return {
      path: `/view/${random.digits(5)}`,
      html,
      truth: {
        ...NO_HEAD,
        title,
        published,
        written: story.written,
        documentNumber: doc ? story.number : null,
        issuer: story.issuer,
        source: story.source,
        breadcrumb: column,
        footer: foot.truth,
      },
    };
  },
};
