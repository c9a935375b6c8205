import type { Chance } from '../chance.ts';
import { COLUMN_FAULTS, COLUMN_TRAPS } from './columns.ts';
import { FINDS } from './finds.ts';
import { DOCUMENT_FAULTS, DOCUMENT_TRAPS } from './documents.ts';
import { PAGE_FAULTS, PAGE_TRAPS } from './pages.ts';
import { PEOPLE_FAULTS, PEOPLE_TRAPS } from './people.ts';
import type { Plant } from './plant.ts';
import { POLICY_FAULTS, POLICY_TRAPS } from './policy.ts';
import { SITE_FAULTS, SITE_TRAPS } from './site.ts';

export const TRAPS: readonly Plant[] = [
  ...COLUMN_TRAPS,
  ...DOCUMENT_TRAPS,
  ...POLICY_TRAPS,
  ...PAGE_TRAPS,
  ...PEOPLE_TRAPS,
  ...SITE_TRAPS,
];
const FAULT_PLANTS: readonly Plant[] = [
  ...DOCUMENT_FAULTS,
  ...POLICY_FAULTS,
  ...FINDS,
  ...PAGE_FAULTS,
  ...PEOPLE_FAULTS,
  ...SITE_FAULTS,
  ...COLUMN_FAULTS,
];

/** Two thirds of the ways to go wrong, no two of which exclude each other. */
export function choosePlants(chance: Chance): Plant[] {
  const groups = new Set<string>();
  const chosen = new Set(
    chance.some(FAULT_PLANTS, Math.round((FAULT_PLANTS.length * 2) / 3)).filter(({ group }) => {
      if (group === undefined) return true;
      if (groups.has(group)) return false;
      groups.add(group);
      return true;
    }),
  );
  // Always in one order: what takes columns away comes last.
  return FAULT_PLANTS.filter((plant) => chosen.has(plant));
}
