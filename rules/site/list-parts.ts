import { firstPageKey } from '../url.ts';
import type { ListCoverage } from './list-coverage.ts';

interface Part {
  key: string;
  path: readonly string[];
  coverage: ListCoverage;
}

/**
 * Later pages of a list whose addresses do not show that they are (`tzgg/3.htm` after `tzgg.htm`): a column of which
 * every page is one that another column of the same path leads to is a part of that column. So is one whose address is
 * another's of the same path but for numbers added, whether or not any pager could be read.
 * @returns key of the part → key of the column
 */
export function findParts(columns: readonly Part[]): Map<string, string> {
  const leading = new Map<string, Part[]>();
  for (const column of columns) {
    for (const key of column.coverage.expected.keys()) {
      const known = leading.get(key);
      if (known === undefined) leading.set(key, [column]);
      else known.push(column);
    }
  }
  const parts = new Map<string, string>();
  for (const part of columns) {
    const keys = [...part.coverage.read.keys()];
    const wholes = keys.map((key) =>
      (leading.get(key) ?? []).filter((whole) => whole !== part && isSamePath(whole.path, part.path)),
    );
    const whole =
      wholes[0]?.find((candidate) => wholes.every((others) => others.includes(candidate))) ?? numberless(part, columns);
    if (whole !== undefined) parts.set(part.key, whole.key);
  }
  return new Map(
    [...parts].map(([part, whole]) => [part, rootOf(whole, parts)] as const).filter(([part, whole]) => part !== whole),
  );
}

function numberless(part: Part, columns: readonly Part[]): Part | undefined {
  if (!/\d/.test(part.key)) return undefined;
  return columns.find(
    (whole) => whole !== part && isSamePath(whole.path, part.path) && addsNumber(whole.key, part.key),
  );
}

/** The longer address is the shorter one with a number: in the file's name, in a folder below, in a parameter more. */
function addsNumber(shorter: string, longer: string): boolean {
  if (firstPageKey(longer) === shorter) return true;
  const [own = '', query = ''] = shorter.split('?');
  const [path = '', more = ''] = longer.split('?');
  if (own === path) {
    const pairs = new Set(query.split('&').filter((pair) => pair !== ''));
    const added = more.split('&').filter((pair) => !pairs.delete(pair));
    return pairs.size === 0 && added.length === 1 && /=\d{1,4}$/.test(added[0] ?? '');
  }
  return (
    own.endsWith('/') &&
    path.startsWith(own) &&
    query === more &&
    /^(?:[a-z]+\/)?\d{1,4}(?:\/|\.\w+)?$/i.test(path.slice(own.length))
  );
}

/** Follows a chain of parts to its head; of a ring, the smallest key. */
function rootOf(key: string, parts: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let root = key;
  for (let next = parts.get(root); next !== undefined; next = parts.get(root)) {
    if (seen.has(root)) return [...seen].sort()[0] ?? root;
    seen.add(root);
    root = next;
  }
  return root;
}

function isSamePath(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
