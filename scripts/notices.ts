import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './host.ts';

/** The package that a module is of; null for our own. */
function packageOf(module: string): string | null {
  const path = module.split('node_modules/').at(-1) ?? '';
  if (!module.includes('node_modules/')) return null;
  return /^(?:@[^/]+\/)?[^/?]+/.exec(path)?.[0] ?? null;
}

/** Notes which packages go into what is built, of all parts of one build. */
export function createNotices(): { plugin: () => Plugin; write: (folder: string) => void } {
  const shipped = new Set<string>();
  return {
    plugin: () => ({
      name: 'zwgk-notices',
      generateBundle(_, bundle) {
        for (const part of Object.values(bundle)) {
          const modules = part.type === 'chunk' ? Object.keys(part.modules) : [];
          for (const name of modules.map(packageOf)) if (name !== null) shipped.add(name);
          // The character maps come as data.
          if (modules.some((module) => module.includes('character-maps'))) shipped.add('pdfjs-dist/cmaps');
        }
      },
    }),
    write: (folder) => writeFileSync(join(folder, 'licences.txt'), [...shipped].sort().map(noticeOf).join('\n')),
  };
}

interface Described {
  version?: string;
  license?: string;
  repository?: { url?: string };
}

/** What a package's licence asks to be kept with it. */
function noticeOf(name: string): string {
  const home = join(ROOT, 'node_modules', name);
  const file = readdirSync(home).find((one) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(one));
  const about = join(home, 'package.json');
  const described = existsSync(about) ? (JSON.parse(readFileSync(about, 'utf8')) as Described) : {};
  const { version, license, repository } = described;
  const head = [name, version, license].filter((word) => word !== undefined).join(' ');
  // Some bring no text of their licence along.
  const text = file === undefined ? (repository?.url ?? '') : readFileSync(join(home, file), 'utf8').trim();
  return `==== ${head}\n\n${text}\n`;
}
