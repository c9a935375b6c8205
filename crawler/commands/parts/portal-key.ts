import { pageKey } from '../../../rules/url.ts';
import { loadPortal } from '../../portal-file.ts';
import { readAll } from './read-all.ts';
import { toUrlOrThrow } from './target.ts';

/**
 * Which portal is meant, as stores name it: by its address, or by its file with `--portal`; null where neither is given.
 * @throws UsageError
 */
export function portalKey(address: string | undefined, file: string | null): string | null {
  const { url, portal } = readAll({
    url: () => (address === undefined ? null : toUrlOrThrow(address)),
    portal: () => (file === null ? null : loadPortal(file)),
  });
  const said = url ?? portal?.url ?? null;
  return said === null ? null : (pageKey(said) ?? said);
}
