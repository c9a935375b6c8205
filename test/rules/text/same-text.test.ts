import * as fc from 'fast-check';
import { test } from 'vitest';
import { createSameText } from '../../../rules/text/same-text.ts';

test('a text stays what it is', () => {
  const same = createSameText();
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\0', ' ', '__proto__', ''));
  fc.assert(fc.property(texts, (text) => same(text) === text && same(text) === text));
});
