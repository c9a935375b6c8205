import { remembering } from '../text/remembering.ts';
import type { Area } from './page-facts.ts';
import { isElement, parentOf, type TreeElement } from './tree.ts';

const BY_TAG = new Map<string, Area>([
  ['nav', 'nav'],
  ['header', 'head'],
  ['footer', 'footer'],
  ['aside', 'aside'],
]);

// Whole words of class names and ids, as county sites write them; a loose match would swallow `content_top` or `newslist`.
const FOOTER = /^((\w{1,8}[-_])?(foot(er)?|copyright)|bottom)([-_]?\w{0,8})?$/i;
const NAV =
  /^(main|top|head|site|side|left|sub|my)?[-_]?(nav(bar|igation|list|bj)?|menu(s|list|bar)?|sidemenu|sidebar|left[-_]?nav)([-_]?\w{0,4})?$/i;
const HEAD = /^(header|head|top[-_]?bar|banner|logo)([-_]?\d?)?$/i;
const ASIDE = /^(aside|related|recommend|xgyd|xgxx|hot[-_]?news)$/i;

/** Inside an article they are its own heading and its last line. */
const OF_ARTICLE = new Set(['header', 'footer']);
/** Markup that is nested without end costs no more than other. */
const HIGHEST = 30;
const ARTICLE = new Set(['article', 'main', 'section']);

function isInArticle(element: TreeElement): boolean {
  for (let around = parentOf(element), step = 0; around !== null && step < HIGHEST; around = parentOf(around), step++) {
    if (ARTICLE.has(around.name)) return true;
  }
  return false;
}

/** What a document's own foot says of it, and the website's never. */
const METADATA = /索\s*引\s*号|发文字号|成文日期|有\s*效\s*性/;
const LONGEST_START = 400;

/** Whether the information on a document stands in what its class calls a foot: below the text, as some sites have it. */
function holdsMetadata(element: TreeElement): boolean {
  let text = '';
  const gather = ({ children }: TreeElement, depth: number): void => {
    for (const child of children) {
      if (text.length > LONGEST_START) return;
      if (child.type === 'text') text += child.data;
      else if (isElement(child) && depth < HIGHEST) gather(child, depth + 1);
    }
  };
  gather(element, 0);
  return METADATA.test(text);
}

/** The area that an element opens, null where it says nothing of its own. */
export function areaOf(element: TreeElement): Area | null {
  const byTag = BY_TAG.get(element.name);
  if (byTag !== undefined) return OF_ARTICLE.has(element.name) && isInArticle(element) ? null : byTag;
  if (element.name === 'a' || element.name === 'li' || element.name === 'body' || element.name === 'html') return null;
  const { id, class: classes } = element.attribs;
  if (id === undefined && classes === undefined) return null;
  const area = areaOfNames(id === undefined ? (classes ?? '') : classes === undefined ? id : `${id} ${classes}`);
  return area === 'footer' && holdsMetadata(element) ? null : area;
}

const areaOfNames = remembering((names): Area | null => {
  for (const name of names.split(/\s+/)) {
    if (name === '') continue;
    if (FOOTER.test(name)) return 'footer';
    if (NAV.test(name)) return 'nav';
    if (HEAD.test(name)) return 'head';
    if (ASIDE.test(name)) return 'aside';
  }
  return null;
});
