import { FORMS_C } from './papers-c-forms.ts';
import { LISTS_C } from './papers-c-lists.ts';

export const PAPERS_C = [...LISTS_C, ...FORMS_C];
