import { apart } from '../../rules/text/remembering.ts';
import { type Address, addressOf } from '../crawl/read-links.ts';

// Nine of ten links of a page stood on the pages before it. Between threads a number goes in place of each of those, and
// the hearer gets the very object that it had before, with all that it knows of that address.

/** Links of a page as one thread tells another. */
export interface ToldLinks {
  /** Number of the first of `fresh`; what the hearer has from there on is forgotten. */
  from: number;
  /** Addresses that were not told before. */
  fresh: string[];
  /** All addresses, by number. */
  numbers: Uint32Array;
}

/** Addresses after which both sides begin anew: some megabytes on either side, for each thread that reads. */
const MOST = 15_000;

/** Whoever tells. Messages must be heard in the order in which they were told. */
export function createLinkTeller(most = MOST): (links: readonly string[]) => ToldLinks {
  const told = new Map<string, number>();
  return (links) => {
    if (told.size >= most) told.clear();
    const from = told.size;
    const fresh: string[] = [];
    const numbers = new Uint32Array(links.length);
    for (let n = 0; n < links.length; n++) {
      const link = links[n]!;
      let number = told.get(link);
      if (number === undefined) {
        told.set(apart(link), (number = told.size));
        fresh.push(link);
      }
      numbers[n] = number;
    }
    return { from, fresh, numbers };
  };
}

/** Whoever hears one teller. */
export function createLinkHearer(): (told: ToldLinks) => Address[] {
  const heard: Address[] = [];
  return ({ from, fresh, numbers }) => {
    heard.length = from;
    for (const link of fresh) heard.push(addressOf(link));
    return Array.from(numbers, (number) => heard[number]!);
  };
}
