import type { TreeElement } from './tree.ts';

/** Asked first: word processors give every paragraph a style, and hardly one of them hides. */
const MAY_HIDE = /display\s*:\s*none|hidden|:\s*-\d{3}|size\s*:\s*[01](?!\d)|(?:height|width)\s*:\s*[01](?!\d)/i;
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const OFF_SCREEN = /(?<![-\w])(?:left|top|margin-left|margin-top|text-indent)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|em|rem)?/i;
const NO_SIZE = /(?<![-\w])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:!important\s*)?(?:;|$)/i;
const CUT_OFF = /overflow\s*:\s*hidden/i;
const NO_LETTERS = /(?<![-\w])font-size\s*:\s*[01](?:px|pt|em|rem|%)?\s*(?:!important\s*)?(?:;|$)/i;
/** A picture in place of the words: a logo, not a hidden link. */
const PICTURE = /background/i;
/** Blocks set their letters to nothing to close the gaps between their children, who have a size of their own. */
const INLINE = new Set(['a', 'span', 'font', 'b', 'i', 'em', 'strong', 'u', 'marquee']);

/** Whether the element's own style or attribute hides what it holds: not shown, off the screen, without size or letters. */
export function isHiddenElement({ name, attribs }: TreeElement): boolean {
  if (attribs['hidden'] !== undefined) return true;
  const style = attribs['style'];
  if (style === undefined || style === '') return name === 'marquee' && isTiny(attribs);
  if (!MAY_HIDE.test(style)) return name === 'marquee' && isTiny(attribs);
  return (
    NOT_SHOWN.test(style) ||
    (OFF_SCREEN.test(style) && !PICTURE.test(style)) ||
    (NO_SIZE.test(style) && CUT_OFF.test(style)) ||
    (INLINE.has(name) && NO_LETTERS.test(style)) ||
    (name === 'marquee' && isTiny(attribs))
  );
}

/** `<marquee width=1 height=1>`, the oldest way to plant links. */
function isTiny({ width, height }: Record<string, string>): boolean {
  return [width, height].some((size) => size !== undefined && /^[0-5](?:px)?$/.test(size));
}
