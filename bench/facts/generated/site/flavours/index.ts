import { blockPages } from './block-pages.ts';
import { cardPages } from './card-pages.ts';
import type { Flavour } from './flavour.ts';
import { mediaRows } from './media-rows.ts';
import { openPlatform } from './open-platform.ts';
import { queryTables } from './query-tables.ts';
import { rowZoo } from './row-zoo.ts';
import { selectPages } from './select-pages.ts';
import { staticTree } from './static-tree.ts';
import { twoColumns } from './two-columns.ts';

/** Every flavour; measure a new one, and note the figure, before anything is mended for it. */
export const FLAVOURS: readonly Flavour[] = [
  staticTree,
  queryTables,
  cardPages,
  rowZoo,
  blockPages,
  mediaRows,
  twoColumns,
  openPlatform,
  selectPages,
];
