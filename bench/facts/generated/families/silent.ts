import { chinese, later } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';
import { footer, here, related } from '../parts.ts';

/** Pages that leave facts out, with others' facts all around: a reader that guesses is wrong here. */
export const silent: Family = {
  name: 'silent',
  years: [2012, 2025],
  types: ['notice', 'document'],
  write(story, random) {
    const { county, title, column } = story;
    const foot = footer(random, story);
    const cited = `省政办发〔2019〕${1 + random.below(80)}号`;
    const head = random.below(2) === 0;
    const blank = random.pick(['', '无', '-', '/', '暂无', 'null', '——', '&nbsp;']);
    const grid = head
      ? `<table class="head"><tr><td>索引号：</td><td>${blank}</td><td>发文机关：</td><td>${blank}</td></tr><tr><td>发文字号：</td><td>${blank}</td><td>成文日期：</td><td>${blank}</td></tr><tr><td>有效性：</td><td>${blank}</td><td>主题分类：</td><td>${blank}</td></tr></table>`
      : '';
    const html = `<html><head><meta charset="utf-8"><meta name="PubDate" content="${random.pick(['', 'null', '0000-00-00', '{PubDate}'])}"><title>${title}-${column.at(-1)}-${county.siteName}</title></head><body><div class="top">今天是${chinese('2026-06-01')}</div><div class="dqwz">${here(random)}<a href="/">首页</a> &gt; ${column.map((name) => `<a href="/q/">${name}</a>`).join(' &gt; ')}</div>
<div class="main"><h1>${title}</h1><div class="sub">浏览次数：33　【字体：大 中 小】　【打印】</div>${grid}<div class="z"><p>根据《转发省发展改革委关于有关工作的通知》（${cited}）和${chinese(later(story.published, -300))}县政府常务会议精神，${cited}文件第三条规定执行。</p><p>${cited}</p><p>一、适用范围。自${chinese(later(story.published, 10))}起施行。</p><p>二、本县行政区域内适用本规定，有效期至${chinese(later(story.published, 1000))}。</p></div></div>
<div class="jd"><h3>相关文件</h3><ul><li><a href="/1.html">${county.name}人民政府关于有关工作的通知（${story.number}）</a> 发布时间：${later(story.published, -40)}</li></ul></div>${related(random, story)}${foot.html}</body></html>`;
    return {
      path: `/n/${random.digits(6)}.html`,
      html,
      truth: {
        ...NO_HEAD,
        indexNumber: null,
        title,
        published: null,
        source: null,
        breadcrumb: column,
        footer: foot.truth,
      },
    };
  },
};
