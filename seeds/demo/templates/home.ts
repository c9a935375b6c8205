import type { Piece, Site } from '../engine/model.ts';
import { newestUnder, pathOf, piecesOf } from '../engine/paths.ts';
import { AS_OF } from '../engine/model.ts';
import { anchor, relative } from '../engine/text.ts';
import { shell, siteTags, withChanges } from './shell.ts';

const PATH = '/';

/** Notices that the home page holds up above all others; the first should long be gone, see truth.ts. */
const HELD_UP = [142, 131];

export function homePage(site: Site): string {
  const news = piecesOf('/xwdt/ytyw/', site).filter((p) => p.published.slice(0, 10) <= AS_OF);
  const main = `<div class="banner"><img src="${relative(PATH, '/images/banner.svg')}" alt="云汀县风光" width="1200" height="260"></div>
<div class="held"><b>重要公告</b><ul>${HELD_UP.map((id) => site.pieces.get(id))
    .filter((p) => p !== undefined)
    .map((p) => `<li>${line(p, site)}</li>`)
    .join('')}</ul></div>
<div class="three">
<div class="lead">${leadStory(news, site)}</div>
<section class="block span2"><h2>${anchor(PATH, '/xwdt/ytyw/', '云汀要闻')}<small>${anchor(PATH, '/xwdt/ytyw/', '更多')}</small></h2>${list(news.slice(0, 7), site)}</section>
${block('/xwdt/tzgg/', '通知公告', site)}
${block('/zwgk/gfxwj/', '规范性文件', site)}
${block('/zwgk/zcjd/', '政策解读', site)}
</div>
<section class="block"><h2>${anchor(PATH, '/zwgk/zfxxgk/', '政府信息公开')}</h2><ul class="big">
${[
  ['/zwgk/zfxxgk/zn/', '政府信息公开指南'],
  ['/zwgk/zfxxgk/zd/', '政府信息公开制度'],
  ['/zwgk/zfxxgk/fdzdgknr/', '法定主动公开内容'],
  ['/zwgk/zfxxgk/nb/', '政府信息公开年报'],
  ['/zwgk/zfxxgk/ysqgk/', '依申请公开'],
]
  .map(([to = '', name = '']) => `<li>${anchor(PATH, to, name)}</li>`)
  .join('')}
</ul></section>
<div class="three">
${block('/zwfw/bszn/', '办事指南', site)}
${block('/hdjl/yjzj/', '意见征集', site)}
${block('/hdjl/xzxx/', '县长信箱', site)}
</div>
<section class="block"><h2>专题专栏</h2><ul class="big">
<li>${anchor(PATH, '/ztzl/lwlb/', '“六稳”“六保”惠企政策')}</li><li>${anchor(PATH, '/zwgk/jczwgk/', '基层政务公开标准化规范化')}</li><li>${anchor(PATH, '/ztzl/wmcj/', '文明创建在行动')}</li><li>${anchor(PATH, '/ztzl/yqfk/', '疫情防控专题（2020年）')}</li>
</ul></section>
<section class="friends"><b>友情链接：</b><a href="https://www.gov.cn/">中国政府网</a> <a href="https://www.lanchuan.gov.cn/">澜川省人民政府</a> <a href="https://zwfw.lanchuan.gov.cn/">澜川政务服务网</a></section>`;
  return shell({
    path: PATH,
    title: '云汀县人民政府',
    tags: withChanges(siteTags(), { SiteIDCode: '9990010010' }),
    charset: 'utf-8',
    main,
    look: 'home',
  });
}

function leadStory(news: Piece[], site: Site): string {
  const first = news[0];
  if (first === undefined) return '';
  return `<a href="${relative(PATH, pathOf(first, site))}"><img src="${relative(PATH, '/images/scene.svg')}" alt="${first.title}" width="560" height="420"><span>${first.title}</span></a>`;
}

function block(column: string, name: string, site: Site): string {
  return `<section class="block"><h2>${anchor(PATH, column, name)}<small>${anchor(PATH, column, '更多')}</small></h2>${list(newestUnder(column, site, 6), site)}</section>`;
}

function list(pieces: Piece[], site: Site): string {
  return `<ul class="list">\n${pieces.map((p) => `<li>${line(p, site)}</li>`).join('\n')}\n</ul>`;
}

function line(piece: Piece, site: Site): string {
  return `<span class="date">${piece.published.slice(0, 10)}</span>${anchor(PATH, pathOf(piece, site), piece.title, `title="${piece.title}"`)}`;
}
