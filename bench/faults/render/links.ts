import type { Anchor, Family, Row } from '../families/family.ts';
import type { Column, County, Entry } from '../model.ts';

/** Addresses and links of a site. */
export interface Links {
  /** `#id` an entry, `@id` a column, anything else as it is. */
  href: (target: string) => string;
  column: (column: Column) => Anchor;
  /** From the first level down to the column. */
  trail: (column: Column) => Anchor[];
  children: (column: Column | null) => Column[];
  rows: (entries: readonly Entry[]) => Row[];
}

export function createLinks({ columns }: County, family: Family): Links {
  const entries = new Map([...columns.values()].flatMap((column) => column.entries.map((entry) => [entry.id, entry])));
  const href = (target: string): string => {
    if (target.startsWith('#')) {
      const entry = entries.get(Number(target.slice(1)));
      return entry === undefined ? `/gone/${target.slice(1)}.html` : family.entryPath(entry);
    }
    if (target.startsWith('@')) {
      const column = columns.get(target.slice(1));
      if (column === undefined) return '/';
      return column.leadsTo === undefined ? family.columnPath(column, 1) : href(column.leadsTo);
    }
    return target;
  };
  const link = (column: Column): Anchor => ({ text: column.name, href: href(`@${column.id}`) });
  const trail = (column: Column): Anchor[] => [...(column.parent === null ? [] : trail(column.parent)), link(column)];
  return {
    href,
    column: link,
    trail,
    children: (parent) =>
      [...columns.values()].filter((column) => column.parent === parent && column.isUnlisted !== true),
    rows: (list) =>
      list
        .filter((entry) => entry.isListed)
        .toSorted(
          (a, b) =>
            Number(b.isPinned === true) - Number(a.isPinned === true) || ((a.day ?? '') < (b.day ?? '') ? 1 : -1),
        )
        .map((entry) => ({
          text: entry.listTitle ?? entry.title ?? '（无标题）',
          href: family.entryPath(entry),
          day: entry.column.isUndated === true ? null : entry.day,
          isPinned: entry.isPinned === true,
          number: entry.fields?.number ?? null,
        })),
  };
}
