import type { Cause } from '../causes.ts';
import type { Finding } from '../result/audit-result.ts';
import type { Verdict } from '../rule/rule.ts';
import { mergeFindings } from '../judge/to-finding.ts';

/** Everything that was said for one criterion, gathered over the stream. */
export interface Tally {
  checked: number;
  explained: number;
  findings: Map<string, Finding>;
  /** What each finding is about, by key: several findings of one subject make one subject at fault. */
  subjects: Map<string, string>;
  unchecked: Map<string, { cause: Cause; what: string; count: number }>;
  /** Why nothing can be concluded though nothing was found, in words; a person decides. */
  doubts: string[];
}

/** Places named one by one before the rest is only counted. */
const MOST_UNCHECKED_NAMED = 50;

export function createTally(): Tally {
  return { checked: 0, explained: 0, findings: new Map(), subjects: new Map(), unchecked: new Map(), doubts: [] };
}

/** Adds one verdict; `findings` are the verdict's faults and then its candidates as findings, in their order. */
export function addVerdict(tally: Tally, verdict: Verdict, findings: readonly Finding[]): void {
  tally.checked += verdict.checked;
  tally.explained += verdict.explained ?? 0;
  const faults = [...verdict.faults, ...(verdict.candidates ?? [])];
  for (const [index, finding] of findings.entries()) {
    tally.subjects.set(finding.key, faults[index]?.subject ?? finding.key);
    const known = tally.findings.get(finding.key);
    tally.findings.set(finding.key, known === undefined ? finding : mergeFindings(known, finding));
  }
  for (const { cause, what } of verdict.unchecked) addUnchecked(tally, cause, what);
}

export function addUnchecked(tally: Tally, cause: Cause, what: string, count = 1): void {
  const named = tally.unchecked.size < MOST_UNCHECKED_NAMED ? what : '其他';
  const key = `${cause}\n${named}`;
  const known = tally.unchecked.get(key);
  if (known === undefined) tally.unchecked.set(key, { cause, what: named, count });
  else known.count += count;
}
