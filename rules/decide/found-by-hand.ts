import type { Criterion } from '../evaluate/checklist.ts';
import type { Finding } from '../result/audit-result.ts';
import { FAULT_WORDS } from '../words.ts';
import type { Decision } from './decision.ts';
import { mergeDecisions } from './decisions.ts';
import { toFinding } from './hand-finding.ts';

/** What a finding takes from the criterion that it is under. */
export type FoundUnder = Pick<Criterion, 'id' | 'rule' | 'severity'>;

/**
 * The findings that people made by hand under some criteria, and those that they confirmed where only a browser could
 * see them. A finding is gone when everybody who brought it has taken it back.
 */
export function foundByHand(criteria: readonly FoundUnder[], decisions: readonly Decision[]): Finding[] {
  const lines = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const inOrder = mergeDecisions(decisions);
  const isTakenBack = new Map(
    inOrder.flatMap((one) => (one.verdict === 'note' ? [] : [[personOn(one), one.verdict === 'withdraw'] as const])),
  );
  const found = new Map<string, Finding>();
  for (const decision of inOrder) {
    const { about, verdict, finding, why } = decision;
    const line = finding === undefined ? undefined : lines.get(finding.criterion);
    if (about.kind !== 'finding' || finding === undefined || line === undefined) continue;
    if (found.has(about.key) || isTakenBack.get(personOn(decision)) === true) continue;
    const how = verdict === 'found' ? '人工发现' : '浏览器中所见';
    const where = finding.file === undefined ? '' : `附件“${finding.file.name}”中的`;
    const message = `${how}${where}${FAULT_WORDS[finding.fault]}${why === '' ? '' : `：${why}`}`;
    found.set(about.key, toFinding(finding, { key: about.key, message, rule: line.rule, severity: line.severity }));
  }
  return [...found.values()];
}

function personOn({ about, by }: Decision): string {
  return `${about.kind === 'finding' ? about.key : ''}\n${by}`;
}
