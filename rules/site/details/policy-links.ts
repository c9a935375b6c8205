import type { PageFacts } from '../../facts/page-facts.ts';
import { clip } from '../../text/normalise.ts';
import { pageKey } from '../../url.ts';

/** A link that may lead from a document to its interpretation or back. */
export interface PolicyLink {
  /** Page key of where it leads. */
  key: string;
  text: string;
}

const MOST_NAMED = 12;
const MOST_BESIDE = 8;
const LONGEST = 120;

/**
 * Links whose text is as `wanted`, in the main area and the boxes beside it, and a few others of those boxes. What else
 * the main area links to is in `EntryFacts.linksTo`.
 */
export function readPolicyLinks(page: PageFacts, wanted: RegExp): PolicyLink[] {
  const named = new Map<string, PolicyLink>();
  const beside = new Map<string, PolicyLink>();
  for (const { url, text, area } of page.links) {
    if ((area !== 'main' && area !== 'aside') || text.length < 4) continue;
    const isWanted = wanted.test(text);
    const links = isWanted ? named : beside;
    if ((!isWanted && area === 'main') || links.size >= (isWanted ? MOST_NAMED : MOST_BESIDE)) continue;
    const key = pageKey(url);
    if (key !== null && key !== page.key && !links.has(key)) links.set(key, { key, text: clip(text, LONGEST) });
  }
  return [...named.values(), ...beside.values()];
}

const RELATED = /^(相关|关联|政策|文件)*(解读|图解|文件|政策|原文|文件原文|政策原文|政策解读|解读材料|链接)[:：]?$/;

/** A heading 相关解读 stands on the page and a script may fill what is under it. */
export function hasScriptedRelation(page: PageFacts): boolean {
  if (page.scripted === null) return false;
  return page.blocks.some(
    ({ text, area, tag }) =>
      (area === 'main' || area === 'aside') && tag !== 'a' && /相关|关联/.test(text) && RELATED.test(text),
  );
}
