import type { PageFacts } from '../../rules/facts/page-facts.ts';
import { isDeepAddress, isErrorAddress } from '../../rules/facts/soft-404.ts';
import { pageKey } from '../../rules/url.ts';
import { unpackFacts } from '../../store/facts.ts';
import { listHomePages } from '../../store/home-pages.ts';
import type { Database } from '../../store/schema.ts';
import type { Reading } from '../reading/reading.ts';

/** The portal's home pages, as far as they were read before the wave began. */
export interface Homes {
  /** Keys of the roots of its hosts and of the page that the crawl begins with. */
  keys: ReadonlySet<string>;
  looks: readonly Look[];
}

/** What a page looks like whatever its address: enough to see the same one again. */
interface Look {
  blocks: number;
  links: number;
  text: string;
}

/** A home page that says nothing is like any other page that says nothing. */
const LEAST_LINKS = 5;

/** Reads what is known of the home pages before page number `seq`, so that timing does not show. */
export async function readHomes(
  db: Database,
  crawl: number,
  { hosts, seq }: { hosts: readonly string[]; seq: number },
): Promise<Homes> {
  const roots = hosts.map((host) => `${host}/`);
  const pages = await listHomePages(db, crawl, { keys: roots, seq });
  // Every address of a program that runs in the browser answers with the same shell.
  const written = pages.filter(({ render_reason }) => render_reason === null);
  return {
    keys: new Set([...roots, ...pages.filter(({ depth }) => depth === 0).map(({ key }) => key)]),
    looks: written.flatMap(({ facts }) => (facts === null ? [] : [lookOf(unpackFacts(facts))])),
  };
}

/** A redirect that says "not here": to an error page, or from a deep address to a home page. */
export function isSentAway(from: string, to: string, { keys }: Homes): boolean {
  if (isErrorAddress(to) && !isErrorAddress(from)) return true;
  return isDeepAddress(from) && keys.has(pageKey(to) ?? '') && !keys.has(pageKey(from) ?? '');
}

/** A page that says it is not there, or the home page in its place. */
export function isSoft404(url: string, { page, facts, signs }: Reading, { keys, looks }: Homes): boolean {
  if (keys.has(page.key)) return false;
  if (signs.soft404 !== null) return true;
  if (signs.render !== null || page.linkCount < LEAST_LINKS || !isDeepAddress(url)) return false;
  const alike = looks.filter(({ blocks, links }) => blocks === page.blockCount && links === page.linkCount);
  if (alike.length === 0) return false;
  const { text } = lookOf(unpackFacts(facts.bytes));
  return alike.some((home) => home.text === text);
}

/** Counters and clocks differ from one moment to the next. */
function lookOf({ blocks, links }: PageFacts): Look {
  const text = blocks.map((block) => block.text).join('\n');
  return { blocks: blocks.length, links: links.length, text: text.replace(/\d+/g, '0') };
}
