import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBill } from '../scripts/sbom.ts';
import { findStrangers, LICENCES_PAGE, writePage } from '../scripts/licences.ts';
import { type Locked, readLockfile } from '../scripts/lockfile.ts';

const ROOT = resolve(import.meta.dirname, '..');
const packages = readLockfile(ROOT);
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
  string,
  Record<string, unknown>
>;
const named = (list: readonly Locked[]): string[] => list.map(({ name, version }) => `${name}@${version}`);

describe('the lockfile', () => {
  test('holds every package to a hash of its bytes', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(named(packages.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity)))).toEqual([]);
  });

  test('sends nobody to a registry, a server or a file of ours', () => {
    // Without an address every package comes from the registry of whoever installs.
    expect(named(packages.filter(({ resolved }) => resolved !== ''))).toEqual([]);
  });

  test('lets nothing run while installing but what is agreed to', () => {
    const allowed = Object.keys(manifest['allowScripts'] ?? {});
    expect([...new Set(packages.filter(({ runsOnInstall }) => runsOnInstall).map(({ name }) => name))]).toEqual(
      allowed,
    );
  });

  test('and every version that we ask for is one version', () => {
    const asked = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}),
    );
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(String(version)))).toEqual([]);
  });
});

test('the bill of materials names the project and every package of the lockfile once', () => {
  const { metadata, components } = makeBill();
  expect(metadata.component).toMatchObject({ name: manifest['name'], type: 'application' });
  const listed = components.map(({ name, version }) => `${name}@${version}`);
  expect(new Set(listed).size).toBe(listed.length);
  // Packages for other systems are not installed here, and so not listed.
  const known = new Set(named(packages));
  const strangers = listed.filter((one) => !known.has(one));
  // The package `node` fetches the one for this system while it is installed.
  expect(
    strangers.filter((one) => one !== `node-${process.platform}-${process.arch}@${process.versions.node}`),
  ).toEqual([]);
  expect(listed.length).toBeGreaterThan(200);
});

describe('licences', () => {
  test('are all agreed to; where one is not, look at it and say why it may stay in scripts/licences.ts', () => {
    expect(named(findStrangers(packages))).toEqual([]);
  });

  test('a package under another one is a stranger', () => {
    const one = {
      name: 'x',
      version: '1.0.0',
      licence: 'AGPL-3.0',
      isDev: false,
      integrity: '',
      resolved: '',
      runsOnInstall: false,
    };
    expect(findStrangers([one, { ...one, licence: '' }, { ...one, licence: 'MIT' }])).toHaveLength(2);
  });

  test('stand in the page as the lockfile has them; where not: npm run licences', () => {
    expect(readFileSync(join(ROOT, LICENCES_PAGE), 'utf8')).toBe(writePage(packages));
  });
});
