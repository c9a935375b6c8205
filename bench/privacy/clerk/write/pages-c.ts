import { encode } from 'iconv-lite';
import { textOf, type Paper } from '../model.ts';
import { escapeXml, gridOf, type GridCell, type Table } from './grid.ts';

// Pages as other programs and other hands leave them.

const span = ({ across, down }: GridCell): string =>
  `${across > 1 ? ` colspan=${across}` : ''}${down > 1 ? ` rowspan=${down}` : ''}`;

/** Word's own web page: GB2312, conditional comments, numbers in runs of another font, hard blanks as spacing. */
export function writeWordPage(paper: Paper): Buffer {
  const run = (text: string): string =>
    escapeXml(text)
      .replace(
        /[0-9A-Za-z*.\-/]+/g,
        (latin) => `<span lang=EN-US\nstyle='font-family:"Times New Roman",serif'>${latin}</span>`,
      )
      .replaceAll('　', "<span style='mso-spacerun:yes'>&nbsp;&nbsp;</span>");
  const lines = (text: string): string =>
    text
      .split('\n')
      .map(
        (line) =>
          `<p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'>${run(line)}<span lang=EN-US><o:p>${line === '' ? '&nbsp;' : ''}</o:p></span></p>`,
      )
      .join('\n');
  const blocks = paper.blocks.map((block) => {
    if (block.kind === 'text') return lines(textOf(block.cell));
    const rows = gridOf(block).map(
      (row) =>
        ` <tr style='mso-yfti-irow:1;height:20.0pt'>${row.map((at) => (at === null ? '' : `\n  <td width=80${span(at)} style='width:60.0pt;border:solid windowtext 1.0pt'>${lines(at.text)}</td>`)).join('')}\n </tr>`,
    );
    return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>${rows.join('\n')}\n</table>`;
  });
  return encode(
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=Generator content="Microsoft Word 15"><title>${paper.title}</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal{margin:0cm} --></style></head>
<body lang=ZH-CN><div class=WordSection1 style='layout-grid:15.6pt'>
${lines(paper.title)}
${blocks.join('\n')}
</div></body></html>`,
    'gbk',
  );
}

/** Excel's web page, often named .xls: one table for the whole sheet, texts over it in merged cells, empty columns at its side. */
export function writeExcelPage(paper: Paper): Buffer {
  const rows: string[] = [];
  const row = (cells: string): void => {
    rows.push(` <tr height=19 style='height:14.25pt'>${cells}\n </tr>`);
  };
  const line = (text: string): void =>
    row(`<td colspan=9 height=19 class=xl65>${escapeXml(text).replaceAll('\n', '<br>')}</td>`);
  line(paper.title);
  for (const block of paper.blocks) {
    if (block.kind === 'text') {
      line(textOf(block.cell));
      continue;
    }
    for (const cells of gridOf(block))
      row(
        cells
          .map((at) => {
            if (at === null) return '';
            const sort = /^\d{12,}$/.test(at.text)
              ? ' class=xl66 x:str'
              : /^\d+$/.test(at.text)
                ? ' align=right x:num'
                : ' class=xl67';
            return `\n  <td${span(at)}${sort}>${at.text === '' ? '　' : escapeXml(at.text).replaceAll('\n', '<br>')}</td>`;
          })
          .join('') + '\n  <td></td>\n  <td></td>',
      );
    row(`<td colspan=11 style='mso-ignore:colspan'></td>`);
  }
  return encode(
    `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=gb2312"><meta name=ProgId content=Excel.Sheet>
<style><!-- .xl66{mso-number-format:"\\@";} --></style><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>Sheet1</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head>
<body link=blue vlink=purple><table x:str border=0 cellpadding=0 cellspacing=0 width=900 style='border-collapse:collapse'>
<col width=72 span=11>
${rows.join('\n')}
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>
</table></body></html>`,
    'gbk',
  );
}

/** Headings of the lowest row that says something, one a column. */
function headsOf(block: Table): string[] {
  const last = block.heads.at(-1) ?? [];
  return last.map((_, c) => {
    for (let r = block.heads.length - 1; r >= 0; r--) {
      const head = block.heads[r]?.[c] ?? '';
      if (head !== '^' && head !== '<') return head.replaceAll('\n', '');
    }
    return '';
  });
}

const shell = (paper: Paper, body: string): Buffer =>
  Buffer.from(`<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${paper.title}</title></head><body>
<nav><a href="/">首页</a><a href="/gk">政府信息公开</a></nav><main><h2>${paper.title}</h2><p class="meta">来源：县人民政府　时间：2025-03-11</p><div class="txt">${body}</div></main>
<footer>主办单位：县人民政府办公室　联系电话：0566-7011234　皖ICP备12345678号</footer></body></html>`);

/** A card for each person: label and value in a list of definitions. */
export function writeCards(paper: Paper): Buffer {
  const blocks = paper.blocks.map((block) => {
    if (block.kind === 'text') return `<p>${escapeXml(textOf(block.cell)).replaceAll('\n', '<br>')}</p>`;
    const heads = headsOf(block);
    if (heads.length === 0) return plainTable(block);
    return block.rows
      .map(
        (row) =>
          `<div class="card"><dl>${row
            .map((cell, c) => `<dt>${heads[c] ?? ''}</dt><dd>${escapeXml(textOf(cell)).replaceAll('\n', '<br>')}</dd>`)
            .join('')}</dl></div>`,
      )
      .join('\n');
  });
  return shell(paper, blocks.join('\n'));
}

/** A list without a table: an entry for each person, a span for each value, the headings as the first entry. */
export function writeList(paper: Paper): Buffer {
  const blocks = paper.blocks.map((block) => {
    if (block.kind === 'text') return `<p>${escapeXml(textOf(block.cell)).replaceAll('\n', '<br>')}</p>`;
    const heads = headsOf(block);
    if (heads.length === 0) return plainTable(block);
    const entries = [heads, ...block.rows.map((row) => row.map(textOf))].map(
      (row) =>
        `<li>${row.map((text) => `<span class="c">${escapeXml(text).replaceAll('\n', ' ')}</span>`).join('\n')}</li>`,
    );
    return `<ul class="rows">${entries.join('\n')}</ul>`;
  });
  return shell(paper, blocks.join('\n'));
}

/** A grid of divs, as pages made by scripts have them. */
export function writeDivs(paper: Paper): Buffer {
  const blocks = paper.blocks.map((block) => {
    if (block.kind === 'text') return `<p>${escapeXml(textOf(block.cell)).replaceAll('\n', '<br>')}</p>`;
    const heads = headsOf(block);
    const rows = [...(heads.length === 0 ? [] : [heads]), ...block.rows.map((row) => row.map(textOf))].map(
      (row) =>
        `<div class="tr">${row.map((text) => `<div class="td">${escapeXml(text).replaceAll('\n', '<br>')}</div>`).join('')}</div>`,
    );
    return `<div class="grid">${rows.join('\n')}</div>`;
  });
  return shell(paper, blocks.join('\n'));
}

function plainTable(block: Table): string {
  const rows = gridOf(block).map(
    (row) =>
      `<tr>${row.map((at) => (at === null ? '' : `<td${span(at)}>${escapeXml(at.text).replaceAll('\n', '<br>')}</td>`)).join('')}</tr>`,
  );
  return `<table border="1">${rows.join('\n')}</table>`;
}

/** An old page: tables within tables, capital tags, none of them closed, GBK; paragraphs of the text parted by breaks in one cell. */
export function writeOldPage(paper: Paper): Buffer {
  const parts: string[] = [];
  let open: string[] = [];
  const flush = (): void => {
    if (open.length > 0) parts.push(`<TR><TD><FONT size=3>${open.join('<BR>\n')}</FONT>`);
    open = [];
  };
  for (const block of paper.blocks) {
    if (block.kind === 'text') {
      open.push(`&nbsp;&nbsp;&nbsp;&nbsp;${escapeXml(textOf(block.cell)).replaceAll('\n', '<BR>')}`);
      continue;
    }
    flush();
    const rows = gridOf(block).map(
      (row) =>
        `<TR>${row.map((at) => (at === null ? '' : `<TD${span(at)}><DIV align=center><FONT face=宋体>${at.text === '' ? '&nbsp;' : escapeXml(at.text).replaceAll('\n', '<BR>')}</FONT></DIV>`)).join('')}`,
    );
    parts.push(`<TR><TD><TABLE border=1 bgColor=#000000 cellSpacing=1><TBODY>${rows.join('\n')}</TBODY></TABLE>`);
  }
  flush();
  return encode(
    `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=gb2312"><TITLE>${paper.title}</TITLE></HEAD>
<BODY><TABLE width=980 align=center><TR><TD width=200><TABLE><TR><TD><A href="a.asp">机构职能</A><TR><TD><A href="b.asp">政策文件</A></TABLE>
<TD><TABLE width="100%"><TR><TD align=center><B>${paper.title}</B><TR><TD>发布日期：2019-4-2 浏览：1385 次
${parts.join('\n')}</TABLE></TABLE></BODY></HTML>`,
    'gbk',
  );
}
