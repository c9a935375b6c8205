import { later } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';
import { fileLinks, footer, paragraphs, signature } from '../parts.ts';

/** Pages with a second date above everything, the site's name where others say the source, and the source below the text. */
export const archiveCms: Family = {
  name: 'archive-cms',
  years: [2014, 2024],
  types: ['news', 'notice', 'document'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const signed = story.type === 'document';
    const numberInTitle = signed && random.below(2) === 0;
    const shown = numberInTitle ? `${title}（${story.number}）` : title;
    const labelled = random.below(2) === 0;
    const bottom = random.pick([
      `<span>来 源：${story.source}</span> <em>责任编辑：县政府网</em>`,
      `<p class="r">（信息来源：${story.source}）</p>`,
      `<span class="ly">稿源：${story.source}</span> <span>编辑：融媒</span> <span>审核：值班</span>`,
    ]);
    const html = `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="gb2312"><meta name='Keywords' content=''><meta name="channel" content='${column.at(-1)}'/>${random.below(2) ? `<meta name="published" content='${published.replaceAll('-', '.')} ${story.time} GMT+08:00'/>` : ''}<title>${shown}_${county.siteName}</title></head><body>
${random.below(2) ? `<div style="text-align:right;color:red">归档时间：${later(published, 500)}</div>` : ''}<div id="head_old" style="display: none;"><script src="/js/top.js" charset="gb2312"></script></div>
<div class="place">
      当前位置： <a title="首页" style="cursor:hand;color:#595959;" href="../../index.htm">首页</a> > ${column.map((name) => `<a title="${name}" style="cursor:hand;color:#595959;" href="index.htm">${name}</a>`).join(' > ')}

    </div><div class="xilan"><div class="ftheme">${shown}</div><h4></h4>
<div class="ly"><span>${county.siteName} ${county.domain}</span> <span>${labelled ? '发布时间：' : ''}${published} ${story.time.slice(0, 5)}</span> <span class="zt">【字体：<i onclick="z(24)">大</i> <i>中</i> <i>小</i>】</span></div>
<div id="zoom"><wbr>${paragraphs(story)}${signed ? signature(random, story) : ''}</wbr>${fileLinks(story, '')}</div>
<div class="m-comment"><form><label>联系手机：</label><input name="tel"><label>留言内容：</label><textarea></textarea><label>验证码：</label><input></form></div>
<div class="ar2">${bottom}</div></div>${foot.html}</body></html>`;
    return {
      path: `/${random.digits(3)}/${random.digits(4)}/content_${random.digits(6)}.html`,
      html,
      gbk: true,
      truth: {
        ...NO_HEAD,
        title: { any: [title, shown] },
        published,
        written: signed ? story.written : null,
        issuer: signed ? story.issuer : null,
        documentNumber: numberInTitle ? story.number : null,
        source: story.source,
        breadcrumb: column,
        attachments: story.files.length,
        footer: foot.truth,
      },
    };
  },
};
