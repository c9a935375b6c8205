import type { Cause } from '../../../rules/causes.ts';

const CAUSE_OF_CODE: Record<string, Cause> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_ABORTED: 'timeout',
  ENETUNREACH: 'no-route',
  EHOSTUNREACH: 'no-route',
  EADDRNOTAVAIL: 'no-route',
  EAFNOSUPPORT: 'no-route',
  ENETDOWN: 'no-route',
  EACCES: 'no-route',
  EPERM: 'no-route',
  EPROTO: 'tls-failure',
};
const TLS_CODE = /^(ERR_SSL|ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED)/;

/** Why a connection brought nothing. What is not known counts as a broken connection. */
export function causeOfError(error: unknown): Cause {
  if (!(error instanceof Error)) return 'reset';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (TLS_CODE.test(code)) return 'tls-failure';
  const known = CAUSE_OF_CODE[code];
  if (known !== undefined) return known;
  return error.cause instanceof Error ? causeOfError(error.cause) : 'reset';
}

/** Causes after which a failure says nothing about the site. */
export function isUndecided(cause: Cause): boolean {
  return cause === 'blocked' || cause === 'no-route' || cause === 'dns-failure';
}
