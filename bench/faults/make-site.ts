import { makeCounty } from './county/make-county.ts';
import type { Family } from './families/family.ts';
import { choosePlants, TRAPS } from './plants/index.ts';
import { renderSite, type Site } from './render/site.ts';

/**
 * A county's portal with faults planted in it and traps beside them.
 * @param isClean plants nothing: whatever an audit names is a false alarm
 */
export function makeSite(family: Family, seed: number, isClean = false): Site {
  const county = makeCounty(seed, family.isHeldOut);
  for (const { apply } of TRAPS) apply(county);
  if (!isClean) for (const { apply } of choosePlants(county.chance)) apply(county);
  return renderSite(county, family);
}
