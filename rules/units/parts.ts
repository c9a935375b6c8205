import type { Cause } from '../causes.ts';
import { addUnchecked, createTally, type Tally } from '../evaluate/tally.ts';
import type { Finding } from '../result/audit-result.ts';
import type { Verdict } from '../rule/rule.ts';
import type { UnitOf } from './assign.ts';
import type { UnitHint } from './hint.ts';

/** What page rules said, kept apart by what the pages say of whose they are. */
export interface UnitParts {
  add: (criterion: string, hint: UnitHint, verdict: Verdict, findings: readonly Finding[]) => void;
  /** Whose a finding of pages is, where all its places are one unit's; undefined where no page rule has it. */
  unitOf: (key: string, ofHint: (hint: UnitHint) => UnitOf | null) => UnitOf | null | undefined;
  /** Adds what was looked at on a unit's pages, by unit and criterion. */
  addTo: (tallies: Map<string, Map<string, Tally>>, ofHint: (hint: UnitHint) => UnitOf | null) => void;
}

interface Part {
  checked: number;
  explained: number;
  /** Null for nothing, as nearly always. */
  unchecked: Map<Cause, number> | null;
}

/** Places looked at before a finding that many pages share is nobody's. */
const MOST_HINTS = 200;

export function createUnitParts(): UnitParts {
  const parts = new Map<string, Map<UnitHint, Part>>();
  /** Where each finding was seen: nearly all in one place. */
  const seenAt = new Map<string, UnitHint | Set<UnitHint>>();
  return {
    add(criterion, hint, verdict, findings) {
      for (const { key } of findings) {
        const places = seenAt.get(key) ?? hint;
        if (places === hint) seenAt.set(key, hint);
        else if (!(places instanceof Set)) seenAt.set(key, new Set([places, hint]));
        else if (places.size <= MOST_HINTS) places.add(hint);
      }
      if (verdict.checked === 0 && verdict.unchecked.length === 0) return;
      const byHint = parts.get(criterion) ?? new Map<UnitHint, Part>();
      parts.set(criterion, byHint);
      const part = byHint.get(hint) ?? { checked: 0, explained: 0, unchecked: null };
      byHint.set(hint, part);
      part.checked += verdict.checked;
      part.explained += verdict.explained ?? 0;
      for (const { cause } of verdict.unchecked) {
        part.unchecked ??= new Map();
        part.unchecked.set(cause, (part.unchecked.get(cause) ?? 0) + 1);
      }
    },
    unitOf(key, ofHint) {
      const places = seenAt.get(key);
      if (places === undefined) return undefined;
      const hints = places instanceof Set ? [...places] : [places];
      const [first] = hints;
      const owner = first === undefined ? null : ofHint(first);
      if (owner === null || hints.length > MOST_HINTS) return null;
      return hints.every((hint) => ofHint(hint)?.unit === owner.unit) ? owner : null;
    },
    addTo(tallies, ofHint) {
      for (const [criterion, byHint] of parts) {
        for (const [hint, part] of byHint) {
          const owner = ofHint(hint);
          if (owner === null) continue;
          const tally = tallyIn(tallies, owner.unit.name, criterion);
          tally.checked += part.checked;
          tally.explained += part.explained;
          for (const [cause, count] of part.unchecked ?? []) addUnchecked(tally, cause, '该单位的部分页面', count);
        }
      }
    },
  };
}

export function tallyIn(tallies: Map<string, Map<string, Tally>>, unit: string, criterion: string): Tally {
  const ofUnit = tallies.get(unit) ?? new Map<string, Tally>();
  tallies.set(unit, ofUnit);
  const tally = ofUnit.get(criterion) ?? createTally();
  ofUnit.set(criterion, tally);
  return tally;
}
