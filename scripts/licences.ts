import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './host.ts';
import { type Locked, readLockfile } from './lockfile.ts';

export const LICENCES_PAGE = 'docs/licences.md';

/** Ask for no more than their notice to be kept. */
const FREE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', '(MIT OR CC0-1.0)'];

/** Packages with another licence, or none in their description, each with the reason why it may stay. */
const LOOKED_INTO: Record<string, string> = {
  'axe-core': 'MPL-2.0: its own files stay under it; we ship them unchanged',
  'caniuse-lite': 'CC-BY-4.0: a table of browsers that tools read while building; not shipped',
  lightningcss: 'MPL-2.0: a tool for building; not shipped',
  'map-stream': 'MIT by its licence file; a tool for building; not shipped',
  'pause-stream': 'MIT or Apache 2.0 by its description; a tool for building; not shipped',
};

/** Packages whose licence nobody has agreed to yet. */
export function findStrangers(packages: readonly Locked[]): Locked[] {
  const isKnown = (name: string): boolean =>
    Object.keys(LOOKED_INTO).some(
      (known) => name === known || (known === 'lightningcss' && name.startsWith('lightningcss-')),
    );
  return packages.filter(({ name, licence }) => !FREE.includes(licence) && !isKnown(name));
}

/** The page that lists what is shipped under which licence. */
export function writePage(packages: readonly Locked[]): string {
  const shipped = packages.filter(({ isDev }) => !isDev);
  const dev = packages.length - shipped.length;
  const rows = shipped.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const looked = Object.entries(LOOKED_INTO).map(([name, why]) => `| ${name} | ${why} |`);
  return [
    '# Licences of what is shipped with it',
    '',
    'Written by `npm run licences` from the lockfile; a test fails where this page, or the list of licences that may be used, is behind.',
    `Without a word of agreement nothing else comes in: ${FREE.join(', ')}. Another ${dev} packages are for developing and for building the panel, which carries the notices of those that are built into it.`,
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...rows,
    '',
    'Looked into one by one:',
    '',
    '| package | why it may stay |',
    '| --- | --- |',
    ...looked,
    '',
  ].join('\n');
}

/** `npm run licences` */
export function main(): number {
  const packages = readLockfile(ROOT);
  const strangers = findStrangers(packages);
  const page = writePage(packages);
  const file = join(ROOT, LICENCES_PAGE);
  const isNew = !existsSync(file) || readFileSync(file, 'utf8') !== page;
  writeFileSync(file, page);
  console.log(`${packages.length} packages; ${LICENCES_PAGE} ${isNew ? 'written' : 'is as it was'}`);
  for (const { name, version, licence } of strangers) console.error(`${name} ${version}: ${licence || 'no licence'}`);
  return strangers.length === 0 ? 0 : 1;
}
