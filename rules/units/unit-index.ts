import { isTownKey, unitKey } from './unit-key.ts';

/** Finds a known unit by any way to write its name. */
export interface UnitIndex<T> {
  /** Null where no unit or more than one would fit. */
  find: (name: string) => T | null;
  add: (name: string, unit: T) => void;
}

const INNER_OFFICE = /^.{1,9}(股|科|室|所|站|队|处|组|办|中心|分局)$/;
const SHORTENED = /(局|委|办|中心)$/;

/**
 * In order: the same key; one shortening of the other (人社局 of 人力资源社会保障局) where just one unit fits; an office
 * inside a unit (政府办秘书科).
 * @param place the county, 云汀县; null where it is not known
 */
export function createUnitIndex<T>(place: string | null): UnitIndex<T> {
  const byKey = new Map<string, T>();
  return {
    add(name, unit) {
      const key = unitKey(name, place);
      if (key !== '' && !byKey.has(key)) byKey.set(key, unit);
    },
    find(name) {
      const key = unitKey(name, place);
      if (key.length < 2) return null;
      return byKey.get(key) ?? byShortening(byKey, key) ?? byOffice(byKey, key);
    },
  };
}

function byShortening<T>(byKey: ReadonlyMap<string, T>, key: string): T | null {
  if (isTownKey(key) || !SHORTENED.test(key)) return null;
  const fitting = new Set<T>();
  for (const [known, unit] of byKey) {
    const [short, long] = known.length < key.length ? [known, key] : [key, known];
    if (!isTownKey(known) && isShortening(short, long)) fitting.add(unit);
  }
  const [only] = fitting;
  return fitting.size === 1 && only !== undefined ? only : null;
}

/** Begins and ends alike, and the signs in between stand in the long name in their order. */
function isShortening(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || short[0] !== long[0] || short.at(-1) !== long.at(-1))
    return false;
  let at = 0;
  for (const sign of short) {
    at = long.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function byOffice<T>(byKey: ReadonlyMap<string, T>, key: string): T | null {
  let best: { known: string; unit: T } | null = null;
  for (const [known, unit] of byKey) {
    if (known.length < 3 || !key.startsWith(known) || !INNER_OFFICE.test(key.slice(known.length))) continue;
    if (best === null || known.length > best.known.length) best = { known, unit };
  }
  return best?.unit ?? null;
}
