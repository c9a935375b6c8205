import type { Cause } from '../../rules/causes.ts';

/** Statuses with which sites and their firewalls turn readers away. */
const BLOCKED = [401, 403, 405, 412, 418, 422, 429, 468, 521];

/** Why a document is not the page that was asked for; null for an ordinary one, and where the status is not known. */
export function causeOfStatus(status: number | null): Cause | null {
  if (status === null || status < 400) return null;
  if (BLOCKED.includes(status)) return 'blocked';
  if (status === 404 || status === 410) return 'not-found';
  return status >= 500 ? 'server-error' : 'http-error';
}
