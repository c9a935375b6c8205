// Texts are asked before anything is replaced, since nearly all stay as they are; and by expressions, since V8 looks up
// anew what `length` and `charCodeAt` are for each sign of texts that it keeps in many ways, as those of a page.

const FULL_WIDTH = /[！-～]/;
const EACH_FULL_WIDTH = /[！-～]/g;

/** Full-width letters, digits and signs as their half-width twins; everything else stays. Length is kept. */
export function toHalfWidth(text: string): string {
  return FULL_WIDTH.test(text) ? text.replace(EACH_FULL_WIDTH, toHalfSign) : text;
}

function toHalfSign(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

const SPACE = /[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]/;
const EACH_SPACE = /[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]+/g;

/** Anything but signs with single spaces between them: all that is to be collapsed, and some rare signs. */
const UNTIDY = /^ | $| {2}|[^ -~\u00a1-\u167f\u2010-\u2027\u3001-\ufefe\uff00-\uffff]/;

/** Every run of white space (no-break, ideographic and zero-width included) as one space, ends trimmed. */
export function collapseSpace(text: string): string {
  if (!UNTIDY.test(text)) return text;
  const trimmed = text.trim();
  return UNTIDY.test(trimmed) ? trimmed.replace(EACH_SPACE, ' ').trim() : trimmed;
}

/** All white space gone: for comparing labels and titles. */
export function removeSpace(text: string): string {
  return SPACE.test(text) ? text.replace(EACH_SPACE, '') : text;
}

/** A quote as it enters a finding's key: half-width, no white space, lower case. */
export function normaliseQuote(text: string): string {
  return removeSpace(toHalfWidth(text)).toLowerCase();
}

/** Titles alike but for brackets, quotes and punctuation have equal keys. */
export function titleKey(title: string): string {
  return normaliseQuote(title).replace(/[《》〈〉“”"'‘’「」()[\]【】〔〕,，.。:：;；、·•…\-—_|]/g, '');
}

/** Shortens to at most `limit` characters with an ellipsis; never cuts a surrogate pair. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
  return `${text.slice(0, end)}…`;
}
