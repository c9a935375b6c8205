import { textOf, type Paper } from '../model.ts';
import { gridOf } from './grid.ts';

/** Cells of a sheet saved as "Unicode text": UTF-16 with tabs. */
export function writeUnicodeText(paper: Paper): Buffer {
  const lines = linesOf(paper, (cells) => cells.map((text) => text.replace(/[\n\t]/g, ' ').trim()).join('\t'));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf16le');
}

/** A table in a mail or a text program: its columns are parted by blanks, as wide as the widest cell. */
export function writePadded(paper: Paper): Buffer {
  const lines: string[] = [paper.title];
  for (const block of paper.blocks) {
    if (block.kind === 'text') {
      lines.push(textOf(block.cell));
      continue;
    }
    const rows = gridOf(block).map((row) => row.map((at) => (at?.text ?? '').replace(/\s+/g, '')));
    const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => wide(row[c] ?? ''))) + 2);
    for (const row of rows)
      lines.push(
        row
          .map((text, c) => text + ' '.repeat((widths[c] ?? 2) - wide(text)))
          .join('')
          .trimEnd(),
      );
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

/** Columns that a text takes on a screen of equal letters. */
function wide(text: string): number {
  return text.replace(/[^ -~]/g, '..').length;
}

/** UTF-8 with a mark, every cell quoted, long numbers as formulas so that a sheet keeps all their digits. */
export function writeGuardedCsv(paper: Paper): Buffer {
  const quoted = (text: string): string =>
    /^\s*\d{12,}\s*$/.test(text) ? `"=""${text.trim()}"""` : `"${text.replaceAll('"', '""')}"`;
  return Buffer.from(`\ufeff${linesOf(paper, (cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`);
}

function linesOf(paper: Paper, join: (cells: string[]) => string): string[] {
  const lines = [join([paper.title])];
  for (const block of paper.blocks) {
    if (block.kind === 'text') lines.push(join([textOf(block.cell)]));
    else for (const row of gridOf(block)) lines.push(join(row.map((at) => at?.text ?? '')));
  }
  return lines;
}
