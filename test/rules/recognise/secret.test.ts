import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../rules/recognise/secret.ts';

const raw = ['13', '8', '0000', '1234'].join('');
const secret = new Secret(raw, '138****1234');

describe('Secret', () => {
  it('shows its masked form however it is printed', () => {
    const shown = [
      String(secret),
      secret.toString(),
      JSON.stringify({ secret }),
      inspect(secret),
      inspect({ secret }, { showHidden: true }),
    ];
    for (const text of shown) {
      expect(text).toContain('138****1234');
      expect(text).not.toContain(raw);
    }
    expect(JSON.stringify(Object.getOwnPropertyDescriptors(secret))).not.toContain(raw);
  });

  it('hands the value to the hash only', () => {
    expect(secret.hashedBy((value) => String(value.length))).toBe('11');
  });

  it('throws without the value when the hash fails or gives it away', () => {
    const failing = (): string =>
      secret.hashedBy((value) => {
        throw new Error(`cannot hash ${value}`);
      });
    for (const act of [failing, () => secret.hashedBy((value) => `x${value}`)]) {
      try {
        act();
        expect.unreachable();
      } catch (error) {
        expect(inspect(error)).not.toContain(raw);
      }
    }
  });
});
