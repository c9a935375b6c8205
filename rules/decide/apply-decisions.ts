import { maskBare } from '../recognise/index.ts';
import type { Finding } from '../result/audit-result.ts';
import { shortHash } from '../text/short-hash.ts';
import type { Decision, Verdict } from './decision.ts';
import { standingOf } from './standing.ts';

const STATUS_OF: Record<Exclude<Verdict, 'note' | 'answer' | 'withdraw'>, Finding['status']> = {
  confirm: 'confirmed',
  found: 'confirmed',
  dismiss: 'dismissed',
  explained: 'explained',
  'not-ours': 'confirmed',
  'not-applicable': 'dismissed',
  fixed: 'fixed',
};

/** Hash of what a finding rests on: words, places and measures, without times, so that a page read again unchanged is the same proof. */
export function proofHashOf(finding: Finding): string {
  const words = finding.proof.map((proof) => {
    switch (proof.kind) {
      case 'quote':
        return ['quote', proof.place, maskBare(proof.quote)];
      case 'absence':
        return ['absence', proof.wanted, proof.looked.map((look) => look.place)];
      case 'measure':
        return ['measure', proof.name, proof.value];
    }
  });
  return shortHash(JSON.stringify([finding.fault, words]));
}

/**
 * Findings after people have ruled on them: status, and the unit where one was handed to another. A finding that the
 * decisions do not touch, or whose proof has changed since, stays open.
 * @param nameOf one name for all the ways to write a unit
 */
export function applyDecisions(
  findings: readonly Finding[],
  decisions: readonly Decision[],
  nameOf: (unit: string) => string = (unit) => unit,
): Finding[] {
  const byKey = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.about.kind !== 'finding') continue;
    const known = byKey.get(decision.about.key);
    if (known === undefined) byKey.set(decision.about.key, [decision]);
    else known.push(decision);
  }
  return findings.map((finding) => {
    const said = byKey.get(finding.key);
    if (said === undefined) return finding;
    const standing = standingOf(said, proofHashOf(finding));
    if (standing.state === 'open') return finding;
    if (standing.state === 'disputed') return { ...finding, status: 'disputed' };
    const { verdict, decision } = standing;
    // Said to be put right, and seen again since.
    if (verdict === 'fixed' && finding.lastSeen > decision.at) return finding;
    if (verdict === 'note' || verdict === 'answer' || verdict === 'withdraw') return finding;
    if (verdict !== 'not-ours' || decision.unit === undefined) return { ...finding, status: STATUS_OF[verdict] };
    const unitWhy = `${decision.by}认定${decision.why === '' ? '' : `：${decision.why}`}`;
    return { ...finding, status: STATUS_OF[verdict], unit: nameOf(decision.unit), unitWhy };
  });
}
