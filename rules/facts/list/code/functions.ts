import { readBracketed } from './pieces.ts';

/** A function of the page's scripts. */
export interface CodeFunction {
  parameters: string[];
  body: string;
}

const CALL = /^\s*(?:javascript:\s*)?(?:void\s*(?:\(\s*)?0\s*(?:\)\s*)?;\s*)?(?:return\s+)?([\w$.]+)\s*\(/i;
const LITERAL = /^(?:"([^"]*)"|'([^']*)'|(\d+))$/;

/** A call as an `onclick` or `javascript:` holds it, its arguments as text; null for anything else. */
export function readCall(code: string): { name: string; values: (string | null)[] } | null {
  const match = CALL.exec(code);
  const [whole = '', name = ''] = match ?? [];
  const call = match === null ? null : readBracketed(code, whole.length - 1);
  if (call === null) return null;
  return {
    name: name.split('.').at(-1) ?? name,
    values: call.parts.map((part) => {
      const literal = LITERAL.exec(part);
      return literal === null ? null : (literal[1] ?? literal[2] ?? literal[3] ?? '');
    }),
  };
}

/** Finds functions by name, each searched for once. */
export function createFunctionFinder(scripts: readonly string[]): (name: string) => CodeFunction | null {
  const known = new Map<string, CodeFunction | null>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) known.set(name, (found = findFunction(scripts, name)));
    return found;
  };
}

function findFunction(scripts: readonly string[], name: string): CodeFunction | null {
  const escaped = name.replaceAll('$', '\\$');
  const head = new RegExp(
    `(?:function\\s+${escaped}|\\b${escaped}\\s*[=:]\\s*(?:async\\s+)?function(?:\\s+\\w+)?|\\b${escaped}\\s*=\\s*(?:async\\s*)?(?=\\([^()]*\\)\\s*=>))\\s*\\(([^()]*)\\)\\s*(?:=>\\s*)?\\{`,
  );
  for (const script of scripts) {
    const match = head.exec(script);
    if (match === null) continue;
    const start = match.index + match[0].length - 1;
    const end = readBracketed(script, start, ';')?.end ?? Math.min(script.length, start + 1500);
    const parameters = (match[1] ?? '')
      .split(',')
      .map((parameter) => parameter.replace(/\/\*.{0,200}?\*\//g, '').trim());
    return { parameters, body: script.slice(start + 1, end) };
  }
  return null;
}

/** The values of a call by the names of the function's parameters. */
export function bindValues({ parameters }: CodeFunction, values: readonly (string | null)[]): Map<string, string> {
  const bound = new Map<string, string>();
  for (const [index, name] of parameters.entries()) {
    const value = values[index];
    if (value !== undefined && value !== null) bound.set(name, value);
  }
  return bound;
}
