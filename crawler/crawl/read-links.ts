import type { FrontierEntry, Found } from '../../store/frontier.ts';
import { templateOf } from '../../rules/walk/traps.ts';
import type { FoundLink, KnownPage, KnownPages } from './known-pages.ts';

/**
 * An address that pages lead to. Nine of ten stood on pages before, and each reader's thread gives the same object again:
 * where it leads is looked up once and stays with it.
 */
export interface Address {
  readonly url: string;
  /** Whose `page` it is: another crawl looks it up for itself. */
  known: KnownPages | null;
  /** Null where it is not followed. */
  page: KnownPage | null;
  template: string | null;
}

export function addressOf(url: string): Address {
  return { url, known: null, page: null, template: null };
}

interface LinkedFrom {
  /** Of the page itself. */
  key: string;
  template: string;
  known: KnownPages;
  keyOf: (url: string) => string | null;
  waveFrom: number;
}

/**
 * Pages of the portal that a page leads to, itself and further pages of its list left out. Null stands for one that is
 * settled: it has its number on the page, and nothing else of it matters.
 * @returns bringsNew: one of them was not known before this wave, and is of another pattern
 */
export function readLinks(
  addresses: readonly Address[],
  further: readonly FoundLink[],
  { key: own, template, known, keyOf, waveFrom }: LinkedFrom,
): { links: (FoundLink | null)[]; bringsNew: boolean } {
  const isFirst = known.lookAround([own, ...further.map(({ key }) => key)]);
  const links: (FoundLink | null)[] = [];
  let bringsNew = false;
  for (const address of addresses) {
    const page = pageAt(address, known, keyOf);
    if (page === null || !isFirst(page)) continue;
    if (known.isSettled(page)) {
      links.push(null);
      continue;
    }
    // The pattern of a page that was known before the wave is of use to nobody.
    const isOld = known.isOld(page, waveFrom);
    const inbred = !isOld && (address.template ??= templateOf(address.url)) === template;
    links.push({ key: page.key, url: address.url, inbred });
    if (!isOld && !inbred) bringsNew = true;
  }
  return { links, bringsNew };
}

function pageAt(address: Address, known: KnownPages, keyOf: LinkedFrom['keyOf']): KnownPage | null {
  if (address.known !== known) {
    const key = keyOf(address.url);
    address.known = known;
    address.page = key === null ? null : known.pageOf(key);
  }
  return address.page;
}

/**
 * A further page of a list is a click away from its first page, however many pages lie between.
 * `firstLink` is the number of the first of the links on the page.
 */
export function claimLinks(
  links: readonly (FoundLink | null)[],
  further: readonly FoundLink[],
  { depth, seq, list, firstLink = 0 }: Pick<FrontierEntry, 'depth' | 'list'> & { seq: number; firstLink?: number },
  known: KnownPages,
): Found[] {
  if (list === null) return known.claim([...links, ...further], { depth: depth + 1, seq, firstLink });
  const own = known.claim(links, { depth: depth + 1, seq, firstLink });
  return [...own, ...known.claim(further, { depth, seq, firstLink })];
}
