import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseSpace, toHalfWidth } from '../../../rules/text/normalise.ts';

const SIGNS = [
  ...'a1，。：；“”…—·（）　政务公开 \t\n\r\u00a0\u1680\u2003\u200b\u200d\u2028\u2060\u3000\ufeffＡ１！～￥\u0085\u007f',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ unit: 'binary', maxLength: 2 })))
  .map((parts) => parts.join(''));

describe('collapseSpace', () => {
  it('leaves one space of every run of white space, and none at the ends', () => {
    fc.assert(
      fc.property(text, (written) => {
        const collapsed = written.replace(/[\s\u00a0\u200b-\u200d\u2060\ufeff\u3000]+/g, ' ').trim();
        expect(collapseSpace(written)).toBe(collapsed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('toHalfWidth', () => {
  it('changes full-width signs and nothing else', () => {
    fc.assert(
      fc.property(text, (written) => {
        const signs = Array.from({ length: written.length }, (_, at) => written.charCodeAt(at));
        const half = signs.map((code) => String.fromCharCode(code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code));
        expect(toHalfWidth(written)).toBe(half.join(''));
      }),
    );
  });
});
