import { aspnet } from './aspnet.ts';
import { classic } from './classic.ts';
import type { Family } from './family.ts';
import { gridcms } from './gridcms.ts';
import { hanweb } from './hanweb.ts';
import { jhtml } from './jhtml.ts';
import { jpaas } from './jpaas.ts';
import { jsp } from './jsp.ts';
import { lonsun } from './lonsun.ts';
import { nfcms } from './nfcms.ts';
import { phpcms } from './phpcms.ts';
import { portal } from './portal.ts';
import { shtml } from './shtml.ts';
import { trs } from './trs.ts';
import { ucap } from './ucap.ts';
import { vsb } from './vsb.ts';

/** Thirteen families that the rules were mended on, and two that nobody looked at while mending. */
export const FAMILIES: readonly Family[] = [
  trs,
  hanweb,
  lonsun,
  vsb,
  ucap,
  nfcms,
  classic,
  portal,
  jhtml,
  gridcms,
  aspnet,
  shtml,
  phpcms,
  jpaas,
  jsp,
];
