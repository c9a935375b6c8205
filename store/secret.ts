import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { StopError } from '../rules/errors.ts';

const BYTES = 32;

/**
 * The secret in a file: 64 hex digits, readable by its owner only.
 * @returns null where there is no such file
 * @throws StopError where it holds something else
 */
export function readSecret(file: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (/^[\da-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  throw new StopError(`${file} 不是密钥文件：应为 64 位十六进制数`, '换回原来的密钥文件，或用 --secret 指明它在哪里。');
}

/** The secret in a file, made now where there is none. */
export function makeSecret(file: string): Buffer {
  const known = readSecret(file);
  if (known !== null) return known;
  // Written whole under another name first: of two processes that start together both must end up with one secret.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(BYTES).toString('hex'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return makeSecret(file);
}

/**
 * A one-way hash keyed by the store's secret: the same personal data is recognised again here, and nobody who has only
 * the report can test guesses against it.
 * @returns text → 64 hex digits
 */
export function secretHash(secret: Uint8Array): (text: string) => string {
  // A key object is made once; handing over bytes would make one for every hash.
  const key = createSecretKey(secret);
  return (text) => createHmac('sha256', key).update(text).digest('hex');
}
