/** What stands between brackets, parted at its own commas, and where the closing bracket is. */
export interface Bracketed {
  parts: string[];
  end: number;
}

const LONGEST = 6000;
const OPENING = '([{';
const CLOSING = ')]}';

/**
 * Parts the arguments of a call, the members of an object or the statements of a block: `from` is the index of the
 * opening bracket. Quotes, template strings and comments are passed over. Null where the bracket is never closed.
 */
export function readBracketed(code: string, from: number, separator: ',' | ';' = ','): Bracketed | null {
  const parts: string[] = [];
  const limit = Math.min(code.length, from + LONGEST);
  let depth = 0;
  let start = from + 1;
  for (let at = from; at < limit; at++) {
    const sign = code[at] ?? '';
    if (sign === '"' || sign === "'" || sign === '`') at = endOfQuote(code, at, limit);
    else if (sign === '/' && (code[at + 1] === '/' || code[at + 1] === '*')) at = endOfComment(code, at, limit);
    else if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign) && --depth === 0) {
      const last = code.slice(start, at).trim();
      if (last !== '' || parts.length > 0) parts.push(last);
      return { parts, end: at };
    } else if (sign === separator && depth === 1) {
      parts.push(code.slice(start, at).trim());
      start = at + 1;
    }
  }
  return null;
}

function endOfQuote(code: string, from: number, limit: number): number {
  const quote = code[from];
  for (let at = from + 1; at < limit; at++) {
    if (code[at] === '\\') at += 1;
    else if (code[at] === quote) return at;
    else if (code[at] === '\n' && quote !== '`') return from;
  }
  return from;
}

function endOfComment(code: string, from: number, limit: number): number {
  const end = code[from + 1] === '*' ? code.indexOf('*/', from + 2) + 1 : code.indexOf('\n', from);
  return end <= from ? limit : end;
}

/** Members of an object literal, `{name: value, …}`: names without quotes, values as written. */
export function readMembers(code: string): Map<string, string> {
  const members = new Map<string, string>();
  for (const part of readBracketed(code, 0)?.parts ?? []) {
    const match = /^(?:\/\/[^\n]*\n\s*|\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*["']?([\w$.-]+)["']?\s*(?::([^]*))?$/.exec(part);
    // `{page}` is short for `{page: page}`.
    if (match?.[1] !== undefined) members.set(match[1], (match[2] ?? match[1]).trim());
  }
  return members;
}

/** The code without its comments; addresses keep their double slash. */
export function withoutComments(code: string): string {
  if (!code.includes('//') && !code.includes('/*')) return code;
  let plain = '';
  let from = 0;
  for (let at = 0; at < code.length; at++) {
    const sign = code[at];
    if (sign === '"' || sign === "'" || sign === '`') at = endOfQuote(code, at, code.length);
    else if (sign === '/' && (code[at + 1] === '*' || (code[at + 1] === '/' && code[at - 1] !== ':'))) {
      plain += `${code.slice(from, at)} `;
      at = endOfComment(code, at, code.length);
      from = code[at] === '\n' ? at : at + 1;
    }
  }
  return plain + code.slice(from);
}
