import { textOf, type Cell, type Paper } from '../model.ts';
import { escapeXml, gridOf } from './grid.ts';

/** A page pasted from a word processor: a table lays it out, every run of digits is a span of its own and cut in two, blanks are hard. */
export function writePasted(paper: Paper): Buffer {
  const blocks = paper.blocks.map((block) => {
    if (block.kind === 'text') return `<p class="MsoNormal">&nbsp;&nbsp;${runs(block.cell)}</p>`;
    const rows = gridOf(block).map((row) => {
      const cells = row.map((at) => {
        if (at === null) return '';
        const span = `${at.across > 1 ? ` colspan="${at.across}"` : ''}${at.down > 1 ? ` rowspan="${at.down}"` : ''}`;
        return `<td${span} style="width:80px"><p class="MsoNormal" align="center">${runs(at.text)}<o:p></o:p></p></td>`;
      });
      return `<tr style="height:20pt">${cells.join('\n')}</tr>`;
    });
    return `<div align="center"><table class="MsoNormalTable" cellspacing="0"${block.hidden === true ? ' style="display:none"' : ''}><tbody>${rows.join('\n')}</tbody></table></div>`;
  });
  return Buffer.from(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${paper.title}</title></head>
<body><table width="1000" align="center"><tr><td><a href="index.html">网站首页</a> | <a href="gs.html">通知公告</a></td></tr>
<tr><td align="center"><b>${paper.title}</b></td></tr><tr><td>[ 作者：县财政局 | 时间：2023-6-2 | 点击：1387 ]</td></tr>
<tr><td class="TRS_Editor">${blocks.join('\n')}</td></tr>
<tr><td>版权所有：某县人民政府　邮编：247200　联系电话：0566-7011234</td></tr></table></body></html>`);
}

function runs(cell: Cell): string {
  return escapeXml(textOf(cell))
    .replaceAll('\n', '<br/>')
    .replaceAll('　', '&nbsp;&nbsp;')
    .replaceAll('\t', '')
    .replace(
      /\d{7,}/g,
      (digits) => `<span lang="EN-US">${digits.slice(0, 5)}</span><span lang="EN-US">${digits.slice(5)}</span>`,
    );
}
