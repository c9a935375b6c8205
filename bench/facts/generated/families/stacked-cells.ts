import { chinesePadded } from '../day.ts';
import { tableTruth, type Family } from '../page.ts';
import { fileLinks, footer, paragraphs, signature } from '../parts.ts';

/** Heads whose label stands above its value within one cell, or whose labels fill one row and values the next. */
export const stackedCells: Family = {
  name: 'stacked-cells',
  years: [2012, 2022],
  types: ['document', 'notice'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const doc = story.type === 'document';
    const valid = doc && random.below(2) === 0;
    const fields: [string, string][] = [
      ['信息索引号', story.index],
      ['发文单位', story.issuer],
      ['文件编号', doc ? story.number : ''],
      ['成文时间', chinesePadded(story.written)],
      ['公开时间', published],
      ['时效性', valid ? story.validity : ''],
    ];
    const grid = random.pick([
      `<table class="h"><tr>${fields.map(([name, value]) => `<td><b>${name}</b><br>${value}</td>`).join('')}</tr></table>`,
      `<table class="h"><tr>${fields.map(([name]) => `<th>${name}</th>`).join('')}</tr><tr>${fields.map(([, value]) => `<td>${value}</td>`).join('')}</tr></table>`,
      `<div class="h">${fields.map(([name, value]) => `<section><h5>${name}</h5><p>${value}</p></section>`).join('')}</div>`,
    ]);
    const html = `<html><head><meta charset="utf-8"><title>${title}_${county.name}政府信息公开</title></head><body><div class="hd">${county.name}政府信息公开</div><div class="wz">您所在位置：<a href="/">首页</a> &gt; ${column.map((name) => `<a href="/k/">${name}</a>`).join(' &gt; ')} &gt; 信息内容</div>${grid}<div class="bt"><h3>${title}</h3></div><div class="nr">${paragraphs(story)}${doc ? signature(random, story) : ''}${fileLinks(story, '/att/')}</div>${foot.html}</body></html>`;
    return {
      path: `/gk/detail_${random.digits(6)}.html`,
      html,
      truth: { ...tableTruth(story, { doc, valid }), source: null, footer: foot.truth },
    };
  },
};
