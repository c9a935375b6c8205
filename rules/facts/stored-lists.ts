const STORE = /<datastore>([\s\S]*?)(?:<\/datastore>|$)/gi;
const RECORD = /<record>\s*(?:<!\[CDATA\[([\s\S]*?)\]\]>|([\s\S]*?))\s*<\/record>/gi;
const NEXT_GROUP = /<nextgroup>\s*(?:<!\[CDATA\[)?[\s\S]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;

/**
 * The HTML of the records that 大汉 column pages keep in a `<datastore>` for their script to show, each store as a list
 * of its own; '' where there is none. A reader of the page sees these records, so they are part of what it says.
 */
export function storedLists(text: string): string {
  if (!text.includes('<datastore>')) return '';
  let html = '';
  for (const [, store = ''] of text.matchAll(STORE)) {
    const records = [...store.matchAll(RECORD)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    if (records.length === 0) continue;
    const tag = /^\s*<tr\b/i.test(records[0] ?? '') ? 'table' : 'ul';
    html += `<${tag}>${records.join('')}</${tag}>`;
  }
  return html;
}

/** Whether there is a store, and where its next records are to be had: the address as written in the largest one. */
export function storedParts(text: string): { isStored: boolean; nextGroup: string | null } {
  let largest: { size: number; nextGroup: string | null } | null = null;
  for (const [, store = ''] of text.matchAll(STORE)) {
    if (largest !== null && store.length <= largest.size) continue;
    const match = NEXT_GROUP.exec(store);
    const address = (match?.[1] ?? match?.[2] ?? '').replaceAll('&amp;', '&').trim();
    largest = { size: store.length, nextGroup: address === '' ? null : address };
  }
  return { isStored: largest !== null && largest.size > 0, nextGroup: largest?.nextGroup ?? null };
}
