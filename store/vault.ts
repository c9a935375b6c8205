import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  randomFillSync,
} from 'node:crypto';
import { StopError } from '../rules/errors.ts';

declare const kind: unique symbol;

/** Bytes that only the store's secret opens. */
export type Sealed = Uint8Array & { readonly [kind]: 'sealed' };

/** Seals what must not lie in the store as it is, and opens it again. */
export interface Vault {
  seal: (plain: Uint8Array | string) => Sealed;
  /** @throws StopError where the secret is another one or the bytes were changed */
  open: (sealed: Uint8Array) => Uint8Array;
  openText: (sealed: Uint8Array) => string;
  /** One-way hash of a text, keyed by the secret, 32 hex digits: equal texts have equal tags, and nobody without the secret can try guesses. */
  tag: (text: string) => string;
  /** Tells one secret from another and gives none away. */
  fingerprint: string;
}

// A sealed piece: version, salt, nonce, ciphertext, tag. AES-256-GCM (NIST SP 800-38D).
const VERSION = 1;
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const HEAD = 1 + SALT + NONCE;
const CIPHER = 'aes-256-gcm';

/**
 * A process seals under a key of its own, derived (HKDF, RFC 5869) from the secret and a random salt that every piece
 * carries. So the number of pieces under one key stays far below the 2^32 up to which random nonces are safe, however
 * many crawls share the secret.
 */
export function createVault(secret: Uint8Array): Vault {
  const derive = (use: string, salt: Uint8Array): KeyObject =>
    createSecretKey(new Uint8Array(hkdfSync('sha256', secret, salt, `zwgk-audit ${use}`, 32)));
  const tagKey = derive('address', new Uint8Array());
  const salt = randomBytes(SALT);
  const head = Buffer.concat([Uint8Array.of(VERSION), salt]);
  const random = createRandom();
  const own = derive('seal', salt);
  const keys = new Map<string, KeyObject>([[salt.toString('latin1'), own]]);

  function keyOf(piece: Buffer): KeyObject {
    const name = piece.toString('latin1', 1, 1 + SALT);
    let key = keys.get(name);
    if (key !== undefined) return key;
    if (keys.size >= MOST_KEYS) keys.clear();
    keys.set(name, (key = derive('seal', piece.subarray(1, 1 + SALT))));
    return key;
  }

  function open(sealed: Uint8Array): Uint8Array {
    const piece = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    if (piece.length < HEAD + TAG || piece[0] !== VERSION)
      throw new StopError('存储里有一段内容不是这个版本的 zwgk 封存的', '用写入它的版本打开，或升级 zwgk。');
    const decipher = createDecipheriv(CIPHER, keyOf(piece), piece.subarray(1 + SALT, HEAD), { authTagLength: TAG });
    decipher.setAuthTag(piece.subarray(-TAG));
    const plain = decipher.update(piece.subarray(HEAD, -TAG));
    try {
      decipher.final();
    } catch {
      throw new StopError(
        '存储里有一段内容解不开：密钥不是封存它的那一把，或数据已损坏',
        '换回原来的密钥，或重新抓取。',
      );
    }
    return plain;
  }

  return {
    seal(plain) {
      const nonce = random(NONCE);
      const cipher = createCipheriv(CIPHER, own, nonce, { authTagLength: TAG });
      const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
      cipher.final();
      return Buffer.concat([head, nonce, body, cipher.getAuthTag()]) as Uint8Array as Sealed;
    },
    open,
    openText: (sealed) => Buffer.from(open(sealed)).toString('utf8'),
    tag: (text) => createHmac('sha256', tagKey).update(text).digest('hex').slice(0, 32),
    fingerprint: createHmac('sha256', derive('fingerprint', new Uint8Array())).update('').digest('hex').slice(0, 32),
  };
}

/** Keys of other processes kept ready; each that crawled into the store has one. */
const MOST_KEYS = 10_000;

/** Random bytes, fetched many at a time: asking for each dozen would cost as much as sealing. */
function createRandom(): (length: number) => Uint8Array {
  const pool = Buffer.alloc(8192);
  let at = pool.length;
  return (length) => {
    if (at + length > pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    at += length;
    return pool.subarray(at - length, at);
  };
}
