import { pageKey } from '../url.ts';

/** The hosts that make up a portal. */
export interface Scope {
  has: (url: string) => boolean;
  /** As `hostOf` writes them, the start's first. */
  hosts: readonly string[];
}

/** Host with its port as page keys have it: without www and without the protocol's own port. */
export function hostOf(url: string): string | null {
  const key = pageKey(url);
  return key === null ? null : key.slice(0, key.indexOf('/'));
}

/** @param hosts further hosts of the portal, with or without www */
export function createScope(start: string, hosts: readonly string[]): Scope {
  const own = [start, ...hosts.map((host) => `http://${host}/`)].flatMap((url) => hostOf(url) ?? []);
  const set = new Set(own);
  return {
    hosts: [...set],
    has: (url) => {
      const host = hostOf(url);
      return host !== null && set.has(host);
    },
  };
}
