import { classic } from './classic.ts';
import type { Family } from './family.ts';
import { hanweb } from './hanweb.ts';
import { lonsun } from './lonsun.ts';
import { nfcms } from './nfcms.ts';
import { portal } from './portal.ts';
import { trs } from './trs.ts';
import { ucap } from './ucap.ts';
import { vsb } from './vsb.ts';

/** Five families that the rules were mended on, and three that nobody looked at while mending. */
export const FAMILIES: readonly Family[] = [trs, hanweb, lonsun, vsb, ucap, nfcms, classic, portal];
