import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remembering } from '../../../rules/text/remembering.ts';

describe('remembering', () => {
  it('answers as the function does, whatever was asked before', () => {
    const length = remembering((text) => (text === '' ? undefined : text.length), 12);
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 15 })), (texts) => {
        for (const text of texts) expect(length(text)).toBe(text === '' ? undefined : text.length);
      }),
    );
  });

  it('asks once for a text, and again when it had to forget', () => {
    const asked: string[] = [];
    const answer = remembering((text) => asked.push(text), 6);
    for (const text of ['aaa', 'bbb', 'aaa', 'ccc', 'aaa', 'longer than all', 'ccc']) answer(text);
    expect(asked).toEqual(['aaa', 'bbb', 'ccc', 'aaa', 'longer than all']);
  });
});
