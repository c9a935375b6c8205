import { firstPageKey, pageKey } from '../url.ts';
import { readAddress, type Address } from './address.ts';
import type { KnownUnit } from './known-units.ts';

/** Tells by an address whose part of the site it is in. */
export interface UnitPlaces {
  find: (address: Address) => KnownUnit | null;
}

/**
 * A folder or an id is a unit's own where no other unit has it and where it is not the portal's: a home page for all
 * departments is nobody's.
 * @param shared folders that are the portal's: its home page, the county's own platform
 */
export function findPlaces(units: readonly KnownUnit[], shared: readonly string[]): UnitPlaces {
  const folders = new Map<string, KnownUnit | null>();
  const ids = new Map<string, KnownUnit | null>();
  for (const unit of units) {
    for (const url of unit.urls) {
      const address = readAddress(url);
      if (address === null) continue;
      // An article about a unit stands in somebody's folder; a folder's own page is the folder.
      if (firstPageKey(pageKey(url) ?? url).endsWith('/')) claim(folders, address.folder, unit);
      for (const id of address.ids) claim(ids, id, unit);
    }
  }
  // Whatever holds the portal's own front, or the folder of another unit, is a shelf of units.
  const own = [...folders].filter(
    (claimed): claimed is [string, KnownUnit] =>
      claimed[1] !== null &&
      !shared.some((folder) => folder.startsWith(claimed[0])) &&
      ![...folders].some(
        ([other, unit]) => other !== claimed[0] && other.startsWith(claimed[0]) && unit !== claimed[1],
      ),
  );
  own.sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  return {
    find(address) {
      for (const id of address.ids) {
        const unit = ids.get(id);
        if (unit !== undefined && unit !== null) return unit;
      }
      return own.find(([folder]) => address.folder.startsWith(folder))?.[1] ?? null;
    },
  };
}

function claim(claims: Map<string, KnownUnit | null>, what: string, unit: KnownUnit): void {
  const known = claims.get(what);
  if (known === undefined) claims.set(what, unit);
  else if (known !== unit) claims.set(what, null);
}
