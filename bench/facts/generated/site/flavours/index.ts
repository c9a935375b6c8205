import { blockPages } from './block-pages.ts';
import { cardPages } from './card-pages.ts';
import type { Flavour } from './flavour.ts';
import { mediaRows } from './media-rows.ts';
import { openPlatform } from './open-platform.ts';
import { queryTables } from './query-tables.ts';
import { rowZoo } from './row-zoo.ts';
import { staticTree } from './static-tree.ts';
import { twoColumns } from './two-columns.ts';

export const FLAVOURS: readonly Flavour[] = [staticTree, queryTables, cardPages, rowZoo];
/** Measured before anything was mended for them. */
export const HELD_OUT_FLAVOURS: readonly Flavour[] = [blockPages, mediaRows, twoColumns, openPlatform];
