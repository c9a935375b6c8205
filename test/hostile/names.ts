import type { lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';

/** What a name server says: addresses, the code of its failure, or nothing ever. */
type Said = readonly string[] | 'ENOTFOUND' | 'EAI_AGAIN' | 'silence';

/** Answers by name, one after the other; the last one stays. What is written as an address is that address. */
export type Names = Record<string, readonly Said[]>;

/** A public address, as far as the guard can tell, that nobody on the internet has (RFC 2544). */
export const PUBLIC = '198.18.0.1';

/** The system's lookup, with answers of one's own. `asked` has the names in the order of asking. */
export function nameServer(names: Names): { lookup: typeof systemLookup; asked: string[] } {
  const asked: string[] = [];
  const lookup = ((
    host: string,
    _: object,
    done: (error: Error | null, found: { address: string; family: number }[]) => void,
  ) => {
    const answers = names[host] ?? (isIP(host) === 0 ? ['ENOTFOUND'] : [[host]]);
    const turn = asked.filter((name) => name === host).length;
    asked.push(host);
    const said = answers[Math.min(turn, answers.length - 1)] ?? [];
    if (said === 'silence') return;
    if (typeof said === 'string') return done(Object.assign(new Error(`getaddrinfo ${said}`), { code: said }), []);
    done(
      null,
      said.map((address) => ({ address, family: isIP(address) })),
    );
  }) as unknown as typeof systemLookup;
  return { lookup, asked };
}

/** The internet on loopback: where the guard lets a connection go to `PUBLIC`, it comes here. `reached` has where they went. */
export function internetOf(guard: LookupFunction): { lookup: LookupFunction; reached: string[] } {
  const reached: string[] = [];
  const lookup: LookupFunction = (host, options, done) =>
    guard(host, { ...options, all: true }, (error, found) => {
      if (error !== null || typeof found === 'string') return done(error, found);
      reached.push(...found.map(({ address }) => address));
      const here = found.map(({ address, family }) => ({
        address: address === PUBLIC ? '127.0.0.1' : address,
        family,
      }));
      return options.all === true ? done(null, here) : done(null, here[0]?.address ?? '', here[0]?.family);
    });
  return { lookup, reached };
}
