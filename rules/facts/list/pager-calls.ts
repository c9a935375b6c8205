import { resolveUrl } from '../../url.ts';
import type { Outline } from '../outline.ts';
import { bindValues, createFunctionFinder, readCall } from './code/functions.ts';
import { readLocations } from './code/locations.ts';
import { evaluateSum, readVariables } from './code/sum.ts';

/**
 * Reads where `location.href='index_2.html'` leads, and calls such as `goPage(3)` or `openInfo('12')` whose function
 * sets the location; null for others. Where a function knows several places (the first page has its own) the last that
 * can be told counts.
 */
export function createCallReader(outline: Outline): (code: string | undefined) => string | null {
  const findFunction = createFunctionFinder(outline.scripts);
  let variables: Map<string, string> | null = null;
  return (code) => {
    if (code === undefined || code === '') return null;
    const direct = readAddress(code, outline);
    if (direct !== null) return direct;
    const call = readCall(code);
    const known = call === null ? null : findFunction(call.name);
    if (call === null || known === null) return null;
    variables ??= readVariables(outline.scripts);
    const target = lastOf(known.body, new Map([...variables, ...bindValues(known, call.values)]));
    return target === null ? null : resolveUrl(target, outline.base);
  };
}

/** Where code leads that has the whole address in it: `window.open('/zwgk/1.html')`; null for calls of functions. */
export function readAddress(code: string, { base }: Outline): string | null {
  const direct = lastOf(code, new Map());
  return direct === null ? null : resolveUrl(direct, base);
}

function lastOf(code: string, names: ReadonlyMap<string, string>): string | null {
  let found: string | null = null;
  for (const sum of readLocations(code)) found = evaluateSum(sum, { names }) ?? found;
  return found === '' ? null : found;
}
