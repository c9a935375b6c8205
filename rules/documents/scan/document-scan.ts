import type { Confidence } from '../../result/audit-result.ts';
import type { Cause } from '../../causes.ts';
import { NO_FORM, type FileContent, type FileForm } from '../../facts/file-facts.ts';
import { KINDS, type Kind, type MaskShape } from '../../recognise/index.ts';
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
  /** Different values by what they are, in Chinese: "47 人". Of the leads where there is nothing else. */
  people: Record<string, number>;
}

export interface DocumentScan {
  outcome: Outcome;
  form: FileForm;
  /** In the order of the file; at most `keep` of them. */
  hits: DocumentHit[];
  /** All hits by kind, those not kept included. */
  counts: Partial<Record<Kind, KindCount>>;
  /** How numbers beside names are masked; only where proofs are asked for. */
  masks: MaskShape[];
  /** What rules of the portal ask for; only where proofs are asked for. */
  content: FileContent | null;
}

/** A scan that found out nothing but why. */
export function failedScan(cause: Cause): DocumentScan {
  return {
    outcome: { state: 'unchecked', cause, format: null, members: [] },
    form: { ...NO_FORM },
    hits: [],
    counts: {},
    masks: [],
    content: null,
  };
}

/** `leads`: nothing but leads. What could not be read makes a file `unchecked` unless findings say more. */
export type ScanState = 'clean' | 'leads' | 'findings' | 'unchecked';

export function stateOf({ outcome, counts }: Pick<DocumentScan, 'outcome' | 'counts'>): ScanState {
  const all = KINDS.map((kind) => counts[kind]).filter((count) => count !== undefined);
  if (all.some(({ findings }) => findings > 0)) return 'findings';
  if (outcome.state === 'unchecked') return 'unchecked';
  return all.some(({ leads }) => leads > 0) ? 'leads' : 'clean';
}
