import { resolveUrl } from '../../url.ts';
import type { Outline } from '../outline.ts';

const LOCATION =
  /location(?:\s*\.\s*href)?\s*=(?!=)\s*([^;{}\n]+)|(?:location\s*\.\s*(?:assign|replace)|window\s*\.\s*open)\s*\(\s*([^;{}\n]+?)\s*(?:,[^;{}\n]*)?\)\s*(?:[;}\n]|$)/g;
const VARIABLE = /\b(?:var|let|const)\s+([\w$]+)\s*=\s*(?:(["'])([^"'\n]*)\2|(\d+))\s*[;,\n]/g;
const CALL = /^\s*(?:javascript:)?\s*(?:return\s+)?([\w$]+)\s*\(\s*['"]?(\d{1,5})['"]?\s*(?:,[^)]*)?\)/i;
const TERM =
  /\s*(?:(['"])((?:\\.|(?!\1)[^\\\n])*)\1|\(?\s*(?:parseInt\s*\(\s*|Number\s*\(\s*)?([\w$.]+)\s*\)?\s*([-+]\s*1(?!\d))?\s*\)?|(\d+))\s*(\+|$)/y;

/** Reads `location.href='index_2.html'` and calls such as `goPage(3)` whose function sets the location; null for others. */
export function createCallReader(outline: Outline): (code: string | undefined) => string | null {
  const functions = new Map<string, { parameter: string; body: string } | null>();
  let variables: Map<string, string> | null = null;
  return (code) => {
    if (code === undefined || code === '') return null;
    const direct = lastLocation(code, new Map());
    if (direct !== null) return resolveUrl(direct, outline.base);
    const [, name = '', argument = ''] = CALL.exec(code) ?? [];
    if (name === '') return null;
    let known = functions.get(name);
    if (known === undefined) functions.set(name, (known = findFunction(outline.scripts, name)));
    if (known === null) return null;
    variables ??= readVariables(outline.scripts);
    const target = lastLocation(known.body, new Map([...variables, [known.parameter, argument]]));
    return target === null ? null : resolveUrl(target, outline.base);
  };
}

/** Variables that scripts set to literals. */
export function readVariables(scripts: readonly string[]): Map<string, string> {
  const variables = new Map<string, string>();
  for (const script of scripts) {
    for (const [, name = '', , text, number] of script.matchAll(VARIABLE)) variables.set(name, text ?? number ?? '');
  }
  return variables;
}

/** The function's one parameter and the start of its body. */
function findFunction(scripts: readonly string[], name: string): { parameter: string; body: string } | null {
  const escaped = name.replaceAll('$', '\\$');
  const head = new RegExp(
    `(?:function\\s+${escaped}|\\b${escaped}\\s*[=:]\\s*function)\\s*\\(\\s*([\\w$]+)[^)]*\\)\\s*\\{`,
  );
  for (const script of scripts) {
    const match = head.exec(script);
    if (match?.[1] === undefined) continue;
    const start = match.index + match[0].length;
    return { parameter: match[1], body: script.slice(start, bodyEnd(script, start)) };
  }
  return null;
}

function bodyEnd(script: string, start: number): number {
  let depth = 1;
  const limit = Math.min(script.length, start + 1500);
  for (let at = start; at < limit; at++) {
    if (script[at] === '{') depth += 1;
    else if (script[at] === '}' && --depth === 0) return at;
  }
  return limit;
}

/** Where the code goes; of several places (the first page has its own) the last that can be told. */
function lastLocation(code: string, values: ReadonlyMap<string, string>): string | null {
  if (!/location|window\s*\.\s*open/.test(code)) return null;
  let found: string | null = null;
  for (const [, assigned, called] of code.matchAll(LOCATION))
    found = evaluate((assigned ?? called ?? '').trim(), values) ?? found;
  return found;
}

/** A sum of literals, known variables and variable ± 1; null where it holds anything else. */
function evaluate(expression: string, values: ReadonlyMap<string, string>): string | null {
  let result = '';
  TERM.lastIndex = 0;
  while (TERM.lastIndex < expression.length) {
    const term = TERM.exec(expression);
    if (term === null) return null;
    const [, , literal, name, shift, number, plus] = term;
    if (literal !== undefined) result += literal.replace(/\\(.)/g, '$1');
    else if (number !== undefined || (name !== undefined && /^\d+$/.test(name))) result += number ?? name ?? '';
    else {
      const value = values.get(name ?? '');
      if (value === undefined) return null;
      result += shift === undefined ? value : String(Number(value) + Number(shift.replace(/\s/g, '')));
    }
    if (plus !== '+') break;
  }
  return TERM.lastIndex >= expression.length && result !== '' ? result : null;
}
