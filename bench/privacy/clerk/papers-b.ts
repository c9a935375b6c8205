import { LISTS_B } from './papers-b-lists.ts';
import { NOTICES_B } from './papers-b-notices.ts';

export const PAPERS_B = [...LISTS_B, ...NOTICES_B];
