import { analyse } from 'scslre';
import type { Attack } from './expression-attacks.ts';
import { findSteepAttack } from './expression-growth.ts';
import { readExpressions, type Expression } from './read-expressions.ts';

/** Nothing goes back and forth where nothing is repeated without end. */
const UNBOUNDED = /[*+]|,\}|\d{4}\}/;

/** Folders whose expressions read only what this program wrote itself, and never at length. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  'report/packet/checks/': 'reads back the sentences of a packet, a few hundred characters each',
};

/**
 * Reads every source file of the rooms under `root` and names the regular expressions that may go back and forth over
 * a long input: what they cost grows with the square of the input or faster. Found by analysis (two repetitions that can
 * take the same characters, or one that is tried anew from each of the characters it takes) and then by attacking each.
 * @returns one line an expression, `file:line: expression`, with the text where an attack found it; empty where there are none
 */
export function findSlowExpressions(root: string): string[] {
  return readExpressions(root)
    .filter(
      ({ place, pattern }) => UNBOUNDED.test(pattern) && !Object.keys(OWN_WORDS).some((own) => place.startsWith(own)),
    )
    .flatMap((expression) => {
      const { place, pattern, flags } = expression;
      const line = `${place}: /${pattern}/${flags}`;
      if (isSlow(expression)) return [line];
      const attack = findSteepAttack(expression);
      return attack === null ? [] : [`${line} over ${wordsOf(attack)}`];
    });
}

function isSlow({ pattern, flags }: Expression): boolean {
  return analyse({ source: pattern, flags }, { maxReports: 1 }).reports.length > 0;
}

function wordsOf({ before, part }: Attack): string {
  const repeated = `${JSON.stringify(part)} repeated`;
  return before === '' ? repeated : `${JSON.stringify(before)}, then ${repeated}`;
}
