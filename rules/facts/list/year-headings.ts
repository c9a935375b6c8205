import type { Outline } from '../outline.ts';
import { parentOf } from '../tree.ts';
import type { RowGroup } from './rows.ts';

/** A year above the part of the list that it covers. */
const YEAR_HEADING = /^((?:19|20)\d{2})\s?年(?:度)?$/;

/** A heading that gives the entries below it their year. */
export interface YearHeading {
  year: number;
  order: number;
}

/** Years in blocks of their own, each with entries below it; two in a row are tabs of a filter. */
export function yearHeadings({ blocks }: Outline): YearHeading[] {
  const yearAt = (index: number): number => Number(YEAR_HEADING.exec(blocks[index]?.text ?? '')?.[1] ?? 0);
  const headings: YearHeading[] = [];
  blocks.forEach(({ area, text, order }, index) => {
    if (area !== 'main' || text.length > 7) return;
    const year = yearAt(index);
    if (year > 0 && yearAt(index - 1) === 0 && yearAt(index + 1) === 0) headings.push({ year, order });
  });
  return headings;
}

/** Lists of one shape, each below the heading of a year of its own, are one list. */
export function joinYears(groups: readonly RowGroup[], years: readonly YearHeading[]): readonly RowGroup[] {
  if (years.length < 2) return groups;
  const byShape = new Map<string, { groups: RowGroup[]; years: Set<YearHeading> }>();
  for (const group of groups.toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const above = group.rows.map(({ link }) =>
      link.area === 'main' ? years.findLast(({ order }) => order < link.order) : undefined,
    );
    const known = byShape.get(shapeOf(group)) ?? { groups: [], years: new Set<YearHeading>() };
    if (above.some((year) => year === undefined || known.years.has(year))) continue;
    known.groups.push(group);
    for (const year of above) if (year !== undefined) known.years.add(year);
    byShape.set(shapeOf(group), known);
  }
  const joined = new Map<RowGroup, RowGroup | null>();
  for (const { groups: parts } of byShape.values()) {
    const [first] = parts;
    if (first === undefined || parts.length < 2) continue;
    for (const part of parts) joined.set(part, null);
    const rows = parts.flatMap((part) => part.rows).sort((a, b) => a.link.order - b.link.order);
    joined.set(first, { container: first.container, rows });
  }
  return groups
    .map((group) => (joined.has(group) ? (joined.get(group) ?? null) : group))
    .filter((group) => group !== null);
}

function placeOf({ rows }: RowGroup): number {
  return Math.min(...rows.map(({ link }) => link.order));
}

/** What a row is and stands in; a list of one row may lie anywhere below what holds it. */
function shapeOf({ rows: [row] }: RowGroup): string {
  const around = row === undefined ? null : parentOf(row.node);
  return `${around?.name}.${around?.attribs['class'] ?? ''}>${row?.node.name}`;
}
