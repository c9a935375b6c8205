import { dotted } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';
import { footer, related, signature } from '../parts.ts';

/** Trails with full-width signs and spaces, days in square brackets, the source behind a dash. */
export const fullWidthTrail: Family = {
  name: 'full-width-trail',
  years: [2009, 2019],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const signed = story.type === 'document';
    const sign = random.pick(['　＞　', '　》　', ' ＞＞ ', '　→　']);
    const trail = `${random.pick(['【当前位置】', '当前位置：', '所在位置：'])}<a href="/">首　页</a>${sign}${column.map((name) => `<a href="/x/">${name}</a>`).join(sign)}`;
    const line = random.pick([
      `日期：[${published}]　来源：[${story.source}]　点击：[102]`,
      `【${dotted(published)}】 来源——${story.source}`,
      `发布日期:[${published}] 信息来源:[${story.source}]`,
    ]);
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gbk"><title>${county.siteName}——${title}</title></head><body><table width="1000" align="center"><tr><td colspan="2"><img src="/top.jpg"></td></tr><tr><td class="wz" colspan="2">${trail}</td></tr><tr><td width="760"><table width="100%"><tr><td class="con_title" align="center">${title}</td></tr><tr><td class="con_date" align="center">${line}</td></tr><tr><td class="con">${story.body.map((text) => `<div>　　${text}</div>`).join('')}${signed ? signature(random, story) : ''}</td></tr></table></td><td valign="top">${related(random, story)}</td></tr></table>${foot.html}</body></html>`;
    return {
      path: `/content.php?id=${random.digits(5)}`,
      html,
      gbk: true,
      truth: {
        ...NO_HEAD,
        title,
        published,
        written: signed ? story.written : null,
        issuer: signed ? story.issuer : null,
        source: line.includes('——') ? { any: [story.source, null] } : story.source,
        breadcrumb: column,
        footer: foot.truth,
      },
    };
  },
};
