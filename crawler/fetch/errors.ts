import type { Cause } from '../../rules/causes.ts';
import { PRIVATE_ADDRESS } from './hosts.ts';

const CAUSE_OF_CODE: Record<string, Cause> = {
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'dns-failure',
  EAI_FAIL: 'dns-failure',
  EAI_NODATA: 'unknown-host',
  EAI_NONAME: 'unknown-host',
  ESERVFAIL: 'dns-failure',
  ETIMEOUT: 'dns-failure',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_ABORTED: 'timeout',
  ENETUNREACH: 'no-route',
  EHOSTUNREACH: 'no-route',
  EADDRNOTAVAIL: 'no-route',
  ENETDOWN: 'no-route',
  EAFNOSUPPORT: 'no-route',
  // This machine's own firewall.
  EACCES: 'no-route',
  EPERM: 'no-route',
  EPROTO: 'tls-failure',
  // Not HTTP at all, or headers beyond any measure.
  UND_ERR_HEADERS_OVERFLOW: 'over-budget',
  UND_ERR_INVALID_ARG: 'unreadable',
  [PRIVATE_ADDRESS]: 'off-site',
};

const TLS_CODE = /^(ERR_SSL|ERR_TLS|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED)/;

/** Why a request brought nothing. What is not known counts as a broken connection. */
export function causeOfError(error: unknown): Cause {
  if (!(error instanceof Error)) return 'reset';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (TLS_CODE.test(code)) return 'tls-failure';
  if (error.name === 'HTTPParserError') return 'unreadable';
  const known = CAUSE_OF_CODE[code];
  if (known !== undefined) return known;
  // Node tries all addresses of a name and reports them together.
  if (error instanceof AggregateError && error.errors.length > 0) return causeOfError(error.errors[0]);
  return error.cause instanceof Error ? causeOfError(error.cause) : 'reset';
}
