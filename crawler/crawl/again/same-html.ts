import { calm, endsInCounting, isSecretName, isVisitValue } from './calm.ts';

/**
 * Whether two versions of a page surely say the same, told from their code alone: for a twentieth of what reading costs.
 * What differs must be a counter or clock within one piece of text, a value made for one visit in an address, or a tag
 * that carries one by its name. False: that is for reading to tell.
 */
export function isSameHtml(was: string, is: string): boolean {
  const [before, now] = [was.split('<'), is.split('<')];
  if (before.length !== now.length) return false;
  /** Element whose content is no text, and the last text that was. */
  let [code, said] = ['', ''];
  for (const [n, piece] of before.entries()) {
    const other = now[n]!;
    const [, slash, name = ''] = CODE.exec(piece) ?? [];
    if (code === '' ? slash === '' : slash === '/' && name.toLowerCase() === code)
      code = slash === '' ? name.toLowerCase() : '';
    const [tag, text] = cut(piece);
    if (piece !== other) {
      const [otherTag, otherText] = cut(other);
      if (tag !== otherTag && (code !== '' || !isSameTag(tag, otherTag))) return false;
      if (text !== otherText && (code !== '' || !isSameText(text, otherText, said))) return false;
    }
    if (code === '' && text.trim() !== '') said = text;
  }
  return true;
}

const CODE = /^(\/?)(script|style|textarea|noscript|xmp|iframe)\b/i;

function cut(piece: string): [tag: string, text: string] {
  const end = piece.indexOf('>');
  return end === -1 ? [piece, ''] : [piece.slice(0, end), piece.slice(end + 1)];
}

const NUMBER = /^\s*[\d,，]{1,11}\s*(?:(?:人次|次|人|遍)\s*)?$/;

/** @param said the text before it, which stands in another element */
function isSameText(was: string, is: string, said: string): boolean {
  return calm(was) === calm(is) || (NUMBER.test(was) && NUMBER.test(is) && endsInCounting(said));
}

function isSameTag(was: string, is: string): boolean {
  if (withoutVisit(was) === withoutVisit(is)) return true;
  const name = /^(?:meta|input)\s[^>]*\bname=(["'])([^"']*)\1/i.exec(was)?.[2];
  return name !== undefined && isSecretName(name) && withoutValue(was) === withoutValue(is);
}

/** Of sessions and of one answer, as `pageKey` leaves them out, and what a login is sent along with. */
const VISIT_PARAMETER =
  /([?&;](?:jsessionid|phpsessid|sessionid|sid|token|state|sign|nonce|_?csrf\w*)=)([^&#"'<>\s?]*)/gi;

function withoutVisit(tag: string): string {
  return tag.replace(VISIT_PARAMETER, (whole, name: string, value: string) => (isVisitValue(value) ? name : whole));
}

function withoutValue(tag: string): string {
  return tag.replace(/\b(content|value)=(["'])[^"']*\2/gi, '$1=');
}
