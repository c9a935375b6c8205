import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../rules/evaluate/plan.ts';
import type { Remembered } from '../rules/judge/judge-page.ts';
import type { Verdict } from '../rules/rule/rule.ts';

// What page rules said of a page, as it is kept with the page.

/** Nearly all verdicts are "looked at, and nothing": such a one is the number of what was looked at. */
export function packVerdicts({ verdicts, isPlain }: Remembered): Uint8Array {
  const said = verdicts.map((one) => (one !== null && isNothing(one) ? one.checked : one));
  return Buffer.from(JSON.stringify([isPlain, ...said]));
}

export function unpackVerdicts(packed: Uint8Array): Remembered {
  // Our own, sealed.
  const [isPlain, ...said] = JSON.parse(Buffer.from(packed).toString('utf8')) as [
    boolean,
    ...(number | Verdict | null)[],
  ];
  const verdicts = said.map((one) => (typeof one === 'number' ? { checked: one, faults: [], unchecked: [] } : one));
  return { verdicts, isPlain };
}

function isNothing({ faults, unchecked, explained = 0, candidates = [] }: Verdict): boolean {
  return faults.length === 0 && unchecked.length === 0 && explained === 0 && candidates.length === 0;
}

/**
 * Changes with the plan and with any line of the rules: nothing is remembered that they might say differently.
 * @param siteIdCode as the portal's operator knows it: part of what rules go by
 */
export function printOfJudges({ criteria }: Plan, siteIdCode: string | null): string {
  const checks = criteria.flatMap((planned) => planned.checks.map(({ rule, params }) => [rule.id, params]));
  return createHash('sha256')
    .update(JSON.stringify([rulesPrint(), siteIdCode, checks]))
    .digest('hex');
}

let ofRules: string | undefined;

function rulesPrint(): string {
  if (ofRules !== undefined) return ofRules;
  const dir = join(import.meta.dirname, '..', 'rules');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .sort();
  const print = createHash('sha256');
  for (const file of files) print.update(file).update(readFileSync(join(dir, file)));
  return (ofRules = print.digest('hex'));
}
