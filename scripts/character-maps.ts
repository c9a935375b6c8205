import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:character-maps';

/**
 * Lets the character maps of pdf.js be imported as one module, each by its file name, in base 64: the extension's policy
 * lets nothing be fetched, not even out of the extension.
 */
export function characterMaps(): Plugin {
  return {
    name: 'zwgk-character-maps',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
      const files = readdirSync(join(home, 'cmaps')).filter((file) => file.endsWith('.bcmap'));
      const maps = files.map((file) => [file, readFileSync(join(home, 'cmaps', file)).toString('base64')]);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(maps)))});`;
    },
  };
}
