import type { ColumnFacts } from '../site/site-facts.ts';
import { columnKey, firstPageKey, pageKey } from '../url.ts';
import { readAddress } from './address.ts';
import { bodyNamed, type UnitHint } from './hint.ts';
import type { KnownUnit } from './known-units.ts';
import type { UnitPlaces } from './places.ts';
import type { PortalNotes } from './portal-notes.ts';
import type { UnitIndex } from './unit-index.ts';

/** Whose something is, and what says so, in words. */
export interface UnitOf {
  unit: KnownUnit;
  /** Which of the three told, see `createAssigner`. */
  by: 'file' | 'issuer' | 'platform';
  why: string;
}

export interface Assigner {
  ofHint: (hint: UnitHint) => UnitOf | null;
  ofColumn: (column: ColumnFacts, byPage: ReadonlyMap<string, UnitHint>) => UnitOf | null;
}

/** Those who put up pages for others: named as issuer they may be no more than that. */
const PUBLISHER =
  /(政府办|政务公开办|信息办|网信办|政务服务(管理)?局|数据资源管理局|大数据.*|(信息|融媒体|网络|电子政务|新闻|数据)中心)(公室)?$/;
/** Entries of one issuer that show whose column it is. */
const ENOUGH_ENTRIES = 3;

/**
 * Whose a page or a column is: as the portal's operator has described it; else by the issuer that it names; else by the
 * platform it stands in. An issuer that puts up pages for others yields to the platform. What nothing says stays nobody's.
 */
export function createAssigner(known: {
  notes: PortalNotes;
  index: UnitIndex<KnownUnit>;
  places: UnitPlaces;
}): Assigner {
  const { notes, index, places } = known;
  const columns = new Map(notes.columns.map((column) => [columnKey(pageKey(column.url) ?? column.url), column]));
  const memo = new Map<UnitHint, UnitOf | null>();
  const described = (key: string | null): { said: UnitOf | null } | null => {
    // The address itself first: columns may differ by a number that looks like a page's.
    const column = key === null ? undefined : (columns.get(columnKey(key)) ?? columns.get(firstPageKey(key)));
    if (column === undefined) return null;
    const unit = column.unit === null ? null : index.find(column.unit);
    return { said: unit === null ? null : { unit, by: 'file', why: `网站说明文件：栏目“${column.name}”` } };
  };
  const byIssuer = ({ issuer, source }: UnitHint): UnitOf | null => {
    const unit = issuer === null ? null : index.find(issuer);
    if (unit !== null) return { unit, by: 'issuer', why: `发布机构为“${issuer}”` };
    const from = source === null || PUBLISHER.test(source) ? null : index.find(source);
    if (from === null || PUBLISHER.test(from.name)) return null;
    return { unit: from, by: 'issuer', why: `来源为“${source}”` };
  };
  const byPlatform = ({ steps, address }: Pick<UnitHint, 'steps' | 'address'>): UnitOf | null => {
    for (const step of steps.toReversed()) {
      const unit = index.find(step);
      if (unit !== null) return { unit, by: 'platform', why: `在“${step}”之下` };
    }
    const unit = address === null ? null : places.find(address);
    if (unit === null) return null;
    return unit.from === 'portal-file'
      ? { unit, by: 'file', why: `网站说明文件：${unit.name}的网址` }
      : { unit, by: 'platform', why: `网址在${unit.name}的栏目之下` };
  };
  const decide = (hint: UnitHint): UnitOf | null => {
    const noted = described(hint.described);
    if (noted !== null) return noted.said;
    const platform = byPlatform(hint);
    if (platform?.by === 'file') return platform;
    const issuer = byIssuer(hint);
    if (issuer === null) return platform;
    return platform !== null && PUBLISHER.test(issuer.unit.name) ? platform : issuer;
  };
  const ofHint = (hint: UnitHint): UnitOf | null => {
    const found = memo.get(hint);
    if (found !== undefined) return found;
    const decided = decide(hint);
    memo.set(hint, decided);
    return decided;
  };
  return {
    ofHint,
    ofColumn(column, byPage) {
      const own = byPage.get(column.key);
      const noted = described(own?.described ?? null) ?? described(column.key);
      if (noted !== null) return noted.said;
      const steps = column.path.flatMap((step) => bodyNamed(step) ?? []);
      const platform = byPlatform({ steps, address: readAddress(column.url) });
      if (platform?.by === 'file') return platform;
      return byEntries(column, byPage, byIssuer) ?? platform;
    },
  };
}

/** All entries that name an issuer name the same one. */
function byEntries(
  column: ColumnFacts,
  byPage: ReadonlyMap<string, UnitHint>,
  byIssuer: (hint: UnitHint) => UnitOf | null,
): UnitOf | null {
  const units = new Set<KnownUnit>();
  let entries = 0;
  for (const { url } of column.list) {
    const hint = byPage.get(pageKey(url) ?? url);
    const issuer = hint === undefined ? null : byIssuer(hint);
    if (issuer === null) continue;
    units.add(issuer.unit);
    entries += 1;
    if (units.size > 1) return null;
  }
  const [unit] = units;
  if (unit === undefined || entries < ENOUGH_ENTRIES || PUBLISHER.test(unit.name)) return null;
  return { unit, by: 'issuer', why: `其中${entries}条信息的发布机构均为${unit.name}` };
}
