import { UsageError } from '../../../rules/errors.ts';
import type { PortalNotes } from '../../../rules/units/portal-notes.ts';
import { pageKey } from '../../../rules/url.ts';
import { createScope } from '../../../rules/walk/scope.ts';
import { loadPortal, notesOf } from '../../portal-file.ts';
import type { Flags } from '../../terminal/flags.ts';
import { readAll } from './read-all.ts';

/** The portal to crawl. */
export interface Target {
  url: string;
  name: string | null;
  /** Further hosts that belong to it. */
  hosts: readonly string[];
  /** What its operator says of its columns and units; null without a file. */
  notes: PortalNotes | null;
  /** Its file says that nobody has compared it with the site yet. */
  isUnverified?: boolean;
  /** How the site's people reach whoever crawls it, as the file says; null where it does not. */
  contact: string | null;
}

/** The flags with the contact of the portal's file, where no flag says another. */
export function withContact(flags: Flags, { contact }: Target): Flags {
  return { ...flags, contact: flags.contact ?? contact };
}

/** Key of the portal, by which the store knows it. */
export function portalOf({ url }: Target): string {
  return pageKey(url) ?? url;
}

/** What is locked while a portal is crawled: itself, and its hosts, which other portals may share. */
export function crawlNames(target: Target): string[] {
  return [portalOf(target), ...createScope(target.url, target.hosts).hosts.map((host) => `host ${host}`)];
}

/**
 * The portal from `<url>` or `--portal`; an address given beside the file wins over the file's.
 * @throws UsageError with every problem of both
 */
export function readTarget(address: string | undefined, flags: Flags): Target {
  const { portal, url } = readAll({
    portal: () => (flags.portal === null ? null : loadPortal(flags.portal)),
    url: () => readAddress(address, flags),
  });
  return {
    url: url ?? portal?.url ?? '',
    name: portal?.name ?? null,
    hosts: portal?.hosts ?? [],
    notes: portal === null ? null : notesOf(portal),
    isUnverified: portal?.unverified ?? false,
    contact: portal?.contact ?? null,
  };
}

/** Null where `--portal` stands in for it. */
function readAddress(address: string | undefined, flags: Flags): string | null {
  if (address === undefined && flags.portal !== null) return null;
  if (address === undefined)
    throw new UsageError([{ field: '<url>', expected: '网站首页地址，或用 --portal 给出网站说明文件', got: '' }]);
  return toUrlOrThrow(address);
}

/** @throws UsageError */
export function toUrlOrThrow(address: string, field = '<url>'): string {
  const url = toUrl(address);
  if (url === null)
    throw new UsageError([{ field, expected: '形如 https://www.example.gov.cn/ 的网址', got: address }]);
  return url;
}

/** An http(s) address without fragment; a bare host name gets `http://`. Null for anything else. */
export function toUrl(address: string): string | null {
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(address) ? address : isHostLike(address) ? `http://${address}` : '';
  if (!URL.canParse(full)) return null;
  const url = new URL(full);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.hostname === '' || url.username !== '') return null;
  if (!/^#!?\//.test(url.hash)) url.hash = '';
  return url.href;
}

function isHostLike(address: string): boolean {
  return /^(localhost|[^\s/:][^\s/:.]*\.[^\s/:]+|\[[\da-f:]+\])(:\d+)?(\/|\?|$)/i.test(address);
}
