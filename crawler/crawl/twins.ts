import { pageKey } from '../../rules/url.ts';

/**
 * Steps before an address that show the same page in another dress: for phones, for paper, in traditional signs. Only
 * names that nothing else has: `/tw/` is a mission of the youth league as well.
 */
const STEP = /^\/(?:wap|mobile|3g|print|big5|gb2big5)(?=\/)/i;
/** Parameters that do so, or put the same entries into another order. */
const PARAMETER =
  /^(?:(?:is_?)?print|share|font_?size|skin|lang(?:uage)?|(?:is_?)?mobile|wap|device|sort(?:_?(?:by|field|type|name|order))?|order(?:_?(?:by|field|type))?|px)$/i;

/**
 * Key of the page that an address shows in another dress, as far as the address tells; null where it does not. Whether
 * there is such a page is for who asks to know.
 */
export function plainKeyOf(url: string): string | null {
  const plain = new URL(url);
  plain.pathname = plain.pathname.replace(STEP, '');
  for (const name of new Set(plain.searchParams.keys())) if (PARAMETER.test(name)) plain.searchParams.delete(name);
  return plain.href === url ? null : pageKey(plain.href);
}
