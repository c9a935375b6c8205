import { chinese, chinesePadded, dotted, fullWidth, later, loose, numerals, slashed } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';
import { footer, here, paragraphs } from '../parts.ts';

/** Days as sites write them, among days that are not the page's: opening times, terms, updates, comments, weather. */
export const dateZoo: Family = {
  name: 'date-zoo',
  years: [2008, 2025],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const label = random.pick([
      '发布时间',
      '发布日期',
      '公开日期',
      '发稿时间',
      '发表时间',
      '日期',
      '时间',
      '公布日期',
      '信息时间',
      '上传时间',
      '发文时间',
      '添加时间',
    ]);
    const at = random.pick([
      loose(published),
      `${published} 星期${random.pick(['一', '三', '五'])}`,
      chinese(published),
      chinesePadded(published),
      fullWidth(published),
      dotted(published),
      slashed(published),
      `${published.slice(0, 4)} - ${published.slice(5, 7)} - ${published.slice(8)}`,
      `${published} ${story.time}.0`,
      `${slashed(published)} ${story.time}`,
      `${chinese(published)}${Number(story.time.slice(0, 2))}时${story.time.slice(3, 5)}分`,
      `<span>${published.slice(0, 4)}</span>年<span>${Number(published.slice(5, 7))}</span>月<span>${Number(published.slice(8))}</span>日`,
    ]);
    const line = random.pick([
      `<div class="i">${label}：${at}　来源：${story.source}　浏览量：1024</div>`,
      `<div class="i"><span>${label}</span><span>：</span><span>${at}</span> <span>来源：${story.source}</span></div>`,
      `<div class="i"><b>来源：</b>${story.source} <b>${label}：</b>${at} <b>更新时间：</b>${later(published, 30)}</div>`,
      `<ul class="i"><li>${label}：<em>${at}</em></li><li>来源：<em>${story.source}</em></li><li>有效期至：${later(published, 700)}</li></ul>`,
      `<table class="i"><tr><td>来源：${story.source}</td><td>${label}：${at}</td><td>【打印】</td></tr></table>`,
    ]);
    const signed = story.type === 'document';
    const signature = random.pick([
      `<p align="right">${story.issuer}</p><p align="right">${numerals(story.written, random.pick(['〇', '○', '零', 'Ｏ']))}</p>`,
      `<p align="right">${story.issuer}</p><p align="right">${fullWidth(story.written)}</p>`,
      `<p align="right">${story.issuer}　${chinese(story.written)}</p>`,
      `<p align="right">（${story.issuer}）</p><p align="right">${chinese(story.written)}</p>`,
      `<p align="right">${story.issuer}（印章）</p><p align="right">${chinese(story.written)}</p>`,
    ]);
    const html = `<html><head><meta charset="utf-8"><title>${title}_${county.siteName}</title></head><body><div class="top">${later('2026-05-01', random.below(20))} 星期五 晴 12℃~25℃</div><div class="dh"><a href="/">首页</a> <a href="/1/">要闻</a></div><div class="dqwz">${here(random)}<a href="/">首页</a> &gt; ${column.map((name) => `<a href="/q/">${name}</a>`).join(' &gt; ')}</div>
<div class="main"><h1>${title}</h1>${line}<div class="z">${paragraphs(story)}<p>活动时间：${chinese(later(published, 12))}上午9:00</p><p>报名截止日期：${later(published, 9)}</p>${signed ? signature : ''}</div></div><div class="pl"><h4>网友评论</h4><p>网友 ${later(published, 2)} 12:00:11：写得好</p></div>${foot.html}</body></html>`;
    return {
      path: `/d/${random.digits(6)}.html`,
      html,
      truth: {
        ...NO_HEAD,
        title,
        published: label === '发文时间' ? { any: [published, null] } : published,
        issuer: signed ? story.issuer : null,
        written: signed ? story.written : label === '发文时间' ? { any: [null, published] } : null,
        source: story.source,
        breadcrumb: column,
        footer: foot.truth,
      },
    };
  },
};
