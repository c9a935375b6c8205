const ASSIGN = /\bvar\s+([\w$]+)\s*=\s*(['"])((?:\\.|(?!\2)[^\\\n])*)\2\s*;?/g;
const WRITE =
  /document\s*\.\s*write(?:ln)?\s*\(((?:[^()'"]|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\((?:[^()'"]|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")*\))*)\)/g;
const PART = /unescape\s*\(\s*(['"])((?:\\.|(?!\1)[^\\])*)\1\s*\)|(['"])((?:\\.|(?!\3)[^\\])*)\3|([\w$]+)|(\+)|(\S)/g;

/**
 * The HTML that a script writes into the page with `document.write`, as far as it is made of string literals and of
 * variables that the same script sets to literals. Much of what county pages say (publication date, footer, side menu)
 * is written this way. What depends on anything else is left out; both branches of a condition count once.
 */
export function writtenHtml(script: string): string {
  if (!script.includes('document.write')) return '';
  const variables = new Map<string, string>();
  for (const [, name = '', , value = ''] of script.matchAll(ASSIGN)) variables.set(name, unquote(value));
  const seen = new Set<string>();
  let written = '';
  for (const [, expression = ''] of script.matchAll(WRITE)) {
    const value = evaluate(expression, variables);
    if (value === null) continue;
    const plain = value.replace(/\sclass=("[^"]*"|'[^']*')|\starget=("[^"]*"|'[^']*')/g, '');
    if (seen.has(plain)) continue;
    seen.add(plain);
    written += value;
  }
  return written;
}

/** Value of a sum of literals and known variables, null where it holds anything else. */
function evaluate(expression: string, variables: ReadonlyMap<string, string>): string | null {
  let value = '';
  for (const [, , escaped, , literal, name, plus] of expression.matchAll(PART)) {
    if (escaped !== undefined) value += percentDecode(escaped);
    else if (literal !== undefined) value += unquote(literal);
    else if (name !== undefined) {
      const known = variables.get(name);
      if (known === undefined) return null;
      value += known;
    } else if (plus === undefined) return null;
  }
  return value;
}

function unquote(text: string): string {
  return text.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' || sign === 't' ? ' ' : sign));
}

/** What JavaScript's `unescape` does. */
function percentDecode(text: string): string {
  return text.replace(/%u([0-9a-f]{4})|%([0-9a-f]{2})/gi, (_, wide?: string, narrow?: string) =>
    String.fromCharCode(Number.parseInt(wide ?? narrow ?? '', 16)),
  );
}
