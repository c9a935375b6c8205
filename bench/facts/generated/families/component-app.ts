import { chinesePadded } from '../day.ts';
import { tableTruth, type Family } from '../page.ts';
import { fileLinks, footer, paragraphs, signature } from '../parts.ts';

/** Component libraries rendered on the server: labels and values as neighbours without a colon, breadcrumbs as items. */
export const componentApp: Family = {
  name: 'component-app',
  years: [2021, 2025],
  types: ['document', 'notice'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const doc = story.type === 'document';
    const valid = doc && random.below(3) > 0;
    const rows: [string, string][] = [
      ['标题', title],
      [random.pick(['发文机关', '发布机构']), story.issuer],
      ['索引号', story.index],
      ['成文日期', random.pick([story.written, chinesePadded(story.written)])],
      ['发布日期', published],
      ['发文字号', doc ? story.number : '-'],
      ['有效性', valid ? story.validity : '-'],
    ];
    const pair = random.pick([
      ([name, value]: [string, string]) =>
        `<div class="el-col"><span class="label">${name}</span><span class="value">${value}</span></div>`,
      ([name, value]: [string, string]) =>
        `<tr><th class="el-descriptions__label">${name}</th><td class="el-descriptions__content">${value}</td></tr>`,
      ([name, value]: [string, string]) =>
        `<div class="ant-row"><div class="ant-col">${name}：</div><div class="ant-col">${value}</div></div>`,
      ([name, value]: [string, string]) => `<p><label>${name}</label><b>${value}</b></p>`,
    ]);
    const grid = rows.map(pair).join('');
    const crumb = `<div class="el-breadcrumb">${[
      random.pick(['首页', '网站首页']),
      ...column,
      random.pick(['详情', '正文', '']),
    ]
      .filter(Boolean)
      .map(
        (name) =>
          `<span class="el-breadcrumb__item"><span class="el-breadcrumb__inner">${name}</span><span class="el-breadcrumb__separator">/</span></span>`,
      )
      .join('')}</div>`;
    const html = `<!doctype html><html><head><meta charset="utf-8"><title>${random.pick([county.siteName, `${title} | ${county.siteName}`])}</title></head><body><div id="app"><header><div class="logo"><h1>${county.siteName}</h1></div></header>
${crumb}<section>${grid.startsWith('<tr>') ? `<table>${grid}</table>` : `<div class="meta">${grid}</div>`}<article><h2>${title}</h2><div class="rich">${paragraphs(story)}${doc ? signature(random, story) : ''}</div>${fileLinks(story, '/files/')}</article></section>${foot.html}</div></body></html>`;
    return {
      path: `/policy/detail/${random.digits(8)}`,
      html,
      truth: { ...tableTruth(story, { doc, valid }), source: null, footer: foot.truth },
    };
  },
};
