import type { Outline } from './outline.ts';

const PLACEHOLDER = /^(null|undefined|none|\$\{.*\}|#.*#|\{.*\}|无)?$/i;

/** Page tags by name in lower case, first one counts. */
export function metaMap(outline: Outline): Map<string, string> {
  const metas = new Map<string, string>();
  for (const { name, content } of outline.metas) {
    const key = name.toLowerCase();
    if (!metas.has(key)) metas.set(key, content);
  }
  return metas;
}

/** Content of the first tag of these names (lower case) that says something: `null`, empty and template marks do not. */
export function metaValue(metas: ReadonlyMap<string, string>, ...names: string[]): string | null {
  for (const name of names) {
    const value = metas.get(name);
    if (value !== undefined && !PLACEHOLDER.test(value)) return value;
  }
  return null;
}
