import type { Cause } from '../../rules/causes.ts';

/** Statuses by which firewalls and limiters turn programs away (domain.md §8.4); they say nothing about the site. */
const BLOCKED = new Set([202, 401, 403, 405, 412, 418, 422, 429, 468, 521]);
/** Names in the scripts and cookies of 瑞数, 加速乐, 阿里云 and the C3VK shell page. */
const CHALLENGE = /\$_ts\b|FSSBBIl1UgzbN7N80[ST]|__jsl_clearance|acw_sc__v2|\bC3VK=/;
/** A challenge page is a shell; a home page that merely carries such a cookie is longer. */
const SHELL_LENGTH = 2500;

/** Why a status is no success; null where it is one. */
export function causeOfStatus(status: number): Cause | null {
  if (BLOCKED.has(status)) return 'blocked';
  if (status >= 200 && status < 300) return null;
  if (status === 404 || status === 410) return 'not-found';
  return status >= 500 ? 'server-error' : 'http-error';
}

/** A shell page that only sets a cookie or runs a script before it lets anybody in. */
export function isChallenge(html: string, cookies: string): boolean {
  return html.length < SHELL_LENGTH && (CHALLENGE.test(html) || CHALLENGE.test(cookies));
}

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
