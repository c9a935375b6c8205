export type Family = 4 | 6;

/** A host that gave a part of the page, and by which address family; null where the browser does not say. */
export interface Part {
  host: string;
  family: Family | null;
}

/** How the page in front came. */
export interface Connections {
  main: Part | null;
  parts: Part[];
}

/** The family of an address as the browser gives it; an IPv4 address written as IPv6 came by IPv4. */
export function familyOf(address: string | undefined): Family | null {
  if (address === undefined || address === '') return null;
  const bare = address.replace(/^\[|\]$/g, '');
  if (!bare.includes(':')) return 4;
  return /^::ffff:\d+\.\d+\.\d+\.\d+$/i.test(bare) ? 4 : 6;
}
