import type { Cause } from '../../../rules/causes.ts';

/** Causes after which a failure says nothing about the site. */
export function isUndecided(cause: Cause): boolean {
  return cause === 'blocked' || cause === 'no-route' || cause === 'dns-failure';
}
