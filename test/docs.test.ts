import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../crawler/commands/index.ts';
import { serveDemo, type DemoServer } from '../crawler/demo-server.ts';
import { FLAGS } from '../crawler/terminal/flags.ts';
import { createDemoCounty } from '../seeds/demo/demo-county.ts';
import { findDeadLinks, listDocs, readCommands, readMentions } from '../scripts/read-docs.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DOCS = listDocs(ROOT);

/** Commands of the documents that this test does not run, each with its reason. */
const NOT_RUN: Record<string, string> = {
  'npm install && npm start': 'installing is what brought this test here; `npm start` is run by itself below',
  'npm install && npm test': 'it is what runs this test',
  'npm test -- test/scripts': 'it would run tests inside a test',
  'npm run check': 'part of `npm test`, just before this test',
  'npm run format': 'it rewrites the files of this repository',
  'npx zwgk ledger status --out county':
    'nothing was issued there; test/scripts/demo-months.e2e.test.ts issues a month and runs it',
  'npx zwgk site --out county': 'nothing was issued there; test/report/site makes the pages',
  'node scripts/demo-months/run.ts demo-months':
    'three months take minutes; test/scripts/demo-months.e2e.test.ts makes one',
  'createdb zwgk': 'it would make a database on the server of whoever runs the tests',
  'npx zwgk audit https://www.county.example/ --store postgres://crawler@db.example/zwgk --secret /etc/zwgk/secret.key':
    'there is no such server; the tests of the project `postgres` run it on one of their own',
  'npx zwgk schedule run --store county/store --out results':
    'it keeps running; test/crawler/upkeep.e2e.test.ts runs it and ends it',
  'npx zwgk worker --store postgres://crawler@db.example/zwgk --secret /etc/zwgk/secret.key --concurrency 8 --out results --listen 127.0.0.1:9464':
    'there is no such server; test/work/workers.e2e.test.ts runs workers on one of their own',
  'npm run build:extension': 'the extension tests build it',
  'npx zwgk review import decisions-www.county.example.json --out zwgk-out':
    'the file is the panel’s own; test/extension/site.e2e.test.ts does it',
};

/** The portal of the examples; the test sends its commands to the demo county instead. */
const EXAMPLE = 'https://www.county.example/';

const away = mkdtempSync(join(tmpdir(), 'zwgk-docs-'));
const bin = join(away, 'bin');
let county: DemoServer;

/** `npx zwgk` and `npm start` of this repository, from any folder. */
beforeAll(async () => {
  const demo = createDemoCounty();
  county = await serveDemo((path) => demo.respond(path), 0);
  const node = JSON.stringify(process.execPath);
  const npx = `#!/bin/sh\n[ "$1" = zwgk ] || exit 64\nshift\nexec ${node} ${JSON.stringify(join(ROOT, 'crawler', 'zwgk.mjs'))} "$@"\n`;
  const npm = `#!/bin/sh\n[ "$1" = start ] || exit 64\nshift\n[ "$1" = -- ] && shift\nexec ${node} ${JSON.stringify(join(ROOT, 'scripts', 'run.mjs'))} start "$@"\n`;
  mkdirSync(bin);
  for (const [name, script] of Object.entries({ npx, npm })) {
    writeFileSync(join(bin, name), script);
    chmodSync(join(bin, name), 0o755);
  }
});

afterAll(async () => {
  await county.close();
  rmSync(away, { recursive: true, force: true });
});

/** Runs a command as a reader would paste it. */
function paste(command: string, cwd: string): Promise<{ code: number | string | null; output: string }> {
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
  const script = command.replaceAll(EXAMPLE, county.url);
  return new Promise((done) => {
    execFile('sh', ['-c', script], { cwd, env, timeout: 120_000, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      done({ code: error === null ? 0 : (error.code ?? null), output: `${stdout}\n${stderr}` }),
    );
  });
}

const documented = DOCS.flatMap((file) => readCommands(file, readFileSync(join(ROOT, file), 'utf8')));

/** Has the commands of README.md, and a test that says so. */
const TWIN = 'README.zh-CN.md';

describe('commands in the documents work', () => {
  const files = [...new Set(documented.map(({ file }) => file))].filter((file) => file !== TWIN);
  test.each(files)('%s', async (file) => {
    const cwd = mkdtempSync(join(away, 'reader-'));
    for (const { line, command } of documented.filter((one) => one.file === file)) {
      if (command in NOT_RUN) continue;
      const { code, output } = await paste(command, cwd);
      expect(code, `${file}:${line} ${command}\n${output}`).toBe(0);
    }
  });

  test('npm start without words audits the demo county and says where the report is', async () => {
    const cwd = mkdtempSync(join(away, 'reader-'));
    const { code, output } = await paste('npm start', cwd);
    expect(code, output).toBe(0);
    expect(output).toContain('zwgk-out/report.html');
    expect(existsSync(join(cwd, 'zwgk-out', 'report.html'))).toBe(true);
  });

  test('no exception is kept that no document needs', () => {
    const commands = new Set(documented.map(({ command }) => command));
    expect(Object.keys(NOT_RUN).filter((command) => !commands.has(command))).toEqual([]);
  });
});

test.each(DOCS)('commands that %s names in its text exist, with their flags', (file) => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
  for (const { line, command } of readMentions(file, readFileSync(join(ROOT, file), 'utf8'))) {
    const [name = '', ...words] = command.replace(/^(?:npx )?zwgk |^npm run /, '').split(' ');
    const where = `${file}:${line} ${command}`;
    if (name.startsWith('…') || name.startsWith('<')) continue;
    if (command.startsWith('npm')) expect(Object.keys(scripts), where).toContain(name);
    else {
      const flags = COMMANDS.find((one) => one.name === name)?.flags.map((flag) => FLAGS[flag].usage.split(' ')[0]);
      expect(flags, where).toEqual(expect.arrayContaining(words.filter((word) => word.startsWith('--'))));
    }
  }
});

test.each(DOCS)('links of %s lead somewhere', (file) => {
  expect(findDeadLinks(ROOT, file)).toEqual([]);
});

test('both READMEs have the same commands and lead to the same pages', () => {
  const commandsOf = (name: string) => documented.filter(({ file }) => file === name).map(({ command }) => command);
  expect(commandsOf(TWIN)).toEqual(commandsOf('README.md'));
  const pagesOf = (name: string) =>
    [...readFileSync(join(ROOT, name), 'utf8').matchAll(/\]\((docs\/[^)]+)\)/g)].map(([, page]) => page);
  expect(pagesOf(TWIN)).toEqual(pagesOf('README.md'));
});

test('the command that CI runs is the one in the README', () => {
  const script = readFileSync(join(ROOT, '.ci', 'run'), 'utf8');
  expect(script).toContain('\nnpm install && npm test\n');
  expect(documented).toContainEqual(expect.objectContaining({ file: 'README.md', command: 'npm install && npm test' }));
});
