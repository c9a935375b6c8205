import { constants } from 'node:crypto';
import { isIP, type LookupFunction } from 'node:net';
import { checkServerIdentity, connect, type DetailedPeerCertificate, type PeerCertificate } from 'node:tls';
import type { Cause } from '../../../rules/causes.ts';
import type { TlsProbe } from '../../../rules/result/probes.ts';
import { causeOfError } from '../../fetch/errors.ts';

/** What a server shows who knocks by TLS. */
export type Handshake =
  | { ok: true; protocol: string | null; certificate: NonNullable<TlsProbe['certificate']> }
  | { ok: false; cause: Cause };

export interface HandshakeOptions {
  host: string;
  port: number;
  /** The certificate is held against this moment. */
  now: Date;
  timeoutMs: number;
  /** Name lookup; the system's if left out. */
  lookup?: LookupFunction;
}

const DAY_MS = 86_400_000;
/** Names of a certificate that is good for a whole province fill pages. */
const MOST_NAMES = 20;

/** Shakes hands with whatever the server knows, old protocols too, and sends nothing. Never throws. */
export function shakeHands({ host, port, now, timeoutMs, lookup }: HandshakeOptions): Promise<Handshake> {
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port,
      ...(isIP(host) === 0 && { servername: host }),
      rejectUnauthorized: false,
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
      secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
      ...(lookup && { lookup }),
    });
    const end = (result: Handshake): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(result);
    };
    const timer = setTimeout(() => end({ ok: false, cause: 'timeout' }), timeoutMs);
    socket.on('error', (error) => end({ ok: false, cause: causeOfError(error) }));
    socket.on('close', () => end({ ok: false, cause: 'reset' }));
    socket.on('secureConnect', () => {
      const peer = socket.getPeerCertificate(true);
      if (peer.valid_to === undefined) return end({ ok: false, cause: 'tls-failure' });
      // Its type says Error, it is the code of one.
      const error = socket.authorized ? null : String(socket.authorizationError);
      end({ ok: true, protocol: socket.getProtocol(), certificate: describe(peer, { host, now, error }) });
    });
  });
}

function describe(
  peer: DetailedPeerCertificate,
  { host, now, error }: { host: string; now: Date; error: string | null },
): NonNullable<TlsProbe['certificate']> {
  const [validFrom, validTo] = [new Date(peer.valid_from), new Date(peer.valid_to)];
  const names = (peer.subjectaltname ?? '')
    .split(/,\s*/)
    .flatMap((name) => name.replace(/^(?:DNS|IP Address):/, '') || []);
  return {
    subject: nameOf(peer.subject),
    issuer: nameOf(peer.issuer),
    names: names.slice(0, MOST_NAMES),
    validFrom: validFrom.toISOString(),
    validTo: validTo.toISOString(),
    daysLeft: Math.floor((validTo.getTime() - now.getTime()) / DAY_MS),
    isForHost: checkServerIdentity(host, peer) === undefined,
    chain: chainOf(peer, error),
  };
}

function chainOf(peer: DetailedPeerCertificate, error: string | null): NonNullable<TlsProbe['certificate']>['chain'] {
  // A wrong name comes up only where the chain is good.
  if (error === null || error === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'trusted';
  if (peer.issuerCertificate?.fingerprint256 === peer.fingerprint256) return 'self-signed';
  if (error === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE') return 'incomplete';
  return /EXPIRED|NOT_YET_VALID/.test(error) ? 'unknown' : 'untrusted';
}

function nameOf(names: PeerCertificate['subject']): string {
  const parts: unknown[] = [names?.O, names?.CN].flat();
  return parts.filter((part) => typeof part === 'string').join('，');
}
