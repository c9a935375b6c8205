import { remembering } from '../text/remembering.ts';
import { pageKey, resolveUrl } from '../url.ts';
import type { Outline } from './outline.ts';
import type { PageFacts } from './page-facts.ts';

const FORWARD = /(?:window|self|top|document)?\.?location(?:\.href)?\s*(?:=|\.replace\s*\()\s*['"]([^'"]+)['"]/;
const FILLS_BY_SCRIPT =
  /\$\.(ajax|get|post|getJSON)\s*\(|XMLHttpRequest|\bfetch\s*\(|axios|new Vue|createApp|<datastore>|jpage|queryData/;

const fills = remembering((script) => FILLS_BY_SCRIPT.test(script));

/** Frames in the main area, and scripts that fetch or build a list. */
export function readScripted(outline: Outline): PageFacts['scripted'] {
  if (outline.frames.some((frame) => frame.area === 'main')) return 'frame';
  return outline.scripts.some(fills) ? 'script' : null;
}

/** Where the page sends its reader at once: `<meta refresh>`, or a script on a page with next to no text. */
export function readForward(outline: Outline): string | null {
  const scripted =
    outline.blocks.length > 2
      ? undefined
      : outline.scripts.map((script) => FORWARD.exec(script)?.[1]).find((href) => href !== undefined);
  const href = outline.forward ?? scripted;
  const target = href === undefined ? null : resolveUrl(href, outline.base);
  // A page that reloads itself is a page.
  return target === null || pageKey(target) === pageKey(outline.url) ? null : target;
}
