import { KINDS, recognise, type Hit, type Kind } from '../../rules/recognise/index.ts';
import type { Case } from './cases.ts';
import { LEAKING_TABLES, LEAKING_TEXTS } from './leaks.ts';
import { HARMLESS_TABLES, HARMLESS_TEXTS } from './look-alikes.ts';
import { createRandom } from './random.ts';

export const AS_OF = '2026-11-21';

/** Labelled cases; look-alikes are at least three times as many as leaks. */
export function makeCases(seed: number, rounds: number): Case[] {
  const random = createRandom(seed);
  const cases: Case[] = [];
  for (let i = 0; i < rounds; i++) {
    for (const make of [...LEAKING_TABLES, ...LEAKING_TEXTS]) cases.push(make(random));
    const leaks = cases.reduce((sum, one) => sum + one.leaks.length, 0);
    let alike = cases.reduce((sum, one) => sum + one.lookAlikes, 0);
    while (alike < leaks * 3) {
      for (const make of [...HARMLESS_TABLES, ...HARMLESS_TEXTS, ...HARMLESS_TEXTS]) {
        const one = make(random);
        alike += one.lookAlikes;
        cases.push(one);
      }
    }
  }
  return cases;
}

export interface Score {
  kind: Kind;
  found: number;
  missed: number;
  falseAlarms: number;
  leads: number;
}

/** What a scanner says of a case: kinds by the text that holds them. */
export type Scanner = (one: Case) => { kind: Kind; text: string; confidence: Hit['confidence'] }[];

export const ours: Scanner = ({ segments }) =>
  recognise(segments, { hash: (raw) => String(raw.length), asOf: AS_OF }).map(({ kind, segment, confidence }) => ({
    kind,
    text: segments[segment]?.text ?? '',
    confidence,
  }));

/** Compares finds with labels, text by text. `wrong` receives every mistake. */
export function measure(cases: readonly Case[], scanner: Scanner, wrong?: (one: Case, what: string) => void): Score[] {
  const scores = new Map(KINDS.map((kind) => [kind, { kind, found: 0, missed: 0, falseAlarms: 0, leads: 0 }]));
  for (const one of cases) {
    const key = (found: { kind: Kind; text: string }): string => `${found.kind} ${found.text}`;
    const wanted = new Map(one.leaks.map((found) => [key(found), found]));
    const said = new Map<string, { kind: Kind; text: string }>();
    for (const found of scanner(one)) {
      const score = scores.get(found.kind);
      if (found.confidence !== 'lead') said.set(key(found), found);
      else if (score !== undefined && !wanted.has(key(found))) score.leads++;
    }
    for (const [name, found] of wanted) {
      const score = scores.get(found.kind);
      if (score === undefined) continue;
      if (said.has(name)) score.found++;
      else {
        score.missed++;
        wrong?.(one, `missed ${name}`);
      }
    }
    for (const [name, found] of said) {
      const score = scores.get(found.kind);
      if (wanted.has(name) || score === undefined) continue;
      score.falseAlarms++;
      wrong?.(one, `false alarm ${name}`);
    }
  }
  return [...scores.values()];
}
