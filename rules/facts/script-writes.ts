const ASSIGN = /\bvar\s+([\w$]+)\s*=\s*(['"])((?:\\.|(?!\2)[^\\\n])*)\2\s*;?/g;
const WRITE =
  /document\s*\.\s*write(?:ln)?\s*\(((?:[^()'"]|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\((?:[^()'"]|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")*\))*)\)/g;
/** A part of a literal or variable: .substring(0,10), .split(' ')[0]. */
const CUT =
  /\s*\.\s*(?:(substring|substr|slice)\s*\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\)|split\s*\(\s*(['"])([^'"])\4\s*\)\s*\[\s*(\d)\s*\])/y;
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

/** Value of a sum of literals, known variables and parts of them; null where it holds anything else. */
function evaluate(expression: string, variables: ReadonlyMap<string, string>): string | null {
  let value = '';
  let at = 0;
  for (;;) {
    PART.lastIndex = at;
    const match = PART.exec(expression);
    if (match === null) return value;
    at = PART.lastIndex;
    const [, , escaped, , literal, name, plus] = match;
    if (plus !== undefined) continue;
    const part =
      escaped !== undefined
        ? percentDecode(escaped)
        : literal !== undefined
          ? unquote(literal)
          : variables.get(name ?? '');
    if (part === undefined) return null;
    CUT.lastIndex = at;
    const cut = CUT.exec(expression);
    if (cut !== null) at = CUT.lastIndex;
    value += cut === null ? part : cutOut(part, cut);
  }
}

function cutOut(text: string, [, method, from = '', to, , sign = '', at]: RegExpExecArray): string {
  if (method === 'substr') return text.substr(Number(from), to === undefined ? undefined : Number(to));
  if (method !== undefined) return text.slice(Number(from), to === undefined ? undefined : Number(to));
  return text.split(sign)[Number(at)] ?? '';
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
