import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A one-way hash keyed by the store: the same personal data is recognised again here, and nobody who has only the
 * report can test guesses against it. The key is made on first use and readable by its owner only.
 * @returns text → 64 hex digits
 */
export function openSecretHash(dir: string): (text: string) => string {
  return hashWith(readKey(join(dir, 'secret.key')));
}

/** The same without making a key: where the store has none yet, one that this process forgets. */
export function findSecretHash(dir: string): (text: string) => string {
  return existsSync(join(dir, 'secret.key')) ? openSecretHash(dir) : hashWith(randomBytes(32));
}

function hashWith(key: Buffer): (text: string) => string {
  // A key object is made once; handing over bytes would make one for every hash.
  const secret = createSecretKey(key);
  return (text) => createHmac('sha256', secret).update(text).digest('hex');
}

function readKey(file: string): Buffer {
  try {
    return Buffer.from(readFileSync(file, 'utf8'), 'hex');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  // Written whole under another name first: of two processes that start together both must end up with one key.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}
