import { ADAPTERS } from './adapters/index.ts';
import type { ListPage, ListReading } from './adapter.ts';

/** How the page's list goes on, read by the first adapter that knows it; null where there is no more of it. */
export function readPages(page: ListPage): (ListReading & { adapter: string }) | null {
  for (const { id, readPage } of ADAPTERS) {
    const reading = readPage(page);
    if (reading !== null) return { adapter: id, ...reading };
  }
  return null;
}
