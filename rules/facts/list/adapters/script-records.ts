import type { ListAdapter } from '../adapter.ts';
import { readLiteral } from '../code/literal.ts';
import { findRecords, recordItems } from '../feed-records.ts';
import { readItemAddress } from '../item-address.ts';

const ARRAY = /[=:(]\s*(?=\[\s*\{)/g;
/** Fewer are a slide show. */
const FEWEST = 5;
/** Guard against a script of nothing but arrays. */
const MOST_ARRAYS = 20;

/** Entries that stand as an array of records in a script, which shows them some at a time. */
export const scriptRecords: ListAdapter = {
  id: 'script-records',
  readPage(page) {
    if (page.items.length > 0) return null;
    for (const script of page.outline.scripts) {
      for (const match of [...script.matchAll(ARRAY)].slice(0, MOST_ARRAYS)) {
        const records = findRecords(readLiteral(script, match.index + match[0].length));
        if (records === null || records.rows.length < FEWEST) continue;
        const items = recordItems(records.rows, {
          base: page.outline.base,
          seenOn: page.seenOn,
          address: readItemAddress(page.html),
        });
        const told = items.filter(({ url, date }) => url !== '' && date !== null);
        if (told.length >= items.length / 2) return { ...page.claims, urls: [], feeds: [], items };
      }
    }
    return null;
  },
};
