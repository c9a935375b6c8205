import { chinese, numerals, slashed } from '../day.ts';
import { NO_HEAD, type Family } from '../page.ts';
import { fileLinks, footer, related } from '../parts.ts';

/** Answers to delegates: number and 签发人 in one line, a class in brackets, the addressee, and whom to call after the signature. */
export const replyLetter: Family = {
  name: 'reply-letter',
  years: [2015, 2025],
  types: ['document'],
  write(story, random) {
    const { county, column, published, number, issuer, written } = story;
    const foot = footer(random, story);
    const serial = 1 + random.below(140);
    const title = random.pick([
      `对县十七届人大三次会议第${serial}号建议的答复`,
      `关于县政协十五届二次会议第${serial}号提案的答复`,
      `${issuer}关于县政协十五届二次会议第2023${serial}号提案的答复`,
      `关于对县人大第${serial}号建议的答复函`,
    ]);
    const numberLine = random.pick([
      `<p style="text-align:justify">${number}<span>　　　　　　　　　　　　</span>签发人：＊＊＊</p>`,
      `<p>${number}&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;签发人:（略）</p>`,
      `<p align="right">办理结果：A类</p><p align="center">${number}</p>`,
      `<p>（A类）</p><table width="100%"><tr><td>${number}</td><td align="right">签发人：</td></tr></table>`,
    ]);
    const heading = random.pick([`<p style="text-align:center"><strong>${title}</strong></p>`, '']);
    const day = random.pick([chinese(written), numerals(written, random.pick(['〇', '○', '0']))]);
    const sign = random.pick([
      `<p style="text-align:right">${issuer}</p><p style="text-align:right">${day}</p>`,
      `<p style="text-align:right">${issuer}（盖章）</p><p style="text-align:right">${day}　　</p>`,
      `<div align="right"><span>${issuer}</span><br/><span>${day}</span></div>`,
    ]);
    const after = random.pick([
      '<p>联系单位及电话：县政府督查室，0000-0000000</p>',
      '<p>（联系人：＊＊＊　联系电话：0000-0000000）</p><p>抄送：县人大常委会选任联工委，县政府督查室。</p>',
      '<p>抄送：县政协提案委（2份），县政府办公室（1份）。</p>',
      '',
    ]);
    const line = random.pick([
      `<div class="ly"><span>发布日期：${published}</span><span>信息来源：${story.source}</span><span>点击数：<b id="hits"></b></span></div>`,
      `<div class="ly">信息来源：${story.source}　发布时间：${slashed(published)} ${story.time}　字号：[ 大 中 小 ]　[打印]</div>`,
    ]);
    const html = `<!DOCTYPE html><html><head><meta charset="utf-8"/><title>${title}-${county.siteName}</title></head><body><div class="nav"><a href="/">网站首页</a><a href="/jyta/">建议提案</a></div><div class="dqwz">当前位置：<a href="/">首页</a>&gt;&gt;${column.map((name) => `<a href="/l/">${name}</a>`).join('&gt;&gt;')}&gt;&gt;正文</div><div class="art"><h1>${title}</h1>${line}<div class="art_con">${numberLine}${heading}<p>＊＊＊等代表：</p><p>　　您提出的关于进一步加强我县相关工作的建议收悉，现答复如下：</p>${story.body
      .slice(0, 3)
      .map((text) => `<p>　　${text}</p>`)
      .join(
        '',
      )}<p>　　感谢您对我们工作的关心和支持！</p>${sign}${after}${fileLinks(story, './')}</div></div>${related(random, story)}${foot.html}</body></html>`;
    return {
      path: `/jyta/content_${random.digits(6)}`,
      html,
      truth: {
        ...NO_HEAD,
        title,
        published,
        written,
        documentNumber: number,
        issuer,
        source: story.source,
        breadcrumb: column,
        attachments: story.files.length,
        footer: foot.truth,
      },
    };
  },
};
