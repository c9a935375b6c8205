import { columnOf } from '../facts/column-of.ts';
import type { PageFacts } from '../facts/page-facts.ts';
import type { Criterion } from '../evaluate/checklist.ts';
import type { Check, PlannedCriterion } from '../evaluate/plan.ts';
import type { Finding } from '../result/audit-result.ts';
import type { Fault, Verdict } from '../rule/rule.ts';
import { findingKey } from './finding-key.ts';

/** A rule's faults and candidates as findings of one criterion; candidates are leads and cost nothing. */
export function toFindings(
  { planned, check, verdict }: { planned: PlannedCriterion; check: Check; verdict: Verdict },
  seenAt: string,
  page?: PageFacts,
): Finding[] {
  const { criterion } = planned;
  return [
    ...verdict.faults.map((fault) => toFinding(criterion, check.rule.id, fault, seenAt, page)),
    ...(verdict.candidates ?? []).map((fault) =>
      toFinding(criterion, check.rule.id, { ...fault, severity: 'lead', confidence: 'lead' }, seenAt, page),
    ),
  ];
}

function toFinding(criterion: Criterion, rule: string, fault: Fault, seenAt: string, page?: PageFacts): Finding {
  return {
    key: findingKey(criterion.id, fault.fault, fault.subject, fault.slot),
    criterion: criterion.id,
    rule,
    fault: fault.fault,
    severity: fault.severity ?? (fault.confidence === 'lead' ? 'lead' : criterion.severity),
    confidence: fault.confidence,
    url: fault.url,
    pageTitle: fault.pageTitle ?? page?.title ?? null,
    publishedDate: fault.publishedDate ?? page?.published ?? null,
    column: fault.column ?? (page === undefined ? null : columnOf(page)),
    unit: fault.unit ?? null,
    file: fault.file ?? null,
    message: fault.message,
    proof: fault.proof,
    count: fault.count ?? 1,
    firstSeen: seenAt,
    lastSeen: seenAt,
    status: 'open',
  };
}

/** Two sightings of one problem: places add up; the place with the smallest address speaks for all. */
export function mergeFindings(a: Finding, b: Finding): Finding {
  const first = a.url <= b.url ? a : b;
  return {
    ...first,
    count: a.count + b.count,
    firstSeen: a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen,
    lastSeen: a.lastSeen > b.lastSeen ? a.lastSeen : b.lastSeen,
  };
}
