import { hash } from 'node:crypto';
import { decodeHtml, type Decoded } from '../../rules/decode.ts';
import { shellPrint } from '../../rules/facts/blocked.ts';
import { extractPage } from '../../rules/facts/extract-page.ts';
import type { PageFacts } from '../../rules/facts/page-facts.ts';
import { type RenderReason, renderReason } from '../../rules/facts/render-gate.ts';
import { linksOf } from '../../rules/walk/links-of.ts';
import { recogniseSoft404, type SoftSign } from '../../rules/facts/soft-404.ts';
import type { Database } from '../../store/schema.ts';
import { FORM_MARK } from '../../rules/walk/traps.ts';

/** A page as the crawl needs it: its facts, and what they mean for going on. */
export interface PageReading {
  decoded: Omit<Decoded, 'text'>;
  facts: PageFacts;
  /** Every address that the page leads to, in page order, the same one once. */
  links: string[];
  /** Fingerprint of what the page says, whatever its addresses. */
  print: string;
  /** What the page shows of itself beside its facts. */
  signs: { soft404: SoftSign | null; render: RenderReason | null; shell: string | null };
}

export interface ReadOptions {
  /** YYYY-MM-DD in Asia/Shanghai on which the page was fetched: gives lists that show month and day only their year. */
  seenOn?: string;
  /** Key of the page that the portal's address leads to, see `extractPage`. */
  homeKey?: string;
  /** Also say what else was seen, see `extractPage`. */
  explain?: boolean;
}

/** Reads the bytes of a page fetched at `url`. */
export function readPage(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
  options: ReadOptions = {},
): PageReading {
  const { text, ...decoded } = decodeHtml(bytes, contentType);
  const facts = extractPage(text, url, options);
  const signs = {
    soft404: recogniseSoft404(facts, text),
    render: renderReason(facts, text),
    shell: shellPrint(facts, text),
  };
  return { decoded, facts, links: linksOf(facts), print: printOf(facts), signs };
}

/**
 * Fingerprint of what the page says. One that says nothing of its own (no date, no file, no entries) has that of its
 * words without numbers behind it.
 */
export function printOf(facts: PageFacts): string {
  const lines = [facts.title ?? ''];
  for (const block of facts.blocks) if (block.area === 'main') lines.push(block.text);
  for (const item of facts.items) lines.push(item.title);
  const said = lines.join('\n');
  const print = hash('sha256', said).slice(0, 16);
  if (facts.published !== null || facts.attachments.length > 0 || facts.items.length > 0) return print;
  return `${print}${FORM_MARK}${hash('sha256', said.replace(/\d+/g, '')).slice(0, 8)}`;
}

/** A fingerprint as the store holds it: nobody without its secret can try what a short page may say. Its parts stay apart. */
export function keyPrint(print: string, { vault }: Pick<Database, 'vault'>): string {
  return print.split(FORM_MARK).map(vault.tag).join(FORM_MARK);
}
