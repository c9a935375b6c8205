import { which, type Host } from './host.ts';
import { installPackages } from './system-packages.ts';

export interface TestServer {
  /** Folder of the programs. */
  programs: string;
  /** Address of the database; its socket lies in a folder that only this user and root may enter. */
  url: string;
  stop: () => void;
}

/**
 * Starts a PostgreSQL of its own for the tests, in a folder under /tmp, and installs one before where that needs no
 * password. It ends with this process, however that ends.
 * @returns the server, or why there is none
 */
export function startPostgres(host: Host): TestServer | { refused: string } {
  if (host.platform === 'win32') return { refused: 'it is started on Linux and macOS only' };
  let programs = findPostgres(host);
  if (programs === null && host.isRoot) {
    const refused = installPackages(host, ['postgresql']);
    if (refused !== null) return { refused };
    programs = findPostgres(host);
  }
  if (programs === null) return { refused: 'there is no initdb in /usr/lib/postgresql/*/bin or on PATH' };
  return start(host, programs);
}

/** Folder of the newest PostgreSQL here; Debian keeps its programs off PATH. */
function findPostgres(host: Host): string | null {
  const listed = host.run('sh', ['-c', 'ls -d /usr/lib/postgresql/*/bin | sort -V'], { limit: 5000 });
  const newest = listed.stdout
    .trim()
    .split('\n')
    .findLast((folder) => host.exists(`${folder}/initdb`));
  return newest ?? which(host, 'initdb')?.replace(/\/initdb$/, '') ?? null;
}

const LIMIT = 60_000;

function start(host: Host, programs: string): TestServer | { refused: string } {
  // PostgreSQL refuses to be run by root; its package made a user for it.
  const owner = host.run('id', ['-u', 'postgres'], { limit: 5000 }).failure === null ? 'postgres' : 'nobody';
  const asOwner = host.isRoot ? ['runuser', '-u', owner, '--'] : [];
  const run = (...words: string[]) => {
    const [command = '', ...args] = [...asOwner, ...words];
    return host.run(command, args, { limit: LIMIT });
  };
  const folder = run('mktemp', '-d', '/tmp/zwgk-postgres-XXXXXX').stdout.trim();
  if (folder === '') return { refused: 'no folder could be made in /tmp' };
  const data = `${folder}/data`;
  // The server's own folder may be closed to its user, so it works in /.
  const inRoot = ['sh', '-c', 'cd / && exec "$@"', 'sh'];
  const initdb = [`${programs}/initdb`, '-D', data, '-U', 'zwgk', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'];
  const made = run(...inRoot, ...initdb);
  if (made.failure !== null) return { refused: `initdb ${made.failure}` };
  // What a power cut would take is of no use after the tests.
  const options = `-k ${folder} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off`;
  const control = [`${programs}/pg_ctl`, '-D', data];
  const started = run(...inRoot, ...control, '-w', '-l', `${folder}/log`, '-o', options, 'start');
  if (started.failure !== null) return { refused: `pg_ctl ${started.failure}` };

  const end = [...asOwner, ...inRoot, ...control, '-m', 'immediate', 'stop'];
  const clear = `"$@"; rm -rf "${folder}"`;
  const watch = `(while kill -0 ${process.pid}; do sleep 1; done; ${clear}) >/dev/null 2>&1 &`;
  host.run('sh', ['-c', watch, 'sh', ...end], { limit: LIMIT });
  return {
    programs,
    url: `postgres://zwgk@/postgres?host=${folder}`,
    stop: () => void host.run('sh', ['-c', clear, 'sh', ...end], { limit: LIMIT }),
  };
}
