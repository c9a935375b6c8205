import { chinese } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';
import { footer, here, home, paragraphs } from '../parts.ts';

/** Documents that several offices sign: side by side, one under the other, in a table, in one line. */
export const jointSigners: Family = {
  name: 'joint-signers',
  years: [2012, 2025],
  types: ['document'],
  write(story, random) {
    const { county, title, column, published, number } = story;
    const foot = footer(random, story);
    const offices = [`${county.name}财政局`, `${county.name}民政局`, `${county.name}医疗保障局`].slice(
      0,
      2 + random.below(2),
    );
    const day = chinese(story.written);
    const sign = random.pick([
      `<p style="text-align:right">${offices.join('　　')}</p><p style="text-align:right">${day}</p>`,
      `${offices.map((office) => `<p align="right">${office}</p>`).join('')}<p align="right">${day}</p>`,
      `<table width="100%"><tr>${offices.map((office) => `<td align="center">${office}</td>`).join('')}</tr><tr><td align="right" colspan="${offices.length}">${day}</td></tr></table>`,
      `<div style="text-align:right">${offices.join('<br>')}<br>${day}</div>`,
      `<p>&nbsp;</p><p>　　　　　　${offices.join('&nbsp;&nbsp;&nbsp;&nbsp;')}</p><p>　　　　　　　　　　　　　　${day}</p>`,
    ]);
    const html = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_${county.siteName}</title></head><body><div class="banner"></div><div class="path">${here(random)}${[home(random), ...column].map((name) => `<a href="/x/">${name}</a>`).join(' &gt; ')}</div><div class="detail"><div class="detail-tit">${title}</div><div class="detail-sub"><span>来源：${story.source}</span><span>发布时间：${published}</span></div><div class="detail-txt"><p style="text-align:center">${number}</p>${paragraphs(story)}${sign}</div></div>${foot.html}</body></html>`;
    return {
      path: `/xx/${published.replaceAll('-', '')}/${random.digits(5)}.html`,
      html,
      truth: {
        ...NO_HEAD,
        title,
        published,
        written: story.written,
        documentNumber: number,
        issuer: offices.join('、'),
        source: story.source,
        breadcrumb: column,
        footer: foot.truth,
      },
    };
  },
};
