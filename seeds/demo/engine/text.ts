import { pathOf } from './paths.ts';
import type { Site } from './model.ts';

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Relative reference from one address of the site to another, so that the site works on any origin. */
export function relative(from: string, to: string): string {
  const [toPath = '/', query] = to.split('?');
  const here = (from.split('?')[0] ?? '/').split('/').slice(1, -1);
  const there = toPath.split('/').slice(1, -1);
  const file = toPath.slice(toPath.lastIndexOf('/') + 1);
  let same = 0;
  while (same < here.length && same < there.length && here[same] === there[same]) same += 1;
  const steps = [...here.slice(same).map(() => '..'), ...there.slice(same)];
  const path = steps.map((step) => `${step}/`).join('') + file;
  return (path === '' ? './' : path) + (query === undefined ? '' : `?${query}`);
}

/** An anchor; addresses of the site become relative, others stay. */
export function anchor(from: string, to: string, text: string, attributes = ''): string {
  const href = to.startsWith('/') ? relative(from, to) : to;
  return `<a href="${escapeHtml(href)}"${attributes === '' ? '' : ` ${attributes}`}>${text}</a>`;
}

/** Turns `{{#12|text}}` (piece 12), `{{/path|text}}` and `{{https://…|text}}` into anchors, and makes `src="/…"` relative. */
export function linkMarkup(html: string, from: string, site: Site): string {
  return html
    .replace(/ src="(\/[^"]*)"/g, (_, to: string) => ` src="${relative(from, to)}"`)
    .replace(/\{\{([^|{}]+)\|([^{}]+)\}\}/g, (_, target: string, text: string) => {
      if (!target.startsWith('#')) return anchor(from, target, text);
      const piece = site.pieces.get(Number(target.slice(1)));
      if (piece === undefined) throw new Error(`no piece ${target}`);
      return anchor(from, pathOf(piece, site), text);
    });
}

/** Paragraphs from plain sentences. */
export function paragraphs(...texts: string[]): string[] {
  return texts.map((text) => `<p>${text}</p>`);
}

/** A data table; the first row is its head. */
export function table(rows: readonly (readonly string[])[], name = 'data'): string {
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const [head = [], ...body] = rows;
  return `<table class="${name}"><thead>${line(head, 'th')}</thead><tbody>\n${body.map((row) => line(row, 'td')).join('\n')}\n</tbody></table>`;
}

/** 2026年6月3日 from 2026-06-03. */
export function inWords(day: string): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}
