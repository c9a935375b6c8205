import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package as the lockfile has it. */
export interface Locked {
  name: string;
  version: string;
  /** SPDX, as the package calls it; '' where it says nothing. */
  licence: string;
  /** Only for developing: nobody who installs the command gets it. */
  isDev: boolean;
  integrity: string;
  /** Address it is fetched from; '' where that is left to the registry in use. */
  resolved: string;
  runsOnInstall: boolean;
}

interface Entry {
  version?: string;
  license?: unknown;
  dev?: boolean;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

/** Every package of `package-lock.json`, by name and version. */
export function readLockfile(root: string): Locked[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Entry>;
  };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: typeof entry.license === 'string' ? entry.license : '',
      isDev: entry.dev === true,
      integrity: entry.integrity ?? '',
      resolved: entry.resolved ?? '',
      runsOnInstall: entry.hasInstallScript === true,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}
