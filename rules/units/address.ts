import { pageKey } from '../url.ts';

/** What an address says of whose part of the site it is in. */
export interface Address {
  /** Host and folders, without those that name a day: `yunting.gov.cn/public/mzj/`. */
  folder: string;
  /** Numbers and ids in folders and parameters by which platforms tell organisations apart. */
  ids: string[];
}

const DATE = /^(19|20)\d{2}(\d{2}){0,2}$|^\d{4}-\d{1,2}(-\d{1,2})?$/;
const ID = /^(\d{5,}|[0-9a-f]{16,}|[0-9a-f]{8}-[0-9a-f-]{20,})$/i;
const ORGANISATION = /^(dept|depart|org|organ|unit|bm|jg|fbjg|publish)/i;

export function readAddress(url: string): Address | null {
  const key = pageKey(url);
  if (key === null) return null;
  const [path = '', query = ''] = key.split('?');
  const segments = path.split('/');
  const folders: string[] = [];
  for (const segment of segments.slice(0, -1)) {
    if (DATE.test(segment)) break;
    folders.push(segment);
  }
  const last = segments.at(-1) ?? '';
  const parameters = query === '' ? [] : [...new URLSearchParams(query)];
  const named = parameters.filter(([name, value]) => ORGANISATION.test(name) && value.length >= 3);
  return {
    folder: `${folders.join('/')}/`,
    ids: [
      ...folders.slice(1).filter((segment) => ID.test(segment)),
      // A column's own address may end in the organisation's number; an article's in its own.
      ...(ID.test(last) ? [last] : []),
      ...named.map(([, value]) => value),
    ],
  };
}
