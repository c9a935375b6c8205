const FULL_WIDTH = /[！-～]/g;

/** Full-width letters, digits and signs as their half-width twins; everything else stays. Length is kept. */
export function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** White space that is not a lone space between words. */
const UNTIDY = /[^\S ]| {2}|[\u200b-\u200d\u2060]/;

/** Every run of white space (no-break, ideographic and zero-width included) as one space, ends trimmed. */
export function collapseSpace(text: string): string {
  const trimmed = text.trim();
  // Most texts are tidy; asking is far cheaper than replacing.
  if (!UNTIDY.test(trimmed)) return trimmed;
  return trimmed.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]+/g, ' ').trim();
}

/** All white space gone: for comparing labels and titles. */
export function removeSpace(text: string): string {
  return text.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]+/g, '');
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
