import { chinesePadded, later } from '../day.ts';
import { headTruth, NO_HEAD, type Family } from '../page.ts';
import { footer, related, signature, spread } from '../parts.ts';

/** A site system whose breadcrumb is a table within a table and whose document head is a grid of four columns. */
export const nestedCrumb: Family = {
  name: 'nested-crumb',
  years: [2013, 2024],
  types: ['document', 'notice', 'news'],
  write(story, random) {
    const { county, title, column } = story;
    const foot = footer(random, story);
    const head = story.type !== 'news' && random.below(4) > 0;
    const numbered = head && story.type === 'document';
    const valid = numbered && random.below(2) === 0;
    const day = random.pick([story.written, chinesePadded(story.written)]);
    const label = (name: string): string =>
      `<td width="20%" align="center" bgcolor="#fff6e9">${spread(random, name)}${random.pick(['', '：'])}</td>`;
    const cells = [
      ['索引号', story.index],
      ['公开分类', ''],
      [random.pick(['发布机构', '发文机关', '发文单位']), story.issuer],
      [random.pick(['成文日期', '生成日期']), day],
      ['文号', numbered ? story.number : ''],
      [random.pick(['有效性', '时效性', '效力状态']), valid ? story.validity : ''],
    ];
    const rows: string[] = [];
    for (let i = 0; i < cells.length; i += 2)
      rows.push(
        `<tr>${[cells[i], cells[i + 1]].map((cell) => `${label(cell?.[0] ?? '')}<td bgcolor="#FFFFFF">${cell?.[1] ?? ''}</td>`).join('')}</tr>`,
      );
    const steps = column
      .map(
        (name, i) =>
          `<TD>${random.pick([' > ', '&nbsp;&gt;&nbsp;'])}<a href="/col/col${i}/index.html">\n   ${name}\n  </a></TD>`,
      )
      .join('');
    const html = `<!DOCTYPE html><html><head><meta charset="UTF-8"><title>${county.siteName} ${column.at(-1)} ${title}</title>
<meta name='Maketime' content='${later(story.published, 400)} 09:57:20'><meta name="SiteName" content="${county.siteName}"><meta name="guid" content="999${random.digits(8)}"></head>
<body><div id='hiddenLocation' style='display:none;'><span id='ss_webid'>12</span>${column.map((name, i) => `<span id='col${i + 1}_name'>${name}</span><span id='col${i + 1}_url'>/col/col${i}/index.html</span>`).join('')}</div>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/col/col1/index.html">${column[0]}</a></li><li><a href="/col/col9/index.html">互动交流</a></li></ul></div>
<div class="currpos">当前位置：<table><tr><td><a href="/index.html">首页</a></td><td><TABLE WIDTH=100% CELLSPACING=0><TR>${steps}</TR></TABLE></td></tr></table></div>
<div class="art">${head ? `<table class="collapse_table" width="100%">${rows.join('')}</table>` : ''}
<div class="main_title"><p readlabel>${title}</p></div><div class="info"><p class="time">${random.pick(['发布时间', '发布日期', '日期'])}：${story.published} ${story.time.slice(0, 5)}</p><p class="source">来源：<!--articlesource--></p><p class="source">来源：${story.source}</p><p>访问次数：<script src="/hits.js"></script></p></div>
<div class="section">${story.body.map((text) => `<p><span style="font-family:仿宋">${text}</span></p>`).join('')}${story.type === 'document' ? signature(random, story) : ''}<p class="fj">${story.files.map(({ name, path }) => `<a href="/attach/0/${path}">${name}</a><br>`).join('')}</p></div></div>${related(random, story)}${foot.html}</body></html>`;
    return {
      path: `/art/${story.published.replaceAll('-', '/')}/art_${random.digits(5)}_${random.digits(6)}.html`,
      html,
      truth: {
        ...NO_HEAD,
        ...(head && headTruth(story)),
        written: head || story.type === 'document' ? story.written : null,
        issuer: head || story.type === 'document' ? story.issuer : null,
        documentNumber: numbered ? story.number : null,
        validity: valid ? story.validity : null,
        title,
        published: story.published,
        source: story.source,
        breadcrumb: column,
        attachments: story.files.length,
        footer: foot.truth,
      },
    };
  },
};
