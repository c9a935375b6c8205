import type { Finding } from '../result/audit-result.ts';

/** `machine`: every finding counts that nobody has dismissed. `confirmed`: only what a person has confirmed. */
export type Basis = 'machine' | 'confirmed';

/** Whether a finding takes marks: never a lead, never one that people have dismissed, explained or seen fixed. */
export function costs(finding: Finding, basis: Basis): boolean {
  if (finding.status === 'confirmed') return true;
  return (
    basis === 'machine' && finding.status === 'open' && finding.severity !== 'lead' && finding.confidence !== 'lead'
  );
}
