import { which, type Host } from './host.ts';

const MINUTES = 60_000;

/**
 * Installs Debian packages where that needs no password.
 * @returns null when they are installed, else why not
 */
export function installPackages(host: Host, packages: readonly string[]): string | null {
  const asRoot = rootCommand(host);
  if (typeof asRoot === 'string') return asRoot;
  host.say(`  installing the system packages ${packages.join(', ')} with apt-get (this can take a few minutes)`);
  const update = apt(host, asRoot, ['update', '-qq'], 5 * MINUTES);
  const install = apt(host, asRoot, ['install', '-y', '-qq', '--no-install-recommends', ...packages], 15 * MINUTES);
  if (install === null) return null;
  return update === null ? `apt-get install ${install}` : `apt-get update ${update}; apt-get install ${install}`;
}

function rootCommand(host: Host): string[] | string {
  if (which(host, 'apt-get') === null) return 'there is no apt-get on this machine';
  if (host.isRoot) return [];
  if (which(host, 'sudo') === null) return 'apt-get needs root, and there is no sudo';
  const silent = host.run('sudo', ['-n', 'true'], { limit: 10_000 });
  return silent.failure === null ? ['sudo', '-n'] : 'apt-get needs root, and sudo asks for a password';
}

function apt(host: Host, asRoot: readonly string[], args: readonly string[], limit: number): string | null {
  const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  return host.run(command ?? 'env', rest, { limit }).failure;
}
