import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

// Certificates for servers on loopback, written by hand: no CA, no openssl, no network.

export interface Made {
  key: string;
  cert: string;
}

export interface CertificateOptions {
  /** DNS names, or IP addresses of four numbers. */
  names: readonly string[];
  from?: string;
  to?: string;
  /** Left out: the certificate signs itself. */
  issuer?: Authority;
  isAuthority?: boolean;
}

export interface Authority extends Made {
  name: string;
  privateKey: KeyObject;
}

/** A certificate over a P-256 key; its first name is its common name. */
export function makeCertificate({ names, from, to, issuer, isAuthority }: CertificateOptions): Authority {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = names[0] ?? '';
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(oid('2a8648ce3d040302'));
  const serial = createHash('sha256').update(spki).digest().subarray(0, 8);
  serial[0] = (serial[0]! & 0x7f) | 0x40;
  const alternatives = names.map((one) =>
    /^\d+(\.\d+){3}$/.test(one)
      ? tagged(0x87, Buffer.from(one.split('.').map(Number)))
      : tagged(0x82, Buffer.from(one)),
  );
  const extensions = sequence(
    extension('551d11', sequence(...alternatives)),
    ...(isAuthority === true ? [extension('551d13', sequence(tagged(0x01, Buffer.of(0xff))))] : []),
  );
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.of(2))),
    tagged(0x02, serial),
    algorithm,
    distinguished(issuer?.name ?? name),
    sequence(time(from ?? '2020-01-01T00:00:00Z'), time(to ?? '2049-01-01T00:00:00Z')),
    distinguished(name),
    spki,
    tagged(0xa3, extensions),
  );
  const signature = sign('sha256', body, issuer?.privateKey ?? privateKey);
  const certificate = sequence(body, algorithm, tagged(0x03, Buffer.concat([Buffer.of(0), signature])));
  return {
    name,
    privateKey,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate
      .toString('base64')
      .match(/.{1,64}/g)
      ?.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

function extension(id: string, value: Buffer): Buffer {
  return sequence(oid(id), tagged(0x04, value));
}

function distinguished(name: string): Buffer {
  return sequence(tagged(0x31, sequence(oid('550403'), tagged(0x0c, Buffer.from(name)))));
}

/** UTCTime, which is good until 2049. */
function time(instant: string): Buffer {
  return tagged(0x17, Buffer.from(instant.replace(/[-:T]/g, '').slice(2)));
}

function oid(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'));
}

function sequence(...parts: Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.of(tag, ...size), content]);
}
