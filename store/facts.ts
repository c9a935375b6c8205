import { hash } from 'node:crypto';
import type { PageFacts } from '../rules/facts/page-facts.ts';
import type { PageOutcome } from './pages.ts';
import { pack, unpack } from './zstd.ts';

/** Facts as the store keeps them: one content among the others. */
export type PackedFacts = NonNullable<PageOutcome['blob']>;

/**
 * Links and texts are nine tenths of what a page says and much of the work of reading it, and many a reader needs
 * neither: each stands in a line of its own.
 */
export function packFacts({ links, blocks, ...rest }: PageFacts): PackedFacts {
  const text = [rest, links, blocks].map((part) => JSON.stringify(part)).join('\n');
  const bytes = Buffer.from(text);
  return { hash: hash('sha256', bytes), size: bytes.byteLength, bytes: pack(bytes) };
}

/**
 * Facts from the store: our own, so there is nothing to validate, and there may be a hundred thousand. Links and texts
 * are read when somebody looks at them.
 */
export function unpackFacts(packed: Uint8Array): PageFacts {
  const bytes = Buffer.from(unpack(packed));
  const [first, second] = [bytes.indexOf(LINE), bytes.lastIndexOf(LINE)];
  const facts = parse<Omit<PageFacts, 'links' | 'blocks'>>(bytes, 0, first);
  return lazily(lazily(facts, 'links', () => parse<PageFacts['links']>(bytes, first + 1, second)), 'blocks', () =>
    parse<PageFacts['blocks']>(bytes, second + 1, bytes.byteLength),
  );
}

const LINE = 10;

function parse<T>(bytes: Buffer, from: number, to: number): T {
  return JSON.parse(bytes.toString('utf8', from, to)) as T;
}

/** Gives an object one more property, made when it is first read. */
function lazily<T extends object, Name extends string, Value>(
  object: T,
  name: Name,
  make: () => Value,
): T & Record<Name, Value> {
  return Object.defineProperty(object, name, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
      return value;
    },
  }) as T & Record<Name, Value>;
}
