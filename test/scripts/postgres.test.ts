import { expect, test } from 'vitest';
import { startPostgres } from '../../scripts/postgres.ts';
import { playHost } from './machine.ts';

const PROGRAMS = '/usr/lib/postgresql/15/bin';
const LIST = 'sh -c ls -d';
/** What a machine with PostgreSQL answers; the folder that it makes is always the same. */
const RUNS = { 'sh -c': true, 'runuser -u postgres -- sh -c': true } as const;
const MADE = { 'mktemp -d': '/tmp/zwgk-postgres-abc\n', 'runuser -u postgres -- mktemp': '/tmp/zwgk-postgres-abc\n' };

test('the newest one that is whole is started, as its own user where root asks', () => {
  const host = playHost({
    isRoot: true,
    files: [`${PROGRAMS}/initdb`],
    commands: {
      [LIST]: `/usr/lib/postgresql/9.6/bin\n${PROGRAMS}\n/usr/lib/postgresql/16/bin\n`,
      'id -u postgres': '101',
      ...MADE,
      ...RUNS,
    },
  });
  expect(startPostgres(host)).toMatchObject({
    programs: PROGRAMS,
    url: 'postgres://zwgk@/postgres?host=/tmp/zwgk-postgres-abc',
  });
  expect(host.ran.filter((line) => /initdb -D|pg_ctl.*start$/.test(line)).map((line) => line.slice(0, 19))).toEqual([
    'runuser -u postgres',
    'runuser -u postgres',
  ]);
});

test('it is stopped with the process that started it, however that ends', () => {
  const host = playHost({
    files: [`${PROGRAMS}/initdb`],
    commands: { [LIST]: `${PROGRAMS}\n`, ...MADE, ...RUNS },
  });
  const server = startPostgres(host);
  expect(host.ran.at(-1)).toMatch(
    new RegExp(`kill -0 ${process.pid};.*pg_ctl -D /tmp/zwgk-postgres-abc/data -m immediate stop`, 's'),
  );
  if ('stop' in server) server.stop();
  expect(host.ran.at(-1)).toContain('stop');
});

test('a missing one is installed for root, and for nobody else', () => {
  const install = 'env DEBIAN_FRONTEND=noninteractive apt-get install';
  const machine = {
    files: ['/usr/bin/apt-get', '/usr/bin/sudo'],
    commands: {
      'env DEBIAN_FRONTEND=noninteractive apt-get': true,
      'sudo -n true': true,
      'id -u postgres': '101',
      [LIST]: `${PROGRAMS}\n`,
      ...MADE,
      ...RUNS,
    } as const,
    appears: { [install]: [`${PROGRAMS}/initdb`] },
  };
  const root = playHost({ ...machine, isRoot: true });
  expect(startPostgres(root)).toHaveProperty('url');
  expect(root.ran.some((line) => line.startsWith(install) && line.endsWith('postgresql'))).toBe(true);
  const user = playHost(machine);
  expect(startPostgres(user)).toEqual({ refused: 'there is no initdb in /usr/lib/postgresql/*/bin or on PATH' });
  expect(user.ran.join()).not.toContain('apt-get');
});

test('what went wrong comes back', () => {
  const host = playHost({
    files: [`${PROGRAMS}/initdb`],
    commands: {
      [LIST]: `${PROGRAMS}\n`,
      ...MADE,
      'sh -c cd / && exec "$@" sh /usr': new Error('ended with 1: no space'),
    },
  });
  expect(startPostgres(host)).toEqual({ refused: 'initdb ended with 1: no space' });
});
