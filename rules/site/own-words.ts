import type { PageFacts } from '../facts/page-facts.ts';
import { isEmptyWord } from '../facts/says-empty.ts';
import { shortHash } from '../text/short-hash.ts';
import { collapseSpace, removeSpace } from '../text/normalise.ts';

/** Words that say something: a sentence, a question, a name with what belongs to it, a telephone number. */
const SAYS = /[。；？！，：:?!;]|(?<!\d)(?:0\d{2,3}-?)?\d{7,8}(?!\d)/;
/** Shorter runs are headings and buttons. */
const SHORTEST = 10;
/** The way to the page, the length of its list, whom to ask about it: part of the frame whatever they name. */
const FRAME =
  /当前位置|您(?:现在)?的位置|首页|上一页|下一页|每页|第\d*页|共\d*[条页篇]|责任(?:单位|编辑)|(?:承办|维护|提供|负责)单位|浏览(?:量|次数)|访问量[:：]|更新(?:时间|日期)/;

/**
 * Signatures of the short texts in the main area of a page without entries. What is the template's stands on other columns
 * as well, but for their names and figures; what no other column says is the column's own.
 */
export function ownWords({ blocks, items, title, breadcrumb }: PageFacts): string[] {
  if (items.length > 0) return [];
  const names = [...breadcrumb, title ?? ''].filter((name) => name.length > 1);
  const signs = new Set<string>();
  for (const { area, text } of blocks) {
    if (area !== 'main' || text.length < SHORTEST || FRAME.test(removeSpace(text)) || !SAYS.test(text)) continue;
    if (isEmptyWord(text)) continue;
    const bare = names.reduce((rest, name) => rest.replaceAll(name, ''), removeSpace(collapseSpace(text)));
    if (bare.length >= SHORTEST) signs.add(shortHash(bare.replace(/\d+/g, '0')));
  }
  return [...signs];
}
