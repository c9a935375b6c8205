const FULL_WIDTH = /[！-～]/g;

/** Full-width letters, digits and signs as their half-width twins; everything else stays. Length is kept. */
export function toHalfWidth(text: string): string {
  // Nearly every text has none, and looking is far cheaper than replacing.
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0xff00 && code < 0xff5f) return text.replace(FULL_WIDTH, toHalfSign);
  }
  return text;
}

function toHalfSign(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
}

const SPACE = /[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]+/g;

/** White space that is not a lone space between words. */
const UNTIDY = /[^\S ]| {2}|[\u200b-\u200d\u2060]/;

/** Letters, signs and Chinese; false for all white space and some rare signs. */
function isSign(code: number): boolean {
  return (
    (code > 0x20 && code < 0x7f) ||
    (code > 0x3000 && code < 0xfeff) ||
    (code > 0xfeff && code <= 0xffff) ||
    (code >= 0x2010 && code <= 0x2027) ||
    (code > 0xa0 && code < 0x1680)
  );
}

/** Whether a text is signs with single spaces between them and nothing else; rare signs may make it false. */
function isTidy(text: string): boolean {
  let before = 0x20;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isSign(code) && (code !== 0x20 || before === 0x20)) return false;
    before = code;
  }
  return before !== 0x20;
}

/** Every run of white space (no-break, ideographic and zero-width included) as one space, ends trimmed. */
export function collapseSpace(text: string): string {
  // Most texts are tidy; asking is far cheaper than replacing.
  if (isTidy(text)) return text;
  const trimmed = text.trim();
  if (isTidy(trimmed) || !UNTIDY.test(trimmed)) return trimmed;
  return trimmed.replace(SPACE, ' ').trim();
}

/** All white space gone: for comparing labels and titles. */
export function removeSpace(text: string): string {
  // Most labels and names have none, and looking is far cheaper than replacing.
  for (let at = 0; at < text.length; at++) if (!isSign(text.charCodeAt(at))) return text.replace(SPACE, '');
  return text;
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
