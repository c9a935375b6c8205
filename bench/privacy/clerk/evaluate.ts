import { DEFAULT_BUDGET } from '../../../crawler/documents/budget.ts';
import { readParts } from '../../../crawler/documents/read-parts.ts';
import { scanSource } from '../../../crawler/documents/scan/scan-source.ts';
import { KINDS, type Kind } from '../../../rules/recognise/index.ts';
import type { Truth } from './model.ts';

export interface KindScore {
  found: number;
  missed: number;
  /** Of those missed, how many were pointed out as leads. */
  asLead: number;
  falseAlarms: number;
  leads: number;
}

export type Scores = Map<Kind, KindScore>;

export function emptyScores(): Scores {
  return new Map(KINDS.map((kind) => [kind, { found: 0, missed: 0, asLead: 0, falseAlarms: 0, leads: 0 }]));
}

/** A mistake, for the one who mends it. Synthetic values only. */
export interface Mistake {
  file: string;
  what: 'missed' | 'only a lead' | 'false alarm';
  kind: Kind;
  value: string;
  why?: string;
}

export const AS_OF = '2026-11-21';

/** Scans a file in this thread and compares what is said with what a reader would say. */
export async function judgeFile(
  file: { name: string; bytes: Buffer; truth: Truth },
  scores: Scores,
  mistakes: Mistake[],
): Promise<void> {
  const { name, bytes, truth } = file;
  // Bare numbers in file names are not what is measured here.
  const source = { bytes, name: `公示${name.slice(name.lastIndexOf('.'))}` };
  const options = { key: new Uint8Array(32), asOf: AS_OF, keep: Infinity, proofs: true };
  const toHex = (raw: string): string => Buffer.from(raw, 'utf16le').toString('hex');
  const { hits, outcome } = await scanSource(source, readParts(source, DEFAULT_BUDGET), options, toHex);
  if (outcome.state === 'unchecked')
    mistakes.push({ file: name, what: 'missed', kind: 'email', value: `(${outcome.cause})` });

  const said = new Map<string, { kind: Kind; raw: string; isLead: boolean; why: string }>();
  for (const { kind, confidence, proof } of hits) {
    const raw = plain(Buffer.from(proof?.hash ?? '', 'hex').toString('utf16le'));
    const key = `${kind} ${raw}`;
    const isLead = confidence === 'lead';
    if (said.get(key)?.isLead !== false) said.set(key, { kind, raw, isLead, why: (proof?.why ?? []).join('；') });
  }
  const used = new Set<string>();
  const isPrinted = name.endsWith('.c.pdf');
  const leaks = truth.leaks.filter(({ value }) => !isPrinted || !truth.hidden.includes(value));
  const wanted = new Map(leaks.map((one) => [`${one.kind} ${plain(one.value)}`, { ...one, value: plain(one.value) }]));
  for (const { kind, value } of wanted.values()) {
    const score = scores.get(kind)!;
    const matching = [...said].filter(([, hit]) => hit.kind === kind && isSame(kind, hit.raw, value));
    for (const [key] of matching) used.add(key);
    if (matching.some(([, hit]) => !hit.isLead)) score.found++;
    else {
      score.missed++;
      if (matching.length > 0) score.asLead++;
      mistakes.push({
        file: name,
        what: matching.length > 0 ? 'only a lead' : 'missed',
        kind,
        value,
        why: matching[0]?.[1].why ?? '',
      });
    }
  }
  const open = truth.open.map(plain);
  for (const [key, { kind, raw, isLead, why }] of said) {
    if (used.has(key) || open.some((text) => raw.includes(text) || text.includes(raw.split('|').at(-1) ?? raw)))
      continue;
    const score = scores.get(kind)!;
    if (isLead) score.leads++;
    else {
      score.falseAlarms++;
      mistakes.push({ file: name, what: 'false alarm', kind, value: raw, why });
    }
  }
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

const NUMBERS: ReadonlySet<Kind> = new Set<Kind>([
  'mobile',
  'bank-card',
  'passport',
  'disability-card',
  'student-id',
  'email',
]);

function isSame(kind: Kind, raw: string, value: string): boolean {
  if (raw === value) return true;
  return (
    !NUMBERS.has(kind) && !(kind === 'id-card' && value.length === 18) && (raw.includes(value) || value.includes(raw))
  );
}
