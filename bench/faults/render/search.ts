import type { Family } from '../families/family.ts';
import type { County } from '../model.ts';
import type { Links } from './links.ts';
import { escapeHtml } from './html.ts';
import { frameOf } from './frame.ts';

/** Results of the site's own search, newest first. */
export function searchPage(county: County, family: Family, links: Links, path: string): string {
  const words = readQuery(path, family.charset);
  const entries = [...county.columns.values()].flatMap((column) => column.entries);
  const found =
    county.search === 'works' && words !== ''
      ? entries.filter(({ title }) => title !== null && words.split(/\s+/).every((word) => title.includes(word)))
      : [];
  const rows = links.rows(found).slice(0, 20);
  const body = `<h2>检索结果</h2><p>关键词：${escapeHtml(words)}，共找到 ${rows.length} 条结果</p>${rows.length === 0 ? '<p>没有找到相关信息</p>' : family.list(rows)}`;
  return family.shell(frameOf(county, links, { head: '站内搜索', trail: [], column: null, tags: {}, body }));
}

/** What was asked for, in the charset that the page's form sends. */
function readQuery(path: string, charset: string): string {
  const written = /[?&]q=([^&]*)/.exec(path)?.[1] ?? '';
  const bytes: number[] = [];
  for (const [, hex, plain] of written.replaceAll('+', ' ').matchAll(/%([\dA-Fa-f]{2})|([\s\S])/g))
    bytes.push(hex === undefined ? (plain ?? ' ').charCodeAt(0) : Number.parseInt(hex, 16));
  return new TextDecoder(charset).decode(Uint8Array.from(bytes));
}
