import fc from 'fast-check';
import { target } from './target.ts';

/** Readers as they must not be, for the tests of who feeds them. */
export const TARGETS = [
  target('endless', fc.constant<string>('甲'), (text) => {
    while (text !== '') text = text.slice(0);
  }),
  target('broken', fc.constant('乙'), () => {
    throw new Error('cannot read 乙');
  }),
  target('fine', fc.nat(), (number) => (number % 2 === 0 ? ['even'] : []), { least: 60, meets: ['even'] }),
];
