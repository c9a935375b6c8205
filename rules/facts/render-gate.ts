import { isTentative } from './list/read-pages.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * Why a page has to be rendered before it can be read.
 * empty-mount: the element that a program fills is empty · script-shell: next to no text, the rest is script ·
 * unfilled-template: placeholders stand where the text should · list-without-items: a list that scripts fill ·
 * frame: what the page is there for stands in a frame · foot-by-script: a script writes the foot of the home page.
 */
export const RENDER_REASONS = [
  'empty-mount',
  'script-shell',
  'unfilled-template',
  'list-without-items',
  'frame',
  'foot-by-script',
] as const;

export type RenderReason = (typeof RENDER_REASONS)[number];

/** Characters of visible text below which a page says nothing of its own. */
const SAYS_NOTHING = 120;
/** Characters of body text below which a page leaves room for what a script brings. */
const LITTLE_BODY = 100;
const FEW_LINKS = 5;
/** Share of a shell's HTML that is script, where it is written into the page. */
const SCRIPT_SHARE = 0.5;
/** Below this a page without a place to fill is the front of a firewall rather than an application. */
const SMALLEST_SHELL = 2500;

const EMPTY = String.raw`\s*(?:<!--[^]{0,2000}?-->\s*)*`;
const MOUNT = new RegExp(
  String.raw`<(div|main|section)\b[^>]{0,300}\bid\s*=\s*["']?(?:app|root|main-?app|app-?(?:root|main|container|view)|__nuxt|__next|vue-?app|react-?root|container-?app|q-app)["']?[^>]{0,300}>${EMPTY}</\1>`,
  'i',
);
const EMPTY_LIST = new RegExp(
  String.raw`<(ul|ol|tbody|table|dl|div)\b[^>]{0,200}\b(?:id|class)\s*=\s*["']?[^"'>]{0,80}(?:list|pagination|pager|page-?(?:bar|nav|box)|items?|news|rows?|records?|result)[^>]{0,200}>${EMPTY}</\1>`,
  'i',
);
const PLACEHOLDER = /\{\{[^{}]{1,80}\}\}|<%=?[^%]{1,80}%>|\$\{[\w.]{1,60}\}/;
const FRAME = /<iframe\b[^<>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi;
const FILE = /\.(?:pdf|docx?|xlsx?|ofd|mp4|mp3|jpe?g|png|gif|swf)\b/i;

/**
 * Decides from the static page alone whether it has to be rendered; the same page gives the same answer anywhere. Never
 * asked for a page that could not be had: rendering is for reading, not for getting in.
 * @param html the page as decoded
 */
export function renderReason(facts: PageFacts, html: string): RenderReason | null {
  return contentReason(facts, html) ?? (lacksFoot(facts) ? 'foot-by-script' : null);
}

/** The home page states who runs the site; where its foot is all that a script writes, that is worth a look. */
function lacksFoot(facts: PageFacts): boolean {
  return facts.kind === 'home' && facts.forward === null && facts.footer.isUnread === true && !saysNothing(facts);
}

function contentReason(facts: PageFacts, html: string): RenderReason | null {
  if (facts.forward !== null || facts.items.length > 0) return null;
  // Who knows what to ask needs no browser; who guesses may.
  if ((facts.adapter !== null || facts.feeds.length > 0) && !isTentative(facts.adapter)) return null;
  if (facts.kind === 'search' || facts.saysEmpty || facts.bodyLength >= LITTLE_BODY) return null;
  if (facts.attachments.length > 0 || hasOwnDate(facts)) return null;
  if (facts.scripted === 'frame' && showsOwnFrame(html, facts.url)) return 'frame';
  if (!/<script\b/i.test(html)) return null;
  if (MOUNT.test(html)) return 'empty-mount';
  if (facts.blocks.some((block) => block.area === 'main' && PLACEHOLDER.test(block.text))) return 'unfilled-template';
  if (saysNothing(facts) && facts.links.length < FEW_LINKS && isMostlyScript(html)) return 'script-shell';
  const isBareColumn = facts.kind === 'column' && facts.scripted === 'script' && facts.linkGroups.length === 0;
  return isBareColumn || EMPTY_LIST.test(html) ? 'list-without-items' : null;
}

/** The static page has no text to speak of: whatever is judged by it would be judged by nothing. */
export function saysNothing(facts: PageFacts): boolean {
  let length = 0;
  for (const block of facts.blocks) {
    if (block.area === 'head') continue;
    length += block.text.length;
    if (length >= SAYS_NOTHING) return false;
  }
  return true;
}

function hasOwnDate({ published, places, bodyLength }: PageFacts): boolean {
  return published !== null && places.published?.from !== 'url' && bodyLength > 0;
}

function isMostlyScript(html: string): boolean {
  if (html.length < SMALLEST_SHELL) return false;
  let written = 0;
  for (const script of scriptsOf(html)) {
    if (/^<script[^>]*\bsrc\s*=/i.test(script)) return true;
    written += script.length;
  }
  return written >= SCRIPT_SHARE * html.length;
}

/** Scripts with their tags. One pattern for begin and end would look for the end of a page again from every begin. */
function* scriptsOf(html: string): Iterable<string> {
  const begin = /<script\b/gi;
  const end = /<\/script\s*>/gi;
  for (let at = begin.exec(html); at !== null; at = begin.exec(html)) {
    end.lastIndex = begin.lastIndex;
    if (end.exec(html) === null) return;
    yield html.slice(at.index, end.lastIndex);
    begin.lastIndex = end.lastIndex;
  }
}

/** Some frame shows a page of the same host: of others nothing may be asked, and files are no pages. */
function showsOwnFrame(html: string, url: string): boolean {
  for (const [, a, b, c] of html.matchAll(FRAME)) {
    const src = (a ?? b ?? c ?? '').replaceAll('&amp;', '&');
    if (src === '' || /^(?:about|javascript|data):/i.test(src) || FILE.test(src) || !URL.canParse(src, url)) continue;
    if (new URL(src, url).host === new URL(url).host) return true;
  }
  return false;
}
