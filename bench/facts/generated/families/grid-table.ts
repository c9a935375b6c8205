import { later } from '../day.ts';
import { tableTruth, type Family } from '../page.ts';
import { fileLinks, footer, paragraphs, signature, spread } from '../parts.ts';

/** Open-government catalogue pages: several pairs a row, spans, empty values beside filled ones, the head repeated for phones. */
export const gridTable: Family = {
  name: 'grid-table',
  years: [2010, 2023],
  types: ['document', 'notice'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const doc = story.type === 'document';
    const valid = random.below(2) === 0;
    const perRow = random.pick([1, 2, 2, 3]);
    const pairs: [string, string][] = [
      ['索引号', story.index],
      ['组配分类', '规范性文件发布'],
      ['发布机构', story.issuer],
      ['主题分类', '其他 / 通知'],
      [random.pick(['生成日期', '成文日期']), story.written],
      ['文号', doc ? story.number : random.pick(['', '无', '—', '&nbsp;'])],
      [random.pick(['公开日期', '发布日期', '发布时间']), published],
      ['生效时间', later(published, 20)],
      ['废止时间', random.pick(['', later(published, 900)])],
      ['有效性', valid ? story.validity : ''],
      ['关键词', ''],
    ];
    const cell = random.pick(['td', 'th']);
    const span = perRow * 2 - 1;
    const lines: string[] = [];
    for (let i = 0; i < pairs.length; i += perRow)
      lines.push(
        `<tr>${pairs
          .slice(i, i + perRow)
          .map(
            ([name, value]) =>
              `<${cell} class="l">${spread(random, name)}${random.pick(['：', ':', ''])}</${cell}><td>${value}</td>`,
          )
          .join('')}</tr>`,
      );
    lines.push(`<tr><${cell}>${spread(random, '名称')}：</${cell}><td colspan="${span}">${title}</td></tr>`);
    lines.push(`<tr><${cell}>内容概述：</${cell}><td colspan="${span}">${story.body[0]?.slice(0, 40)}</td></tr>`);
    const phone = `<table class="wap" style="display:none">${pairs.map(([name, value]) => `<tr><td>${name}：</td><td>${value}</td></tr>`).join('')}</table>`;
    const last = random.pick(['信息浏览', '正文', '查看信息', '']);
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${random.pick([`${title}_${county.name}政府信息公开网`, `${county.name}政府信息公开网`, `${title}-${column.at(-1)}-${county.siteName}`])}</title></head>
<body><div class="local"><a href="/">首页</a> > ${column.map((name, i) => `<a href="/list/${i}">${name}</a>`).join(' > ')}${last === '' ? '' : ` > ${last}`}</div>
<table class="tbl" cellspacing="1" width="100%">${lines.join('\n')}</table>${random.below(2) ? phone : ''}
<div class="con"><h1>${title}</h1>${doc ? `<p align="center">${story.number}</p>` : ''}${paragraphs(story)}${doc ? signature(random, story) : ''}${fileLinks(story, '/upload/')}</div>${foot.html}</body></html>`;
    return {
      path: `/openness/detail/content/${random.digits(12)}.html`,
      html,
      truth: { ...tableTruth(story, { doc, valid }), source: null, footer: foot.truth },
    };
  },
};
