import type { Decision } from './decision.ts';
import { mergeDecisions } from './decisions.ts';

export interface Bundle {
  portal: { name: string | null; url: string };
  decisions: Decision[];
}

/** A bundle as JSON text, in the order of time; the same decisions give the same bytes. */
export function writeBundle({ portal, decisions }: Bundle): string {
  const bundle = { schema: 1, kind: 'zwgk-decisions', portal, decisions: mergeDecisions(decisions) };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}
