import { FLAVOURS } from './flavours.ts';
import { FORMS } from './forms.ts';
import { HANWEB } from './hanweb.ts';
import { LATER } from './later.ts';
import { LAYOUTS } from './layouts.ts';
import { LONSUN } from './lonsun.ts';
import { NAMES } from './names.ts';
import { SCRIPTED } from './scripted.ts';
import type { Shape } from './shape.ts';
import { TRS } from './trs.ts';
import { UCAP } from './ucap.ts';
import { VSB } from './vsb.ts';

/** Lists as they are found on sites that nobody here wrote: each page as its platform or its hand writes it. */
export const SHAPES: Shape[] = [
  ...TRS,
  ...HANWEB,
  ...UCAP,
  ...VSB,
  ...LONSUN,
  ...FORMS,
  ...NAMES,
  ...SCRIPTED,
  ...LAYOUTS,
  ...LATER,
  ...FLAVOURS,
];
