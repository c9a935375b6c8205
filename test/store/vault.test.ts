import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { StopError } from '../../rules/errors.ts';
import { createVault } from '../../store/vault.ts';

const SECRET = Buffer.alloc(32, 7);

test('what was sealed comes back, in this process and in the next', () => {
  const [vault, later] = [createVault(SECRET), createVault(SECRET)];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (plain) => {
      const sealed = vault.seal(plain);
      expect(Buffer.from(vault.open(sealed)).equals(Buffer.from(plain))).toBe(true);
      expect(Buffer.from(later.open(sealed)).equals(Buffer.from(plain))).toBe(true);
    }),
  );
  expect(vault.openText(later.seal('政务公开'))).toBe('政务公开');
});

test('the same is never sealed to the same bytes', () => {
  const vault = createVault(SECRET);
  const sealed = Array.from({ length: 2000 }, () => Buffer.from(vault.seal('x')).toString('hex'));
  expect(new Set(sealed).size).toBe(sealed.length);
});

test('nothing opens with another secret, cut short, or with one bit changed', () => {
  const vault = createVault(SECRET);
  const sealed = vault.seal('340123');
  expect(() => createVault(randomBytes(32)).open(sealed)).toThrow(StopError);
  for (let length = 0; length < sealed.length; length++)
    expect(() => vault.open(sealed.subarray(0, length))).toThrow(StopError);
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Uint8Array.from(sealed);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => vault.open(changed)).toThrow(StopError);
  }
});

test('an error says nothing of what was sealed', () => {
  const sealed = createVault(SECRET).seal('13812345678');
  try {
    createVault(randomBytes(32)).open(sealed);
    expect.unreachable();
  } catch (error) {
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('13812345678');
  }
});

test('tags and the fingerprint are the secret’s', () => {
  const [one, same, other] = [createVault(SECRET), createVault(SECRET), createVault(randomBytes(32))];
  expect(one.tag('x.gov.cn/')).toMatch(/^[\da-f]{32}$/);
  expect(one.tag('x.gov.cn/')).toBe(same.tag('x.gov.cn/'));
  expect(one.tag('x.gov.cn/')).not.toBe(other.tag('x.gov.cn/'));
  expect(one.fingerprint).toBe(same.fingerprint);
  expect(one.fingerprint).not.toBe(other.fingerprint);
});
