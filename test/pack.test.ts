import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const LIMIT = 180_000;
const away = mkdtempSync(join(tmpdir(), 'zwgk-pack-'));

/** PATH and environment of a person who is not in this repository and runs nothing through its npm. */
const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.startsWith(ROOT));
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|node_|vitest|vite_|zwgk_)/i.test(name)),
  ),
  PATH: path.join(delimiter),
};

function run(command: string, args: string[], first?: string) {
  const PATH = first === undefined ? env.PATH : `${first}${delimiter}${env.PATH}`;
  const done = spawnSync(command, args, { cwd: away, env: { ...env, PATH }, encoding: 'utf8', timeout: LIMIT });
  return { status: done.status, stdout: done.stdout, stderr: done.stderr, error: done.error };
}

/** A Node on this machine that is too old for the package by itself, or null. */
function oldNode(): string | null {
  for (const node of [
    ...path.map((folder) => join(folder, 'node')),
    ...globSync('/{usr,opt}/{local,homebrew}/bin/node'),
  ]) {
    if (!existsSync(node)) continue;
    const major = Number(/^v(\d+)/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout)?.[1]);
    if (major >= 18 && major < 24) return node;
  }
  return null;
}

let packed: string[] = [];

beforeAll(() => {
  const pack = spawnSync('npm', ['pack', '--json', '--pack-destination', away], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: LIMIT,
  });
  expect(pack.status, pack.stderr).toBe(0);
  const [tarball] = globSync('*.tgz', { cwd: away });
  packed = spawnSync('tar', ['-tzf', join(away, tarball ?? '')], { encoding: 'utf8' })
    .stdout.trim()
    .split('\n');

  writeFileSync(join(away, 'package.json'), '{ "private": true }\n');
  const install = run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`]);
  expect(install.status, install.stderr).toBe(0);
}, 2 * LIMIT);

afterAll(() => rmSync(away, { recursive: true, force: true }));

test('the package carries what runs and no source, test or tool', () => {
  const folders = new Set(packed.map((file) => file.split('/')[1] ?? ''));
  expect([...folders].toSorted()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'crawler',
    'dist',
    'package.json',
  ]);
  expect(packed.filter((file) => /\.tsx?$/.test(file) || /\/(test|scripts|bench)\//.test(file))).toEqual([]);
});

test('npx zwgk --version says the version of the package', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(run('npx', ['zwgk', '--version'])).toMatchObject({ status: 0, stdout: `${version}\n` });
});

test('zwgk --help lists the commands', () => {
  const help = run('npx', ['zwgk', '--help']);
  expect(help.status, help.stderr).toBe(0);
  for (const command of ['demo', 'audit', 'crawl', 'judge', 'page', 'checklist', 'criteria', 'doctor']) {
    expect(help.stdout).toMatch(new RegExp(`^ +${command}\\b`, 'm'));
  }
});

test('the demo county is in the package and its audit comes out whole', () => {
  const demo = run('npx', ['zwgk', 'demo', '--out', 'result']);
  expect(demo.status, demo.stderr).toBe(0);
  const result = JSON.parse(readFileSync(join(away, 'result', 'audit.json'), 'utf8'));
  expect(result.schema).toBe(1);
  expect(result.findings.length).toBeGreaterThan(0);
  expect(existsSync(join(away, 'result', 'report.html'))).toBe(true);
});

const old = oldNode();

test.skipIf(old === null)(
  `zwgk works where the machine's own Node is too old (${old ?? 'none found here to try'})`,
  () => {
    const zwgk = run(join(away, 'node_modules', '.bin', 'zwgk'), ['--version'], dirname(old ?? ''));
    expect(zwgk).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  },
);
