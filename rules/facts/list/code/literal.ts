import { parseJson } from '../feed-values.ts';

/**
 * The array or object that stands at `from` in a script: JSON, or a literal with bare names and single quotes.
 * Undefined where it is neither.
 */
export function readLiteral(code: string, from: number): unknown {
  const text = balanced(code, from);
  return (
    parseJson(text) ??
    parseJson(
      text
        .replace(/'((?:[^'\\\n]|\\.)*)'/g, (_, inner: string) => JSON.stringify(inner.replace(/\\(.)/g, '$1')))
        .replace(/([{,]\s*)(\w+)\s*:/g, '$1"$2":')
        .replace(/,\s*(?=[}\]])/g, ''),
    )
  );
}

/** The text from an opening bracket to its partner; brackets in quotes do not count. */
function balanced(text: string, from: number): string {
  let depth = 0;
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '[' || sign === '{') depth += 1;
    else if ((sign === ']' || sign === '}') && --depth === 0) return text.slice(from, at + 1);
  }
  return '';
}
