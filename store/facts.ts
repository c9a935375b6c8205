import type { PageFacts } from '../rules/facts/page-facts.ts';
import { pack, unpack } from './zstd.ts';

/** Facts as the store keeps them. */
export function packFacts(facts: PageFacts): Uint8Array {
  return pack(JSON.stringify(facts));
}

/** Facts from the store: our own, so there is nothing to validate, and there may be a hundred thousand. */
export function unpackFacts(packed: Uint8Array): PageFacts {
  return JSON.parse(new TextDecoder().decode(unpack(packed))) as PageFacts;
}
