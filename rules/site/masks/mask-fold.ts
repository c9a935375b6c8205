import { columnOf } from '../../facts/column-of.ts';
import type { FileFacts } from '../../facts/file-facts.ts';
import type { PageFacts, Seen } from '../../facts/page-facts.ts';
import { groupBy } from '../../group-by.ts';
import { holdsMask, maskShapes, pageSegments, type MaskShape } from '../../recognise/index.ts';
import { joinMasks, type MaskJoin, type MaskList } from './join-masks.ts';

/** Where a masked list stands. */
export interface MaskSource {
  /** Key of the page or file. */
  key: string;
  url: string;
  title: string | null;
  published: string | null;
  column: ReturnType<typeof columnOf>;
  /** Name of the file that holds it; null for the page itself. */
  file: { url: string; name: string } | null;
  seen: Seen;
}

export interface MaskFold {
  /** @returns whether its text may hold masked numbers */
  addPage: (page: PageFacts, seen: Seen) => boolean;
  addFile: (file: FileFacts, seen: Seen, page: PageFacts | null) => void;
  finish: () => { lists: number; joins: MaskJoin[] };
}

/** Masked numbers kept for comparison: some 100 bytes each. */
const MOST_MASKS = 300_000;

/**
 * Gathers how numbers are masked beside names all over a portal. Pages without a masked number cost a look at their text.
 * @param hash keyed one-way hash of names, 64 hex digits; null: nobody can be known again, so nothing is gathered
 */
export function createMaskFold(hash: ((text: string) => string) | null): MaskFold {
  const lists: MaskList[] = [];
  let kept = 0;
  const add = (source: MaskSource, shapes: readonly MaskShape[]): void => {
    const byShape = groupBy(shapes, ({ kind, shape, length }) => `${kind} ${shape} ${length}`);
    for (const group of byShape.values()) {
      const first = group[0]!;
      // Once in a list: who stands in it twice is one person.
      const people = new Map(group.map((one) => [one.nameHash.slice(0, 16), one.marks]));
      if (kept + people.size > MOST_MASKS) return;
      kept += people.size;
      const { kind, shape, length, visible, place } = first;
      lists.push({ source, kind, shape, length, visible, place, people });
    }
  };
  return {
    addFile({ key, url, name, masks }, seen, page) {
      if (hash === null || masks.length === 0) return;
      const { title = name, published = null } = page ?? {};
      const column = page === null ? null : columnOf(page);
      add({ key, url: page?.url ?? url, title, published, column, file: { url, name }, seen }, masks);
    },
    addPage(page, seen) {
      if (hash === null || page.listPage !== null || !page.blocks.some(({ text }) => holdsMask(text))) return false;
      const { key, url, title, published } = page;
      const column = columnOf(page);
      add({ key, url, title, published, column, file: null, seen }, maskShapes(pageSegments(page), { hash }));
      return true;
    },
    finish: () => ({ lists: lists.length, joins: joinMasks(lists) }),
  };
}
