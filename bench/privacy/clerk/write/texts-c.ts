import { encode } from 'iconv-lite';
import { textOf, type Paper } from '../model.ts';
import { gridOf } from './grid.ts';

// Plain texts as other programs and other hands leave them.

function linesOf(paper: Paper, join: (cells: string[]) => string): string[] {
  const lines = [paper.title];
  for (const block of paper.blocks) {
    if (block.kind === 'text') lines.push(...textOf(block.cell).split('\n'));
    else for (const row of gridOf(block)) lines.push(join(row.map((at) => (at?.text ?? '').replaceAll('\n', ' '))));
  }
  return lines;
}

/** Cells parted by upright bars, as exports of databases have them. */
export function writeBars(paper: Paper): Buffer {
  return encode(`${linesOf(paper, (cells) => cells.join('|')).join('\r\n')}\r\n`, 'gbk');
}

/** A table of a chat or a wiki: bars with blanks, a line of hyphens under the head. */
export function writeMarkdown(paper: Paper): Buffer {
  const lines: string[] = [`# ${paper.title}`, ''];
  for (const block of paper.blocks) {
    if (block.kind === 'text') {
      lines.push(textOf(block.cell), '');
      continue;
    }
    for (const [i, row] of gridOf(block).entries()) {
      lines.push(`| ${row.map((at) => (at?.text ?? '').replaceAll('\n', '<br>')).join(' | ')} |`);
      if (i === 0) lines.push(`|${row.map(() => ' --- ').join('|')}|`);
    }
    lines.push('');
  }
  return Buffer.from(lines.join('\n'));
}

/** Semicolons, as a machine set to another country saves sheets. */
export function writeSemicolons(paper: Paper): Buffer {
  return encode(
    `${linesOf(paper, (cells) => cells.map((text) => (/[;"]/.test(text) ? `"${text}"` : text)).join(';')).join('\r\n')}\r\n`,
    'gbk',
  );
}

/** Copied from a page: one blank between cells, and none for empty ones. */
export function writeSingle(paper: Paper): Buffer {
  return Buffer.from(
    `${linesOf(paper, (cells) =>
      cells
        .filter((text) => text !== '')
        .map((text) => text.replaceAll(' ', ''))
        .join(' '),
    ).join('\n')}\n`,
  );
}

/** Chinese commas or pauses between values, as people type lists. */
export function writeCommas(paper: Paper): Buffer {
  return encode(`${linesOf(paper, (cells) => cells.join('，')).join('\r\n')}\r\n`, 'gbk');
}

/** Lines drawn around the cells. */
export function writeBoxes(paper: Paper): Buffer {
  const lines: string[] = [paper.title];
  const wide = (text: string): number => text.replace(/[^ -~]/g, '..').length;
  for (const block of paper.blocks) {
    if (block.kind === 'text') {
      lines.push(textOf(block.cell));
      continue;
    }
    const rows = gridOf(block).map((row) => row.map((at) => (at?.text ?? '').replaceAll('\n', ' ')));
    const widths = (rows[0] ?? []).map((_, c) => 2 * Math.ceil(Math.max(...rows.map((row) => wide(row[c] ?? ''))) / 2));
    const rule = (left: string, cross: string, right: string): string =>
      left + widths.map((width) => '─'.repeat(width / 2)).join(cross) + right;
    lines.push(rule('┌', '┬', '┐'));
    for (const [i, row] of rows.entries()) {
      if (i > 0) lines.push(rule('├', '┼', '┤'));
      lines.push(`│${row.map((text, c) => text + ' '.repeat((widths[c] ?? 0) - wide(text))).join('│')}│`);
    }
    lines.push(rule('└', '┴', '┘'));
  }
  return encode(`${lines.join('\r\n')}\r\n`, 'gbk');
}
