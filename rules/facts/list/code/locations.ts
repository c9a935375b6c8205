import { expressionAt } from './expression.ts';
import { readSum, type Summand } from './sum.ts';

const LOCATION =
  /(?:location(?:\s*\.\s*href)?\s*=(?!=)\s*|(?:location\s*\.\s*(?:assign|replace)|window\s*\.\s*open)\s*\(\s*)/g;

/** Addresses that the code sends its reader to, as far as they can be read, in order. */
export function readLocations(code: string): Summand[][] {
  if (!/location|window\s*\.\s*open/.test(code)) return [];
  const found: Summand[][] = [];
  for (const match of code.matchAll(LOCATION)) {
    const expression = expressionAt(code, match.index + match[0].length);
    const sum = readSum(expression);
    if (sum !== null) found.push(sum);
  }
  return found;
}
