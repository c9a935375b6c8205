import { encode } from 'iconv-lite';
import { textOf, type Paper } from '../model.ts';
import { gridOf } from './grid.ts';

/** The sheet saved as separated values in the encoding of a Chinese Windows. */
export function writeCsv(paper: Paper): Buffer {
  const lines = [paper.title];
  for (const block of paper.blocks) {
    if (block.kind === 'text') lines.push(quoted(textOf(block.cell)));
    else for (const row of gridOf(block)) lines.push(row.map((at) => quoted(at?.text ?? '')).join(','));
  }
  return encode(`${lines.join('\r\n')}\r\n`, 'gbk');
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What is left after copying a document into a plain text: cells parted by tabs. */
export function writeText(paper: Paper): Buffer {
  const lines = [paper.title];
  for (const block of paper.blocks) {
    if (block.kind === 'text') lines.push(textOf(block.cell));
    else
      for (const row of gridOf(block)) lines.push(row.map((at) => (at?.text ?? '').replaceAll('\n', ' ')).join('\t'));
  }
  return Buffer.from(`${lines.join('\n')}\n`);
}
