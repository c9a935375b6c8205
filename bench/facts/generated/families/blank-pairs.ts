import { NO_HEAD, type Family } from '../page.ts';
import { footer, paragraphs, signature } from '../parts.ts';

/** Heads with every second value blank, days with a time, and days that begin or end a document's force beside its own. */
export const blankPairs: Family = {
  name: 'blank-pairs',
  years: [2017, 2025],
  types: ['document', 'notice'],
  write(story, random) {
    const { county, title, column, published, written } = story;
    const foot = footer(random, story);
    const doc = story.type === 'document';
    const named = random.below(3) > 0;
    const valid = doc && random.below(2) === 0;
    const clock = random.pick(['', ` ${story.time.slice(0, 5)}`]);
    const fields: [string, string][] = [
      ['索引号', story.index],
      ['组配分类', ''],
      ['主题分类', random.pick(['', '综合政务'])],
      ['发布机构', named ? story.issuer : ''],
      ['文号', doc ? story.number : ''],
      ['生成日期', `${written}${clock}`],
      ['生效时间', random.pick(['', published])],
      ['废止时间', ''],
      ['有效性', valid ? story.validity : ''],
      ['信息来源', ''],
      ['关键词', ''],
      ['公开日期', `${published}${clock}`],
      ['内容概述', random.pick(['', title])],
    ];
    const head = random.pick([
      `<ul class="info">${fields.map(([name, value]) => `<li><b>${name}:</b><p>${value}</p></li>`).join('\n')}</ul>`,
      `<table class="info">${pairs(fields)
        .map((row) => `<tr>${row.map(([name, value]) => `<td>${name}: ${value}</td>`).join('')}</tr>`)
        .join('')}</table>`,
      `<table class="info">${pairs(fields)
        .map((row) => `<tr>${row.map(([name, value]) => `<th>${name}:</th><td>${value}&nbsp;</td>`).join('')}</tr>`)
        .join('')}</table>`,
      `<div class="info">${pairs(fields)
        .map((row) => `<p>${row.map(([name, value]) => `<span>${name}:</span> <span>${value}</span>`).join(' ')}</p>`)
        .join('')}</div>`,
    ]);
    const trail = random.pick([
      `<div class="top-nav"><a href="/">首页</a> &gt; ${column.map((name) => `<a href="/o/">${name}</a>`).join(' &gt; ')} &gt; 信息浏览</div>`,
      `<div class="top-nav"><a href="/">首页</a>&nbsp;&gt;&nbsp;${column.map((name) => `<a href="/o/">${name}</a>`).join('&nbsp;&gt;&nbsp;')}</div>`,
    ]);
    const signed = doc && random.below(2) === 0;
    const html = `<html><head><meta charset="utf-8"><title>${random.pick([title, `${title} - ${county.name}政务公开网`])}</title></head><body><div class="top"><a href="#">返回顶部</a><a href="/">${county.name}政务公开网</a></div>${trail}${random.pick([`${head}<h2>${title}</h2>`, `<h2>${title}</h2>${head}`])}<div class="con">${paragraphs(story)}${signed ? signature(random, story) : ''}</div>${foot.html}</body></html>`;
    return {
      path: `/openness/detail/content/${random.digits(12)}.html`,
      html,
      truth: {
        ...NO_HEAD,
        title,
        published,
        written,
        indexNumber: story.index,
        documentNumber: doc ? story.number : null,
        issuer: named ? story.issuer : signed ? story.issuer : null,
        validity: valid ? story.validity : null,
        source: null,
        breadcrumb: column,
        footer: foot.truth,
      },
    };
  },
};

/** Two fields a row. */
function pairs<T>(list: readonly T[]): T[][] {
  return list.flatMap((_, at) => (at % 2 === 0 ? [list.slice(at, at + 2)] : []));
}
