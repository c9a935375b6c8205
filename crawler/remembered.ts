import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../rules/evaluate/plan.ts';
import type { Remembered } from '../rules/judge/judge-page.ts';
import type { Verdict } from '../rules/rule/rule.ts';
import { type JudgedPage, rememberVerdicts } from '../store/pages.ts';
import type { Database } from '../store/schema.ts';

// Most pages are the same night after night, and page rules say the same of them: it is kept with the page, and goes
// with it from crawl to crawl.

/** Verdicts of page rules from one judgement to the next. */
export interface Memory {
  of: (page: JudgedPage) => Remembered | null;
  note: (page: JudgedPage, said: Remembered) => Promise<void>;
  flush: () => Promise<void>;
}

/** Pages that are noted at a time. */
const TOGETHER = 500;

/** @param siteIdCode as the portal's operator knows it: part of what rules go by */
export function createMemory(
  db: Database,
  crawl: number,
  { plan, siteIdCode }: { plan: Plan; siteIdCode: string | null },
): Memory {
  const by = planPrint(plan, siteIdCode);
  let pages: { key: string; judged: string }[] = [];

  async function flush(): Promise<void> {
    const noted = pages;
    pages = [];
    await rememberVerdicts(db, crawl, { by, pages: noted });
  }

  return {
    of: ({ judged, judged_by }) => (judged === null || judged_by !== by ? null : unpack(judged)),
    async note({ key, judged_by }, said) {
      if (judged_by === by) return;
      pages.push({ key, judged: pack(said) });
      if (pages.length >= TOGETHER) await flush();
    },
    flush,
  };
}

type PackedVerdict = number | Verdict;

/**
 * Nearly all verdicts are "looked at, and nothing": such a one is the number of what was looked at. One that holds on its
 * day alone stands in a list of its own.
 */
function pack({ verdicts, isPlain }: Remembered): string {
  const day = verdicts.find((one) => one.day !== null)?.day ?? null;
  const said = verdicts.map(({ verdict, day: own }): PackedVerdict | [PackedVerdict] => {
    const packed = isNothing(verdict) ? verdict.checked : verdict;
    return own === null ? packed : [packed];
  });
  return JSON.stringify([isPlain, day, ...said]);
}

function unpack(packed: Uint8Array): Remembered {
  // Our own, sealed.
  const [isPlain, day, ...said] = JSON.parse(Buffer.from(packed).toString('utf8')) as [
    boolean,
    string | null,
    ...(PackedVerdict | [PackedVerdict])[],
  ];
  const whole = (one: PackedVerdict): Verdict =>
    typeof one === 'number' ? { checked: one, faults: [], unchecked: [] } : one;
  const verdicts = said.map((one) =>
    Array.isArray(one) ? { verdict: whole(one[0]), day } : { verdict: whole(one), day: null },
  );
  return { verdicts, isPlain };
}

function isNothing({ faults, unchecked, explained = 0, candidates = [] }: Verdict): boolean {
  return faults.length === 0 && unchecked.length === 0 && explained === 0 && candidates.length === 0;
}

/** Changes with the plan and with any line of the rules: nothing is remembered that they might say differently. */
export function planPrint({ criteria }: Plan, siteIdCode: string | null): string {
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
