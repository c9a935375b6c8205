import { createHmac, createSecretKey } from 'node:crypto';

/** HMAC-SHA-256 under a key, hex. The key is prepared once: handing its bytes over each time costs five times the hash. */
export function secretHash(key: Uint8Array): (raw: string) => string {
  const prepared = createSecretKey(key);
  return (raw) => createHmac('sha256', prepared).update(raw).digest('hex');
}
