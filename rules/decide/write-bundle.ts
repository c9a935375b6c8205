import type { Decision } from './decision.ts';
import { mergeDecisions } from './decisions.ts';
import type { Picture } from './picture.ts';

export interface Bundle {
  portal: { name: string | null; url: string };
  decisions: Decision[];
}

/** A bundle as JSON text, in the order of time; the same decisions give the same bytes. */
export function writeBundle({ portal, decisions }: Bundle): string {
  const bundle = { schema: 1, kind: 'zwgk-decisions', portal, decisions: mergeDecisions(decisions) };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/**
 * What stands before and after the pictures of a bundle that has some: pictures are written one by one, since together they may
 * be longer than a text can be. Readers of before do not know it, which its number says.
 */
export function bundleEnds(bundle: Bundle): { head: string; tail: string } {
  const plain = writeBundle(bundle).replace('"schema": 1', '"schema": 2');
  return { head: `${plain.slice(0, plain.lastIndexOf('\n}'))},\n  "pictures": [`, tail: '\n  ]\n}\n' };
}

/** A picture as it stands between the ends. @param index its place, from 0 */
export function pictureLine(picture: Picture, index: number): string {
  return `${index === 0 ? '' : ','}\n    ${JSON.stringify(picture)}`;
}
