import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../rules/rule/index.ts';
import type { Fault } from '../../rules/rule/rule.ts';
import { runCase, type RuleCase } from './cases/case.ts';

/** Rules whose cases stand in a test file of their own, since they need more than pages. */
const ELSEWHERE = [
  'accessibility',
  'ipv6',
  'manual-sheet',
  'personal-data',
  'search-service',
  'site-availability',
  'site-security',
];

/** What is missing of a fault's proof: words with their place and bytes, or the places that were looked at. */
function lackingProof({ proof }: Fault): string[] {
  if (proof.length === 0) return ['proof'];
  return proof.flatMap((one) => {
    if (one.kind === 'absence')
      return one.looked.length > 0 && one.looked.every(({ place }) => place !== '') ? [] : ['places looked at'];
    if (one.kind !== 'quote') return [];
    return Object.entries({ quote: one.quote, place: one.place, url: one.url, bytes: one.bytesHash }).flatMap(
      ([name, value]) => (value === '' ? [name] : []),
    );
  });
}

const folder = new URL('./cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name !== 'case.ts');

describe('every rule', () => {
  it('has cases, and every case file its rule', () => {
    expect(RULES.map((rule) => rule.id).sort()).toEqual(
      [...files.map((name) => name.replace('.ts', '')), ...ELSEWHERE].sort(),
    );
  });
});

for (const file of files) {
  const rule = RULES.find((candidate) => `${candidate.id}.ts` === file);
  if (rule === undefined) continue;
  const { cases } = (await import(new URL(file, folder).href)) as { cases: RuleCase[] };
  describe(rule.id, () => {
    it('shows each of its faults, a pass and a subject it does not concern or could not check', () => {
      const shown = cases.flatMap((c) =>
        c.expect === 'not-concerned' ? [] : [...(c.expect.faults ?? []), ...(c.expect.candidates ?? [])],
      );
      const silent = cases.filter((c) => c.expect === 'not-concerned' || c.expect.unchecked !== undefined);
      // missing-title and missing-topic cannot be shown apart from other faults of the same words.
      const isApart = (fault: string): boolean => fault !== 'missing-title' && fault !== 'missing-topic';
      // A file brings its kinds with it: what tells them apart is tested where files are read.
      if (rule.scope === 'file') expect(shown.length).toBeGreaterThan(0);
      else expect(rule.faults.filter((fault) => !shown.includes(fault) && isApart(fault))).toEqual([]);
      expect(silent.length).toBeGreaterThan(0);
    });
    it.each(cases.map((c) => [c.name, c] as const))('%s', (_, ruleCase) => {
      const verdict = runCase(rule, ruleCase);
      const said = {
        faults: verdict.faults.map((f) => f.fault),
        unchecked: verdict.unchecked.map((u) => u.cause),
        candidates: (verdict.candidates ?? []).map((f) => f.fault),
      };
      if (ruleCase.expect === 'not-concerned') {
        expect({ ...said, checked: verdict.checked }).toEqual({
          faults: [],
          unchecked: [],
          candidates: [],
          checked: 0,
        });
        return;
      }
      expect(said).toEqual({ faults: [], unchecked: [], candidates: [], ...ruleCase.expect });
      for (const fault of verdict.faults) expect(lackingProof(fault)).toEqual([]);
      if (said.unchecked.length === 0) expect(verdict.checked).toBeGreaterThan(0);
    });
  });
}
