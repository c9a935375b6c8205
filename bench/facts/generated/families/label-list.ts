import { chinesePadded, later } from '../day.ts';
import { tableTruth, type Family } from '../page.ts';
import { fileLinks, footer, here, home, paragraphs, signature, spread } from '../parts.ts';

/** Heads as lists: ul, dl and rows of div, the value in the next element, the next line or the same text. */
export const labelList: Family = {
  name: 'label-list',
  years: [2016, 2025],
  types: ['document', 'document', 'notice'],
  write(story, random) {
    const { county, title, column, published } = story;
    const foot = footer(random, story);
    const doc = story.type === 'document';
    const valid = doc && random.below(3) > 0;
    const publishedInHead = random.below(2) === 0;
    const fields: [string, string][] = [
      ['索引号', story.index],
      [random.pick(['主题分类', '组配分类', '信息分类']), random.pick(['综合政务、通知', '农业、林业、水利', ''])],
      [random.pick(['发文机关', '发布机构', '制定机关', '发文机构', '公开责任部门']), story.issuer],
      [
        random.pick(['成文日期', '公文生成日期', '成文时间', '生成日期', '制发日期']),
        random.pick([story.written, chinesePadded(story.written)]),
      ],
      [random.pick(['标题', '名称', '公文名称', '信息名称']), title],
      [random.pick(['发文字号', '文号', '公文文号', '文件编号', '发文文号']), doc ? story.number : ''],
      ['关键词', ''],
      [random.pick(['有效性', '是否有效', '信息有效性', '文件状态', '时效']), valid ? story.validity : ''],
      ...(publishedInHead
        ? [
            [random.pick(['发布日期', '公开日期', '发布时间']), random.pick([published, chinesePadded(published)])] as [
              string,
              string,
            ],
          ]
        : []),
      ['公开方式', '主动公开'],
      [random.pick(['失效日期', '废止日期', '有效期至']), later(published, 1800)],
    ];
    const colon = random.pick(['：', ':', '： ', '']);
    const render: ((name: string, value: string) => string)[] = [
      (name, value) => `<li><strong>${name}${colon || '：'}</strong><span>${value}</span></li>`,
      (name, value) => `<li><span>${name}${colon || ':'}</span>\n<p>${value}</p></li>`,
      (name, value) => `<li>【${name}】${value}</li>`,
      (name, value) => `<li><b>[</b>${name}<b>]</b> ${value}</li>`,
      (name, value) => `<li><i>${name}</i>${colon || '：'}<em>${value}</em></li>`,
      (name, value) => `<li>${name}${colon || '：'}${value}</li>`,
    ];
    const one = random.pick(render);
    const shape = random.below(4);
    const said = fields.map(([name, value]) => [spread(random, name), value] as const);
    const block =
      shape === 0
        ? `<dl class="xxgk">${said.map(([name, value]) => `<dt>${name}${colon}</dt><dd>${value}</dd>`).join('\n')}</dl>`
        : shape === 1
          ? `<div class="grid">${said.map(([name, value]) => `<div class="col"><div class="l">${name}${colon}</div><div class="r">${value}</div></div>`).join('')}</div>`
          : `<ul class="xl_head">${said.map(([name, value]) => one(name, value)).join('\n')}</ul>`;
    const between = random.pick([' &gt; ', '>', '<span>&gt;</span>', '<i class="sep"></i>', '&nbsp;/&nbsp;', ' » ']);
    const crumb = `<div class="${random.pick(['location', 'crumb', 'dqwz', 'weizhi', 'path'])}"><span>${here(random)}</span>${[home(random), ...column].map((name, i) => `<a href="${i === 0 ? '/' : `/c${i}/`}" title="${name}">${name}</a>`).join(between)}</div>`;
    const line = publishedInHead
      ? `<div class="sub"><span>来源：${story.source}</span><span>字号：<a>大</a><a>中</a><a>小</a></span></div>`
      : `<div class="sub"><span>时间：${published} ${story.time.slice(0, 5)}</span><span>来源：${story.source}</span><span>浏览量：</span></div>`;
    const html = `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${title}_${column.at(-1)}_${county.siteName}</title>${random.below(2) ? `<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${published} ${story.time}"><meta name="ContentSource" content="${story.source}"><meta name="SiteIDCode" content="${county.siteIdCode}">` : ''}</head>
<body><header><a href="/"><img src="/logo.png" alt="${county.siteName}"></a></header>${crumb}<main>${block}<h2 class="tit">${title}</h2>${line}
<div class="TRS_Editor">${doc && random.below(2) ? `<p style="text-align:center">${story.number}</p>` : ''}${paragraphs(story)}${doc ? signature(random, story) : ''}${fileLinks(story, './')}</div>
<div class="xgjd"><h4>相关解读</h4><ul><li><a href="/jd/1.html">《${title}》解读</a> ${later(published, 2)}</li></ul></div></main>${foot.html}</body></html>`;
    return {
      path: `/zwgk/zc/${published.slice(0, 4)}${published.slice(5, 7)}/t${published.replaceAll('-', '')}_${random.digits(6)}.html`,
      html,
      truth: { ...tableTruth(story, { doc, valid }), source: story.source, footer: foot.truth },
    };
  },
};
