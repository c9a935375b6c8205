import { columnKey, pageKey } from '../../url.ts';

/** Key of the column that a list belongs to, from the address of its first page; `#12` of a category tree stays. */
export function listKey(url: string): string {
  const [address = '', category] = url.split('#');
  const key = columnKey(pageKey(address) ?? address);
  return category === undefined || !/^\d+$/.test(category) ? key : `${key}#${category}`;
}
