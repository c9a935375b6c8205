import type { Block } from '../model.ts';

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Turns `[[text|target]]` into links. */
export function inline(text: string, href: (target: string) => string): string {
  return escapeHtml(text).replace(
    /\[\[([^\]|]*)\|([^\]]+)\]\]/g,
    (_, words: string, target: string) => `<a href="${escapeHtml(href(target))}">${words}</a>`,
  );
}

/** A page's body. */
export function blocksHtml(blocks: readonly Block[], href: (target: string) => string): string {
  return blocks.map((block) => blockHtml(block, href)).join('\n');
}

function blockHtml(block: Block, href: (target: string) => string): string {
  switch (block.kind) {
    case 'p':
      return `<p style="text-indent:2em">${inline(block.text, href)}</p>`;
    case 'h':
      return `<p><strong>${inline(block.text, href)}</strong></p>`;
    case 'table':
      return tableHtml(block.rows, href);
    case 'img':
      return `<p style="text-align:center"><img src="/pic/scene.png" alt="${block.alt}"></p>`;
    case 'video':
      return `<video src="/media/clip.mp4" controls title="${block.alt}"></video>`;
    case 'audio':
      return `<audio src="/media/clip.mp3" controls title="${block.alt}"></audio>`;
    case 'html':
      return block.html;
  }
}

function tableHtml(rows: readonly (readonly string[])[], href: (target: string) => string): string {
  const lines = rows.map((cells) => `<tr>${cells.map((text) => `<td>${inline(text, href)}</td>`).join('')}</tr>`);
  return `<table border="1" cellspacing="0" width="100%"><tbody>${lines.join('\n')}</tbody></table>`;
}
