const NEXT_GROUP = /<nextgroup>\s*(?:<!\[CDATA\[)?[^"']{0,500}?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const TOTAL = /<totalrecord>\s*(\d{1,7})\s*<\/totalrecord>/i;

/**
 * The HTML of the records that 大汉 column pages keep in a `<datastore>` for their script to show, each store as a list
 * of its own; '' where there is none. A reader of the page sees these records, so they are part of what it says.
 */
export function storedLists(text: string): string {
  let html = '';
  for (const store of readStores(text)) {
    const records = readRecords(store);
    if (records.length === 0) continue;
    const tag = /^\s*<tr\b/i.test(records[0] ?? '') ? 'table' : 'ul';
    html += `<${tag}>${records.join('')}</${tag}>`;
  }
  return html;
}

/** Whether a script keeps stores of records and all are empty, with no address where more are to be had. */
export function storesNothing(script: string): boolean {
  const stores = readStores(script);
  return (
    stores.some((store) => store.trim() !== '') &&
    stores.every((store) => readRecords(store).length === 0 && !NEXT_GROUP.test(store))
  );
}

export interface StoredParts {
  isStored: boolean;
  /** Where more records of the largest store are to be had, as written. */
  nextGroup: string | null;
  /** Share of all records that the largest store holds; 1 without records. */
  share: number;
  /** Records that the largest store claims, here and elsewhere. */
  total: number | null;
}

/** What the stores say of themselves. */
export function storedParts(text: string): StoredParts {
  const stores = readStores(text).map((store) => ({ store, count: readRecords(store).length }));
  const all = stores.reduce((sum, { count }) => sum + count, 0);
  const largest = stores.reduce<(typeof stores)[number] | null>(
    (best, store) => (best === null || store.count > best.count ? store : best),
    null,
  );
  const match = NEXT_GROUP.exec(largest?.store ?? '');
  const total = TOTAL.exec(largest?.store ?? '')?.[1];
  const address = (match?.[1] ?? match?.[2] ?? '').replaceAll('&amp;', '&').trim();
  return {
    isStored: stores.some(({ store }) => store.trim() !== ''),
    nextGroup: address === '' ? null : address,
    share: all === 0 ? 1 : (largest?.count ?? 0) / all,
    total: total === undefined ? null : Number(total),
  };
}

function readStores(text: string): string[] {
  if (!text.includes('<datastore>')) return [];
  return text
    .split('<datastore>')
    .slice(1)
    .map((part) => before(part, '</datastore>'));
}

/** What stands in the CDATA of each record; a `</record>` within it does not end it. */
function readRecords(store: string): string[] {
  return store
    .split('<record>')
    .slice(1)
    .map((part) => {
      const quoted = /^\s*<!\[CDATA\[/.exec(part);
      return quoted === null ? before(part, '</record>') : before(part.slice(quoted[0].length), ']]>');
    });
}

function before(text: string, end: string): string {
  const at = text.indexOf(end);
  return at < 0 ? text : text.slice(0, at);
}
