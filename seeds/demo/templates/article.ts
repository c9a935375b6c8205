import type { Piece, Site } from '../engine/model.ts';
import { filePath, pathOf } from '../engine/paths.ts';
import { anchor, escapeHtml, inWords, linkMarkup } from '../engine/text.ts';
import { breadcrumb, columnTags, shell, withChanges } from './shell.ts';

/** The page of a piece. */
export function articlePage(piece: Piece, site: Site): string {
  const path = pathOf(piece, site);
  const column = site.columns.get(piece.column);
  if (column === undefined) throw new Error(`no column ${piece.column}`);
  const tags = withChanges(
    [
      ...columnTags(column),
      ['ArticleTitle', piece.headless === true ? null : piece.title],
      ['PubDate', piece.published],
      ['ContentSource', piece.source],
      ['Keywords', `云汀县;${column.name}`],
    ],
    { ...piece.tags },
  );
  const headless = piece.headless === true;
  const main = `${piece.crumb === false ? '' : breadcrumb(path, piece.column, site, headless ? undefined : '正文')}
<article class="article">
${headless ? '' : `<h1>${escapeHtml(piece.title)}</h1>`}
${infoLine(piece, column.info)}
<div class="article-body" id="zoom">
${piece.main.map((html) => linkMarkup(html, path, site)).join('\n')}
${fileList(piece, path, site)}
</div>
${relatedLists(piece, path, site)}
<div class="tools"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div>
</article>${piece.hidden === undefined ? '' : `\n${piece.hidden}`}`;
  const title = headless ? '云汀县人民政府' : `${piece.title}_${column.name}_云汀县人民政府`;
  return shell({
    path,
    title,
    tags,
    charset: column.charset === 'gbk' && piece.mislabelled !== true ? 'gb2312' : 'utf-8',
    main,
  });
}

function infoLine(piece: Piece, columnStyle: Piece['info']): string {
  const style = piece.info ?? columnStyle ?? 'labels';
  const date = piece.shown === undefined ? piece.published : piece.shown;
  const source = `<span>来源：${piece.source}</span>`;
  const sizes =
    '<span class="sizes">字号：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a></span>';
  if (date === null) return `<div class="info">${source}${sizes}</div>`;
  if (style === 'words') return `<div class="info">${source}<span>发布日期：${inWords(date)}</span></div>`;
  if (style === 'script')
    return `<div class="info"><script>var fbsj = "${date}"; document.write('<span>发布时间：' + fbsj + '</span>');</script>${source}</div>`;
  return `<div class="info"><span>发布时间：${date}</span>${source}${sizes}</div>`;
}

function fileList(piece: Piece, path: string, site: Site): string {
  if (piece.files === undefined || piece.files.length === 0) return '';
  const items = piece.files.map(
    (file, i) => `<li>${anchor(path, filePath(piece, i, file.ext, site), `${file.name}.${file.ext}`)}</li>`,
  );
  return `<div class="files"><p>附件下载：</p><ul>${items.join('')}</ul></div>`;
}

function relatedLists(piece: Piece, path: string, site: Site): string {
  return (piece.related ?? [])
    .map(({ label, ids }) => {
      const items = ids.map((id) => {
        const other = site.pieces.get(id);
        if (other === undefined) throw new Error(`no piece ${id}`);
        return `<li>${anchor(path, pathOf(other, site), other.title)}</li>`;
      });
      return `<div class="related-box"><h2>${label}</h2><ul>${items.join('')}</ul></div>`;
    })
    .join('\n');
}
