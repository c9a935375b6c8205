/** A package of parts (OOXML, ODF, OFD) as its readers need it, whoever unpacks it. */
export interface Package {
  entries: { has: (name: string) => boolean; keys: () => Iterable<string> };
  /** @throws Unchecked encrypted | over-budget | unreadable, also while it is read */
  stream: (name: string) => AsyncIterable<Uint8Array>;
}
