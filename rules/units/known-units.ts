import { isInstitutionName, isUnitName } from '../site/details/unit-name.ts';
import type { UnitList } from './lists.ts';
import type { PortalNotes } from './portal-notes.ts';
import { createUnitIndex, type UnitIndex } from './unit-index.ts';
import { isElsewhere, isTownKey, unitKey } from './unit-key.ts';

/** A body of the county that pages and columns may belong to. */
export interface KnownUnit {
  /** One short form everywhere: 县人社局, 文昌镇. */
  name: string;
  /** 县直, 乡镇 or 公共企事业单位, or as the portal's operator says. */
  group: string;
  /** Whose duties it has. */
  kind: 'department' | 'town' | 'institution';
  /** How it came to be known. */
  from: 'portal-file' | 'platform' | 'issuer';
  why: string;
  exempt: string | null;
  /** Where its part of the site begins, as far as it has one. */
  urls: string[];
}

export interface UnitSources {
  notes: PortalNotes;
  /** Disclosure platforms first, then other lists of bodies. */
  lists: readonly UnitList[];
  /** Issuers that pages name, with how many pages do. */
  issuers: ReadonlyMap<string, number>;
}

const GROUPS: Readonly<Record<KnownUnit['kind'], string>> = {
  department: '县直',
  town: '乡镇',
  institution: '公共企事业单位',
};

/** The operator's word for a group goes before what the name says: a hospital may be ranked among the departments. */
function kindOf(name: string, group: string | null, place: string | null): KnownUnit['kind'] {
  if (isTownKey(unitKey(name, place))) return 'town';
  if (group !== null) return /企事业|医院|学校|公用/.test(group) ? 'institution' : 'department';
  return isInstitutionName(name) ? 'institution' : 'department';
}

/** The units of a portal, from its operator's file, from its platforms and lists, then from what pages name as issuer. */
export function gatherUnits(
  { notes, lists, issuers }: UnitSources,
  place: string | null,
): { units: KnownUnit[]; index: UnitIndex<KnownUnit> } {
  const units: KnownUnit[] = [];
  const index = createUnitIndex<KnownUnit>(place);
  const add = (name: string, unit: Omit<KnownUnit, 'kind' | 'group'> & { group: string | null }): KnownUnit => {
    const kind = kindOf(name, unit.group, place);
    const known = { ...unit, kind, group: unit.group ?? GROUPS[kind] };
    units.push(known);
    index.add(name, known);
    return known;
  };
  const asWritten = { from: 'portal-file', why: '网站说明文件', exempt: null, group: null, urls: [] } as const;
  for (const { name, aliases, url, group, exempt } of notes.units) {
    const unit = add(name, { ...asWritten, name, group, exempt, urls: url === null ? [] : [url] });
    for (const alias of aliases) index.add(alias, unit);
  }
  for (const { unit } of notes.columns)
    if (unit !== null && index.find(unit) === null) add(unit, { ...asWritten, name: unit, urls: [] });
  for (const { url, names } of lists) {
    // Two links of one list are two bodies, however alike their names; only the names of other lists are compared.
    const fresh: { name: string; url: string }[] = [];
    for (const named of names.filter(({ name }) => isOwnBody(name, place))) {
      const known = index.find(named.name);
      if (known === null) fresh.push(named);
      else known.urls.push(named.url);
    }
    for (const named of fresh) {
      const name = displayName(named.name, place);
      const known = units.find((unit) => unitKey(unit.name, place) === unitKey(named.name, place));
      if (known !== undefined) known.urls.push(named.url);
      else add(named.name, { name, group: null, from: 'platform', why: `列于${url}`, exempt: null, urls: [named.url] });
    }
  }
  const byPages = [...issuers].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  for (const [issuer, pages] of byPages) {
    if (index.find(issuer) !== null || !isOwnBody(issuer, place) || !saysCounty(issuer, place)) continue;
    const name = displayName(issuer, place);
    add(issuer, { name, group: null, from: 'issuer', why: `${pages}页的发布机构`, exempt: null, urls: [] });
  }
  return { units, index };
}

function isOwnBody(name: string, place: string | null): boolean {
  const key = unitKey(name, place);
  return (
    (isUnitName(name) || isInstitutionName(name)) &&
    key.length >= 2 &&
    !/^(县|区|市|旗)?政府$/.test(key) &&
    !isElsewhere(key)
  );
}

/** An issuer that no list knows has to say that it is of this county: 云汀县民政局, 县民政局, 文昌镇. */
function saysCounty(name: string, place: string | null): boolean {
  if (isTownKey(unitKey(name, place))) return true;
  return (place !== null && name.includes(place)) || /^[县区旗]/.test(name);
}

function displayName(name: string, place: string | null): string {
  const key = unitKey(name, place);
  if (isTownKey(key) || (isInstitutionName(name) && /^.{1,7}?([镇乡]|街道)./.test(key))) return key;
  const at = place === null ? -1 : name.indexOf(place);
  const bare = place === null || at < 0 ? name : name.slice(at + place.length);
  const sign = place?.at(-1) ?? '县';
  return bare.startsWith(sign) || /^[县区旗]/.test(bare) ? bare : `${sign}${bare}`;
}
