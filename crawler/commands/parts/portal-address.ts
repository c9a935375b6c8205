import { loadPortal } from '../../portal-file.ts';
import { toUrl, toUrlOrThrow } from './target.ts';

/** The address that `--portal` names, by itself or in a portal file; null where it is not given. @throws UsageError */
export function portalAddress(given: string | null): string | null {
  if (given === null) return null;
  return isAddress(given) ? toUrlOrThrow(given, '--portal') : loadPortal(given).url;
}

/** Whether `--portal` was given an address and no file. */
export function isAddress(given: string): boolean {
  return /^https?:/i.test(given) && toUrl(given) !== null;
}
