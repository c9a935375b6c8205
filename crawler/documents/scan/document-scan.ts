import type { Confidence } from '../../../rules/result/audit-result.ts';
import { KINDS, type Kind } from '../../../rules/recognise/index.ts';
import type { Outcome } from '../outcome.ts';

/** One piece of personal data in a file, without its value. */
export interface DocumentHit {
  kind: Kind;
  masked: string;
  /** Where, in words. */
  place: string;
  confidence: Confidence;
  /** Only where asked for. */
  proof?: HitProof;
}

/** What a finding needs besides. */
export interface HitProof {
  /** What exactly it is, in Chinese. */
  noun: string;
  /** Keyed one-way hash of the value. */
  hash: string;
  /** The reasons in Chinese. */
  why: string[];
  /** What stands around it, with everything personal masked. */
  quote: string;
  /** The place as numbers from 0, where the file has such places. */
  at: { inside: string | null; sheet: string | null; page: number | null; row: number | null; column: number | null };
}

export interface KindCount {
  /** Hits that are more than leads. */
  findings: number;
  leads: number;
}

export interface DocumentScan {
  outcome: Outcome;
  /** In the order of the file; at most `keep` of them. */
  hits: DocumentHit[];
  /** All hits by kind, those not kept included. */
  counts: Partial<Record<Kind, KindCount>>;
  /** Different values among the findings of each kind: "47 人". */
  different: Partial<Record<Kind, number>>;
}

/** `leads`: nothing but leads. What could not be read makes a file `unchecked` unless findings say more. */
export type ScanState = 'clean' | 'leads' | 'findings' | 'unchecked';

export function stateOf({ outcome, counts }: Pick<DocumentScan, 'outcome' | 'counts'>): ScanState {
  const all = KINDS.map((kind) => counts[kind]).filter((count) => count !== undefined);
  if (all.some(({ findings }) => findings > 0)) return 'findings';
  if (outcome.state === 'unchecked') return 'unchecked';
  return all.some(({ leads }) => leads > 0) ? 'leads' : 'clean';
}
