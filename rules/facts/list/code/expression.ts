/** The expression up to the end of its statement or argument. */
export function expressionAt(code: string, from: number): string {
  let depth = 0;
  let quote = '';
  const limit = Math.min(code.length, from + 600);
  let at = from;
  for (; at < limit; at++) {
    const sign = code[at] ?? '';
    if (quote !== '') {
      if (sign === '\\') at += 1;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'" || sign === '`') quote = sign;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign) && --depth < 0) break;
    else if (depth === 0 && (sign === ';' || sign === ',')) break;
    else if (depth === 0 && sign === '\n' && !/[+(]\s*$/.test(code.slice(from, at)) && !/^\s*[+.]/.test(code.slice(at)))
      break;
    else if (depth === 0 && sign === '/' && code[at + 1] === '/') break;
  }
  return code.slice(from, at).trim();
}
