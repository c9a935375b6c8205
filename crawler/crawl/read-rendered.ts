import { extractPage } from '../../rules/facts/extract-page.ts';
import type { FooterFacts, PageFacts } from '../../rules/facts/page-facts.ts';
import { isTentative } from '../../rules/facts/list/read-pages.ts';
import { saysNothing } from '../../rules/facts/render-gate.ts';
import type { ReadOptions } from './read-page.ts';

/**
 * Reads a rendered page. Its code is gone, so what the static page says in scripts is added: the footer's identity and
 * the files handed to viewers.
 * @param isWhole every part of the page was there, so that no list can stand elsewhere
 */
export function readRendered(
  html: string,
  { facts, isWhole, options }: { facts: PageFacts; isWhole: boolean; options: ReadOptions },
): PageFacts {
  const rendered = extractPage(html, facts.url, options);
  const known = new Set(rendered.attachments.map(({ url }) => url));
  return {
    ...rendered,
    ...goesOn(facts, rendered),
    forward: null,
    published: rendered.published ?? facts.published,
    publishedTime: rendered.published === null ? facts.publishedTime : rendered.publishedTime,
    places: { ...facts.places, ...rendered.places },
    footer: joinFooters(facts.footer, rendered.footer),
    attachments: [...rendered.attachments, ...facts.attachments.filter(({ url }) => !known.has(url))],
    ...(facts.isCut === true ? { isCut: true as const } : {}),
    scripted: isWhole ? null : (facts.scripted ?? 'script'),
  };
}

/**
 * How the list goes on. The static page says it in scripts, which are gone by now; only what was guessed from them, or
 * nothing, leaves it to what the rendered page shows. Its first page has been fetched.
 */
function goesOn(fixed: PageFacts, rendered: PageFacts): Pick<PageFacts, 'pager' | 'adapter' | 'feeds' | 'listOf'> {
  const knows = (fixed.feeds.length > 0 && !isTentative(fixed.adapter)) || (fixed.pager?.urls.length ?? 0) > 0;
  const { pager, adapter, feeds, listOf } = knows ? fixed : rendered;
  return { pager, adapter, feeds: feeds.filter(({ adapter: name }) => !isTentative(name)), listOf };
}

function joinFooters(fixed: FooterFacts, rendered: FooterFacts): FooterFacts {
  const codes = new Map([...fixed.siteCodes, ...rendered.siteCodes].map((code) => [`${code.from} ${code.code}`, code]));
  return {
    siteIdCode: rendered.siteIdCode ?? fixed.siteIdCode,
    icp: rendered.icp ?? fixed.icp,
    police: rendered.police ?? fixed.police,
    conac: rendered.conac || fixed.conac,
    host: rendered.host ?? fixed.host,
    errorReport: rendered.errorReport || fixed.errorReport,
    ipv6Claim: rendered.ipv6Claim || fixed.ipv6Claim,
    siteCodes: [...codes.values()],
    ...(rendered.places && { places: { ...fixed.places, ...rendered.places } }),
  };
}

/** Characters of text and links that make a difference: more than today's date or a counter. */
const MORE_TEXT = 40;
const MORE_LINKS = 3;
/** The same of a page that said nothing. */
const SOME_TEXT = 10;

/** Whether rendering showed something that the static page does not. */
export function addsSomething(fixed: PageFacts, rendered: PageFacts): boolean {
  return (
    rendered.items.length > fixed.items.length ||
    rendered.attachments.length > fixed.attachments.length ||
    (rendered.saysEmpty && !fixed.saysEmpty) ||
    textLength(rendered) >= textLength(fixed) + (saysNothing(fixed) ? SOME_TEXT : MORE_TEXT) ||
    new Set(rendered.links.map(({ url }) => url)).size >= new Set(fixed.links.map(({ url }) => url)).size + MORE_LINKS
  );
}

function textLength({ blocks }: PageFacts): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
