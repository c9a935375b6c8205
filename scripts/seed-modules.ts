import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

/**
 * Lets seeds be imported as data: YAML is read when the extension is built, so that no panel carries a YAML reader for
 * them. With `?title` a file is its title alone; with `?plain` the entries of a list come without what only documents
 * print: how a duty is decided, false alarms and sources of figures.
 */
export function seedModules(): Plugin {
  return {
    name: 'zwgk-seed-modules',
    enforce: 'pre',
    load(id) {
      const [file = '', query] = id.split('?');
      if (!file.endsWith('.yaml')) return null;
      const data: unknown = parse(readFileSync(file, 'utf8'));
      const wanted = query === 'title' ? (data as { title: string }).title : query === 'plain' ? plain(data) : data;
      // A string that is parsed is read faster than the same data as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(wanted))});`;
    },
  };
}

function plain(entries: unknown): unknown {
  return (entries as Record<string, unknown>[]).map(
    ({ how: _how, falseAlarms: _alarms, basis: _basis, ...entry }) => entry,
  );
}
