import type { ListPage } from './adapter.ts';
import { readVariables, type Scope } from './code/sum.ts';

/** What the scripts of a page may know without asking anybody: their variables, the page's fields, its address. */
export function scriptScope({ outline, html, url }: ListPage): Scope {
  const { searchParams } = new URL(url);
  return {
    names: readVariables(outline.scripts),
    input: (id) => inputValue(html, id),
    parameter: (name) => searchParams.get(name),
  };
}

/** Value of the field with this id, '' for one that is empty, null where there is none. */
function inputValue(html: string, id: string): string | null {
  const name = id.replace(/[^\w-]/g, '');
  const tag = new RegExp(`<input\\b[^>]{0,300}\\bid\\s*=\\s*["']?${name}["'\\s/>][^>]{0,300}`, 'i').exec(html)?.[0];
  if (tag === undefined) return null;
  const value = /\bvalue\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  return value?.[1] ?? value?.[2] ?? '';
}

const EMPTY_LIST =
  /<(ul|ol|dl|tbody|table|div)\b[^>]{0,200}\b(?:id|class)\s*=\s*["'][^"']{0,80}(?:list|article|content_?box|data_?box)[^>]{0,200}>\s*(?:<!--[^]{0,200}?-->\s*)?<\/\1>/i;

/** Whether the page has a place for a list in which nothing stands: what else it lists is of other columns. */
export function hasEmptyList({ html }: ListPage): boolean {
  return EMPTY_LIST.test(html);
}
