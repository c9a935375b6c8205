import { analyse } from 'scslre';
import { childrenOf, parseSource, readSources, type Node } from './sources.ts';
import { ROOMS } from './walls.ts';

/** Nothing goes back and forth where nothing is repeated without end. */
const UNBOUNDED = /[*+]|,\}/;

/**
 * Reads every source file of the rooms under `root` and names the regular expressions that may go back and forth over
 * a long input: two repetitions that can take the same characters, or one that is tried anew from each of the characters it takes.
 * What they cost grows with the square of the input or faster.
 * @returns one line an expression, `file:line: expression`; empty where there are none
 */
export function findSlowExpressions(root: string): string[] {
  return readSources(root, ROOMS).flatMap(({ file, source }) =>
    readExpressions(parseSource(file, source))
      .filter(({ pattern, flags }) => UNBOUNDED.test(pattern) && isSlow(pattern, flags))
      .map(({ pattern, flags, start }) => `${file}:${source.slice(0, start).split('\n').length}: /${pattern}/${flags}`),
  );
}

interface Expression {
  pattern: string;
  flags: string;
  /** Characters before it in its file. */
  start: number;
}

function readExpressions(node: Node): Expression[] {
  const { regex, start } = node as { regex?: { pattern: string; flags: string }; start?: number };
  if (node['type'] === 'Literal' && regex !== undefined) return [{ ...regex, start: start ?? 0 }];
  return childrenOf(node).flatMap(([, child]) => readExpressions(child));
}

function isSlow(source: string, flags: string): boolean {
  return analyse({ source, flags }, { maxReports: 1 }).reports.length > 0;
}
